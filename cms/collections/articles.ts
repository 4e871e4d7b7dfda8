import type { CollectionConfig } from 'payload'
import { shownTo } from '../access/shown-to.ts'
import { ageFields } from '../fields/ages.ts'
import { listTools, qualityField } from '../fields/editing-panel.ts'
import { keepingFields } from '../fields/keeping.ts'
import { textSlugField } from '../fields/names.ts'
import { developmentDomains, guidanceTopics, pictureField, sourcesField, topicsField } from '../fields/relations.ts'
import { reviewGroup } from '../fields/review.ts'
import { bodyField } from '../fields/rich-text.ts'
import { MENU, say } from '../fields/say.ts'
import { summaryField, textList, titleField } from '../fields/texts.ts'
import { refuseLongAliases } from '../hooks/refuse-long-aliases.ts'
import { STEP_BUTTONS } from '../fields/step-buttons.ts'
import { workflowFields } from '../fields/workflow.ts'
import { contentDocument } from './content-document.ts'

const document = contentDocument()

/** 知识文章: one question answered. */
export const articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: say('知识文章', 'Article'), plural: say('知识文章', 'Articles') },
  admin: {
    group: MENU.content,
    useAsTitle: 'title',
    defaultColumns: ['title', 'concern', 'minMonths', 'maxMonths', 'state', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'summary', 'aliases'],
    description: say('一篇回答一个问题：适合谁、怎么做、什么时候就医、依据是什么。', 'One question answered each.'),
    hidden: shownTo('editor', 'reviewer', 'administrator'),
    components: {
      edit: STEP_BUTTONS,
      beforeListTable: listTools('articles'),
      views: {
        toRevise: { Component: '/admin/desk/WorklistView#WorklistView', path: '/to-revise', exact: true },
        coverage: { Component: '/admin/desk/CoverageView#CoverageView', path: '/coverage', exact: true },
      },
    },
  },
  ...document,
  hooks: { ...document.hooks, beforeValidate: [...document.hooks.beforeValidate, refuseLongAliases] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: say('正文', 'Text'), fields: [titleField(), summaryField(), bodyField()] },
        {
          label: say('适合谁', 'For whom'),
          fields: [
            ageFields(),
            topicsField(
              'concern',
              'concern',
              say('问题领域', 'Concern'),
              say('属于七个问题领域中的哪一个。', 'Which of the seven concerns it belongs to.'),
              { required: true, hasMany: false },
            ),
            guidanceTopics(true),
            developmentDomains(),
            textList(
              'aliases',
              say('别的说法', 'Other words'),
              say(
                '家长可能用来搜索的别的词，例如“发热、高烧”。每个最多 20 个字，最多 20 个。写完一个按回车。',
                'Other words families may search by, at most 20 of 20 characters; press Enter after each.',
              ),
            ),
          ],
        },
        {
          label: say('来源与相关', 'Sources and related'),
          fields: [
            sourcesField(),
            {
              name: 'related',
              type: 'relationship',
              relationTo: 'articles',
              hasMany: true,
              maxDepth: 1,
              label: say('相关文章', 'Related articles'),
              filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
              admin: {
                isSortable: true,
                description: say(
                  '读完还想看什么。没有发布的不会显示。',
                  'What to read next. Unpublished ones are not shown.',
                ),
              },
            },
            pictureField('cover', say('封面', 'Cover')),
          ],
        },
        { label: say('审核', 'Review'), fields: [reviewGroup()] },
      ],
    },
    qualityField(),
    textSlugField('fever-at-home'),
    ...workflowFields(),
    ...keepingFields(),
  ],
}
