import type { CollectionConfig } from 'payload'
import { shownTo } from '../access/shown-to.ts'
import { ageFields } from '../fields/ages.ts'
import { COURSE_MENU, listTools, qualityField } from '../fields/editing-panel.ts'
import { keepingFields } from '../fields/keeping.ts'
import { textSlugField } from '../fields/names.ts'
import { developmentDomains, guidanceTopics, pictureField } from '../fields/relations.ts'
import { MENU, say } from '../fields/say.ts'
import { summaryField, textList, titleField } from '../fields/texts.ts'
import { STEP_BUTTONS } from '../fields/step-buttons.ts'
import { workflowFields } from '../fields/workflow.ts'
import { contentDocument } from './content-document.ts'

/** 课程: objectives and ordered lessons. */
export const courses: CollectionConfig = {
  slug: 'courses',
  labels: { singular: say('课程', 'Course'), plural: say('课程', 'Courses') },
  admin: {
    group: MENU.content,
    hidden: shownTo('editor', 'reviewer', 'administrator'),
    useAsTitle: 'title',
    components: { edit: { ...STEP_BUTTONS, editMenuItems: COURSE_MENU }, beforeListTable: listTools('courses') },
    defaultColumns: ['title', 'minMonths', 'maxMonths', 'state', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'summary'],
    description: say('把几课按顺序排成一门课程，写明学完能做什么。', 'Lessons in order, with what they lead to.'),
  },
  ...contentDocument(),
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: say('课程', 'Course'),
          fields: [
            titleField(),
            summaryField(),
            textList(
              'objectives',
              say('学完能做什么', 'Objectives'),
              say('一条一句，以“能”开头。', 'One sentence each.'),
              {
                required: true,
              },
            ),
            {
              name: 'lessons',
              type: 'relationship',
              relationTo: 'lessons',
              hasMany: true,
              maxDepth: 1,
              label: say('课', 'Lessons'),
              admin: {
                isSortable: true,
                description: say(
                  '按学习顺序排列，可以拖动。没有发布的课不会显示。一课只放在一门课程里。',
                  'In order of learning; drag to sort. Unpublished ones are not shown. A lesson belongs to one course.',
                ),
              },
            },
            pictureField('cover', say('封面', 'Cover')),
          ],
        },
        {
          label: say('适合谁', 'For whom'),
          fields: [ageFields(), guidanceTopics(true), developmentDomains()],
        },
      ],
    },
    qualityField(),
    textSlugField('newborn-to-3-months'),
    ...workflowFields(),
    ...keepingFields(),
  ],
}
