import type { Block } from 'payload'
import { pictureField } from './relations.ts'
import { say } from './say.ts'
import { textList } from './texts.ts'

const MOST_COLUMNS = 6

export const figureBlock: Block = {
  slug: 'figure',
  interfaceName: 'FigureBlock',
  labels: { singular: say('图片', 'Figure'), plural: say('图片', 'Figures') },
  fields: [
    { ...pictureField('media', say('图片', 'Picture')), required: true },
    { name: 'caption', type: 'text', label: say('图注', 'Caption') },
  ],
}

export const dataTableBlock: Block = {
  slug: 'dataTable',
  interfaceName: 'DataTableBlock',
  labels: { singular: say('表格', 'Table'), plural: say('表格', 'Tables') },
  fields: [
    { name: 'caption', type: 'text', label: say('表名', 'Caption') },
    textList(
      'head',
      say('表头', 'Column heads'),
      say(`每列一个，最多 ${MOST_COLUMNS} 列。`, `One a column, at most ${MOST_COLUMNS}.`),
      { required: true, maxRows: MOST_COLUMNS },
    ),
    {
      name: 'rows',
      type: 'array',
      required: true,
      minRows: 1,
      label: say('行', 'Rows'),
      labels: { singular: say('行', 'Row'), plural: say('行', 'Rows') },
      fields: [
        textList(
          'cells',
          say('单元格', 'Cells'),
          say('从左到右，与表头一样多。', 'Left to right, as many as column heads.'),
        ),
      ],
    },
  ],
}

/** Sound or film by upload. */
export const playerBlock: Block = {
  slug: 'player',
  interfaceName: 'PlayerBlock',
  labels: { singular: say('音频或视频', 'Sound or film'), plural: say('音频和视频', 'Sound and film') },
  fields: [
    {
      name: 'media',
      type: 'upload',
      relationTo: 'media',
      required: true,
      maxDepth: 1,
      label: say('文件', 'File'),
      filterOptions: () => ({ mimeType: { in: ['audio/mpeg', 'audio/mp4', 'video/mp4'] } }),
    },
    { name: 'title', type: 'text', required: true, label: say('标题', 'Title') },
    {
      name: 'transcript',
      type: 'textarea',
      required: true,
      label: say('文字稿', 'Transcript'),
      admin: {
        description: say(
          '说了什么、唱了什么。给听不见的人，也给流量不够的人看。',
          'What is said or sung, for those who cannot hear or have no data to spare.',
        ),
      },
    },
  ],
}
