import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  IndentFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, Field, FieldAffectingData, RichTextField } from 'payload'
import { isSafeLink, LINK_TARGETS } from '../domain/rich-text-safety.ts'
import { blockShapes } from './block-shapes.ts'
import { activityBlock, doctorBlock, stepsBlock } from './blocks-guidance.ts'
import { dataTableBlock, figureBlock, playerBlock } from './blocks-media.ts'
import { quizBlock } from './blocks-quiz.ts'
import { say } from './say.ts'

/** A numbered reference to a source. */
const citeBlock: Block = {
  slug: 'cite',
  interfaceName: 'CiteBlock',
  labels: { singular: say('引用来源', 'Citation'), plural: say('引用来源', 'Citations') },
  fields: [
    {
      name: 'source',
      type: 'relationship',
      relationTo: 'sources',
      required: true,
      maxDepth: 1,
      label: say('来源', 'Source'),
      admin: {
        description: say(
          '放在句子后面，页面上显示为编号。这个来源也要列在“来源”里。',
          'Put it behind a sentence; the page shows a number. List the source under “Sources” too.',
        ),
      },
    },
  ],
}

/** Pasting, and when it may be written in: both in the browser. */
const TextFeature = createServerFeature({
  feature: { ClientFeature: '/admin/editing/TextFeature#TextFeature' },
  key: 'ourText',
})

function inlineFeatures() {
  return [
    TextFeature(),
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
    IndentFeature({ disabledNodes: ['paragraph', 'heading', 'quote'], disableTabNode: true }),
    LinkFeature({
      enabledCollections: [...LINK_TARGETS],
      disableAutoLinks: true,
      fields: ({ defaultFields }) => defaultFields.flatMap(ourLinkField),
    }),
    InlineToolbarFeature(),
    FixedToolbarFeature({ disableIfParentHasFixedToolbar: false }),
  ]
}

/** Every outside link opens the same way, so there is no choice of a new tab; only safe addresses are accepted. */
function ourLinkField(field: FieldAffectingData): Field[] {
  if (field.name === 'newTab') return []
  if (field.name !== 'url') return [field as Field]
  const validate = (value: unknown, { siblingData }: { siblingData?: { linkType?: unknown } }) => {
    if (siblingData?.linkType === 'internal') return true
    return typeof value === 'string' && isSafeLink(value)
      ? true
      : '网址应以 http:// 或 https:// 开头，电话应写成 tel:120'
  }
  // Payload's own hook percent-encodes addresses it does not know, such as those of an intranet.
  return [{ ...field, validate, hooks: {} } as Field]
}

const calloutBlock: Block = {
  slug: 'callout',
  interfaceName: 'CalloutBlock',
  labels: { singular: say('提示框', 'Callout'), plural: say('提示框', 'Callouts') },
  fields: [
    {
      name: 'tone',
      type: 'select',
      required: true,
      defaultValue: 'tip',
      label: say('种类', 'Tone'),
      options: [
        { value: 'tip', label: say('小提示：知道了更好', 'Tip: good to know') },
        { value: 'warning', label: say('当心：可能有害', 'Warning: may harm') },
        { value: 'differs', label: say('说法不同：国内外建议不一样', 'Differs: China and abroad advise differently') },
      ],
    },
    { name: 'title', type: 'text', label: say('标题', 'Title') },
    {
      name: 'body',
      type: 'richText',
      required: true,
      label: say('内容', 'Text'),
      editor: lexicalEditor({
        features: () => [...inlineFeatures(), BlocksFeature({ blocks: [], inlineBlocks: [citeBlock] })],
      }),
    },
  ],
}

const BLOCKS: Block[] = [
  calloutBlock,
  doctorBlock,
  activityBlock,
  stepsBlock,
  figureBlock,
  dataTableBlock,
  playerBlock,
  quizBlock,
]

/** What the blocks of a text hold. */
export const BODY_BLOCKS = blockShapes([...BLOCKS, citeBlock])

/** 正文: the one editor for articles and lessons; what it offers is what the site renders. */
export function bodyField(): RichTextField {
  return {
    name: 'body',
    type: 'richText',
    label: say('正文', 'Text'),
    required: true,
    admin: {
      description: say(
        '先写怎么做，再写为什么。句子短一些，不用术语。需要就医的情况用“就医信号”。先空一格再输入 / ，可以插入版块和来源。',
        'What to do first, then why. Short sentences. Use the see-a-doctor block where it matters. Type / for blocks.',
      ),
    },
    editor: lexicalEditor({
      features: () => [
        ...inlineFeatures(),
        HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
        BlockquoteFeature(),
        HorizontalRuleFeature(),
        BlocksFeature({
          blocks: BLOCKS,
          inlineBlocks: [citeBlock],
        }),
      ],
    }),
  }
}
