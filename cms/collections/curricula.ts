import type { CollectionConfig } from 'payload'
import { shownTo } from '../access/shown-to.ts'
import { listTools, qualityField } from '../fields/editing-panel.ts'
import { keepingFields } from '../fields/keeping.ts'
import { textSlugField } from '../fields/names.ts'
import { MENU, say } from '../fields/say.ts'
import { summaryField, titleField } from '../fields/texts.ts'
import { STEP_BUTTONS } from '../fields/step-buttons.ts'
import { workflowFields } from '../fields/workflow.ts'
import { contentDocument } from './content-document.ts'

/** 课程体系: orders courses for one audience. */
export const curricula: CollectionConfig = {
  slug: 'curricula',
  labels: { singular: say('课程体系', 'Curriculum'), plural: say('课程体系', 'Curricula') },
  admin: {
    group: MENU.content,
    hidden: shownTo('editor', 'reviewer', 'administrator'),
    useAsTitle: 'title',
    components: { edit: STEP_BUTTONS, beforeListTable: listTools('curricula') },
    defaultColumns: ['title', 'audience', 'state', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'summary'],
    description: say('为一类人把几门课程排成一套。', 'Courses in order for one audience.'),
  },
  ...contentDocument(),
  fields: [
    titleField(),
    summaryField(),
    {
      name: 'audience',
      type: 'select',
      required: true,
      defaultValue: 'families',
      label: say('给谁学', 'Audience'),
      options: [
        { value: 'families', label: say('家庭', 'Families') },
        { value: 'grandparents', label: say('爷爷奶奶、外公外婆', 'Grandparents') },
        { value: 'care-workers', label: say('育儿嫂、月嫂', 'Care workers') },
        { value: 'trainers', label: say('讲师', 'Trainers') },
      ],
    },
    {
      name: 'courses',
      type: 'relationship',
      relationTo: 'courses',
      hasMany: true,
      required: true,
      maxDepth: 1,
      label: say('课程', 'Courses'),
      admin: {
        isSortable: true,
        description: say('按学习顺序排列。没有发布的课程不会显示。', 'In order. Unpublished ones are not shown.'),
      },
    },
    qualityField(),
    textSlugField('families-first-year'),
    ...workflowFields(),
    ...keepingFields(),
  ],
}
