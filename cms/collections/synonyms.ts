import type { CollectionConfig } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import { editors } from '../access/editors.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { synonymProblem } from '../domain/synonym.ts'
import { keyField } from '../fields/names.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkShapes } from '../hooks/check-shapes.ts'

/** 同义词: the search finds what is written with any word of a set. */
export const synonyms: CollectionConfig = {
  slug: 'synonyms',
  labels: { singular: say('同义词', 'Synonyms'), plural: say('同义词', 'Synonyms') },
  admin: {
    group: MENU.search,
    hidden: shownTo('editor', 'administrator'),
    useAsTitle: 'key',
    defaultColumns: ['words', 'note', 'key'],
    listSearchableFields: ['key', 'note'],
    description: say(
      '家长的说法和书上的说法放在一组：搜其中一个，用别的说法写的内容也能找到。',
      'Words of families beside words of books: who searches for one finds what is written with the others.',
    ),
  },
  access: {
    admin: staff,
    read: contentStaff,
    readVersions: nobody,
    create: editors,
    update: editors,
    delete: editors,
    unlock: editors,
  },
  defaultSort: 'key',
  hooks: { beforeOperation: [capLimit, checkShapes] },
  fields: [
    {
      name: 'words',
      type: 'text',
      hasMany: true,
      required: true,
      label: say('意思相同的词', 'Words that mean the same'),
      admin: {
        description: say(
          '至少两个，每个 2 到 20 个字，例如：拉肚子、腹泻、拉稀。',
          'Two or more, 2-20 characters each.',
        ),
      },
      validate: (value: unknown) =>
        synonymProblem(Array.isArray(value) ? value.filter((word) => typeof word === 'string') : []) ?? true,
    },
    {
      name: 'note',
      type: 'textarea',
      label: say('备注', 'Note'),
      admin: { description: say('为什么放在一起，只有编辑看得到。', 'Why they stand together; for editors only.') },
    },
    keyField('diarrhoea'),
  ],
}
