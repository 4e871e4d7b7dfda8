import type { ArrayField, GlobalConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { anyone } from '../access/anyone.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { LONGEST_DAYS_KEPT } from '../domain/sign-up-state.ts'
import { MENU, say } from '../fields/say.ts'

/** What every page shows of the county that runs the platform. */
export const settings: GlobalConfig = {
  slug: 'settings',
  label: say('网站设置', 'Settings'),
  admin: {
    group: MENU.system,
    hidden: shownTo('administrator'),
    description: say(
      '名称、联系方式和紧急求助电话，显示在每一页上。',
      'Names, contacts and emergency numbers of every page.',
    ),
  },
  access: { read: anyone, readVersions: nobody, update: administrators },
  fields: [
    {
      name: 'siteName',
      type: 'text',
      required: true,
      defaultValue: '苗圃',
      label: say('网站名称', 'Name of the site'),
    },
    {
      name: 'publisher',
      type: 'text',
      required: true,
      defaultValue: '（请填写主办单位）',
      label: say('主办单位', 'Publisher'),
      admin: { description: say('谁编写、谁负责。', 'Who stands behind the guidance.') },
    },
    {
      name: 'about',
      type: 'array',
      label: say('关于我们', 'About'),
      labels: { singular: say('一段', 'Paragraph'), plural: say('段落', 'Paragraphs') },
      fields: [{ name: 'text', type: 'textarea', required: true, label: say('一段话', 'Paragraph') }],
    },
    contactsField('contacts', say('联系方式', 'Contacts'), say('家长可以找谁问。', 'Whom families may ask.')),
    {
      ...contactsField('emergency', say('紧急求助', 'Emergency help'), say('最急的排在最前面。', 'Most urgent first.')),
      required: true,
      minRows: 1,
      defaultValue: [
        { name: '急救', phone: '120' },
        { name: '妇女维权服务热线', phone: '12338' },
      ],
    },
    {
      name: 'reviewByMonths',
      type: 'number',
      required: true,
      min: 1,
      max: 60,
      defaultValue: 24,
      label: say('内容多久复审一次（月）', 'Months until review'),
      admin: { description: say('新建内容的复审日期按它算。', 'New content is to be reviewed after so many months.') },
    },
    {
      name: 'yearlyLectures',
      type: 'number',
      required: true,
      min: 1,
      max: 100_000,
      defaultValue: 200,
      label: say('一年的讲座目标（场）', 'Lectures a year, target'),
    },
    {
      name: 'offerHours',
      type: 'number',
      required: true,
      min: 1,
      max: 72,
      defaultValue: 12,
      label: say('候补名额保留多久（小时）', 'Hours to accept an offered seat'),
      admin: {
        description: say(
          '有空位时，候补的家庭要在这么久以内确认；最晚到开始前 2 小时。',
          'How long a family on the waiting list may think; never later than 2 hours before the start.',
        ),
      },
    },
    {
      name: 'daysKept',
      type: 'number',
      required: true,
      min: 30,
      // What the privacy notice of the site promises.
      max: LONGEST_DAYS_KEPT,
      defaultValue: LONGEST_DAYS_KEPT,
      label: say('家庭的信息保存多久（天）', 'Days that families’ data is kept'),
      admin: {
        description: say(
          '讲座结束这么多天后，报名人的称呼、手机号、评价里的话和入户地址自动删除，人数留着做统计。最多 180 天，这是隐私说明里对家长的承诺；最少 30 天，这期间家长还可以评价。',
          'So many days after a lecture, names, numbers, remarks and private addresses are removed; the figures stay. At most 180, as the privacy notice promises; at least 30, while feedback may still be given.',
        ),
      },
    },
  ],
}

function contactsField(name: string, label: ReturnType<typeof say>, description: ReturnType<typeof say>): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: say('一条', 'Entry'), plural: label },
    admin: { description },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', required: true, label: say('名称', 'Name') },
          {
            name: 'phone',
            type: 'text',
            required: true,
            label: say('电话', 'Telephone'),
            validate: (value: unknown) =>
              typeof value === 'string' && /^\d[\d-]{2,15}$/.test(value) ? true : '电话只能是数字和连字符，3 到 16 位',
          },
        ],
      },
      { name: 'note', type: 'text', label: say('说明', 'Note') },
    ],
  }
}
