import type { CollectionConfig } from 'payload'
import { shownTo } from '../access/shown-to.ts'
import { wholeMinutes } from '../fields/blocks-guidance.ts'
import { listTools, qualityField } from '../fields/editing-panel.ts'
import { keepingFields } from '../fields/keeping.ts'
import { textSlugField } from '../fields/names.ts'
import { sourcesField } from '../fields/relations.ts'
import { reviewGroup } from '../fields/review.ts'
import { bodyField } from '../fields/rich-text.ts'
import { MENU, say } from '../fields/say.ts'
import { summaryField, textList, titleField } from '../fields/texts.ts'
import { STEP_BUTTONS } from '../fields/step-buttons.ts'
import { workflowFields } from '../fields/workflow.ts'
import { contentDocument } from './content-document.ts'

/** 课: belongs to the course that lists it. */
export const lessons: CollectionConfig = {
  slug: 'lessons',
  labels: { singular: say('课', 'Lesson'), plural: say('课', 'Lessons') },
  admin: {
    group: MENU.content,
    hidden: shownTo('editor', 'reviewer', 'administrator'),
    useAsTitle: 'title',
    components: { edit: STEP_BUTTONS, beforeListTable: listTools('lessons') },
    defaultColumns: ['title', 'minutes', 'state', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'summary'],
    description: say(
      '课程里的一课：要点、正文、亲子活动和小测验。',
      'A lesson: key points, text, activities and a quiz.',
    ),
  },
  ...contentDocument(),
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: say('正文', 'Text'),
          fields: [
            titleField(),
            summaryField(),
            {
              name: 'minutes',
              type: 'number',
              required: true,
              min: 1,
              max: 120,
              label: say('时长（分钟）', 'Minutes'),
              validate: wholeMinutes,
              admin: { description: say('读完并做完要多久。', 'How long reading and doing take.') },
            },
            textList(
              'keyPoints',
              say('要点', 'Key points'),
              say('最多 6 条，一条一句话。', 'At most 6, one sentence each.'),
              {
                required: true,
                maxRows: 6,
              },
            ),
            bodyField(),
          ],
        },
        { label: say('来源', 'Sources'), fields: [sourcesField()] },
        { label: say('审核', 'Review'), fields: [reviewGroup()] },
      ],
    },
    qualityField(),
    textSlugField('reading-hunger-cues'),
    ...workflowFields(),
    ...keepingFields(),
  ],
}
