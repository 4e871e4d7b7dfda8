import type { RelationshipField, UploadField } from 'payload'
import { say } from './say.ts'

/** Topics of one taxonomy; the three are never mixed. */
export function topicsField(
  name: string,
  taxonomy: 'guidance' | 'concern' | 'domain',
  label: ReturnType<typeof say>,
  help: ReturnType<typeof say>,
  more: { required?: true; hasMany: boolean },
): RelationshipField {
  return {
    name,
    type: 'relationship',
    relationTo: 'topics',
    label,
    index: true,
    maxDepth: 1,
    filterOptions: () => ({ taxonomy: { equals: taxonomy } }),
    admin: { description: help, allowCreate: false, sortOptions: 'order' },
    ...more,
  } as RelationshipField
}

export function guidanceTopics(required?: true): RelationshipField {
  return topicsField(
    'topics',
    'guidance',
    say('指导内容', 'Guidance topics'),
    say('十二项指导内容中的一项或几项，家长按它找内容。', 'One or more of the twelve guidance topics.'),
    { hasMany: true, ...(required ? { required } : {}) },
  )
}

export function developmentDomains(): RelationshipField {
  return topicsField(
    'domains',
    'domain',
    say('发展领域', 'Development domains'),
    say('与五个发展领域中的哪些有关，可以不选。', 'Which of the five development domains it touches, if any.'),
    { hasMany: true },
  )
}

/** 来源, in the order of the page's list. */
export function sourcesField(): RelationshipField {
  return {
    name: 'sources',
    type: 'relationship',
    relationTo: 'sources',
    hasMany: true,
    required: true,
    label: say('来源', 'Sources'),
    maxDepth: 1,
    admin: {
      isSortable: true,
      description: say(
        '写这一篇用到的全部依据，按页面上列出的顺序。正文里引用的来源都要在这里。',
        'Every source used, in the order of the page. What the text cites must be listed here.',
      ),
    },
  }
}

/** 封面 or another picture of the media register. */
export function pictureField(name: string, label: ReturnType<typeof say>): UploadField {
  return {
    name,
    type: 'upload',
    relationTo: 'media',
    label,
    maxDepth: 1,
    filterOptions: () => ({ mimeType: { contains: 'image/' } }),
  }
}

/** The lecture that a record belongs to. */
export function lectureField(): RelationshipField {
  return {
    name: 'lecture',
    type: 'relationship',
    relationTo: 'lectures',
    required: true,
    index: true,
    maxDepth: 1,
    label: say('讲座', 'Lecture'),
  }
}
