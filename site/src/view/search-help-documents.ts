import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Schedule } from '../../../content/contract/schedule.ts'
import type { SearchDocument } from '../search/document.ts'
import { address } from './address.ts'
import { STAGES } from './ages.ts'
import { SCHEDULE_KINDS, scheduleInForce } from './schedule-in-force.ts'

/** The pages that are not guidance texts: the timetable, help in an emergency, about, privacy. */
export function helpDocuments(catalog: Catalog): SearchDocument[] {
  const inForce = SCHEDULE_KINDS.flatMap((kind) => scheduleInForce(catalog, kind) ?? [])
  const { settings } = catalog
  return [
    {
      kind: 'tool',
      url: address.timetable,
      title: '接种和体检时间表',
      aliases: ['打针', '疫苗', '预防针', '体检', '预警征象', '发育落后', '辅食添加时间'],
      headings: inForce.map((schedule) => schedule.title),
      summary: '填出生日期，看每一针疫苗、每一次健康检查在哪一天，哪些表现要去问医生。',
      body: inForce.flatMap(scheduleLines).join('\n'),
      ages: { minMonths: 0, maxMonths: 36 },
      stages: STAGES.map((stage) => stage.key),
    },
    help(
      address.help,
      '紧急情况和求助',
      '急救、求助电话，遇到紧急情况先做什么。',
      ['急救', '求助', '热线', '电话', '120', '家暴'],
      [
        ...settings.emergency.map((contact) => `${contact.name} ${contact.phone} ${contact.note ?? ''}`.trim()),
        ...settings.contacts.map((contact) => `${contact.name} ${contact.phone} ${contact.note ?? ''}`.trim()),
      ],
    ),
    help(
      address.about,
      `关于${settings.siteName}`,
      `由${settings.publisher}编写。内容怎么来、谁审核。`,
      ['审核', '来源', '联系我们'],
      settings.about,
    ),
    help(
      address.privacy,
      '隐私说明',
      '我们收集什么、为什么、保存多久，您可以怎么做。',
      ['个人信息', '手机号', '删除数据'],
      [],
    ),
  ]
}

function help(url: string, title: string, summary: string, aliases: string[], lines: string[]): SearchDocument {
  return { kind: 'help', url, title, aliases, headings: [], summary, body: lines.join('\n'), stages: [] }
}

/** Each thing once: a vaccine is given several times, a check asks the same again. */
function scheduleLines(schedule: Schedule): string[] {
  switch (schedule.kind) {
    case 'immunisation':
      return [...new Set(schedule.doses.map((dose) => `${dose.vaccine}（${dose.abbreviation}）：预防${dose.prevents}`))]
    case 'health-checks':
      return [...new Set(schedule.visits.flatMap((visit) => [visit.name, ...visit.items]))]
    case 'warning-signs':
      return [...new Set(schedule.byAge.flatMap((age) => age.signs))]
    case 'feeding':
      return [...schedule.meals.map((meal) => `${meal.age}：${meal.frequency}，${meal.texture}`), schedule.rule]
  }
}
