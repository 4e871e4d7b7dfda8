import { relatedId } from '../rich-text-walk.ts'

type Values = Readonly<Record<string, unknown>>

/** What may be changed in a whole series, as the form calls it. */
const OF_SERIES: Readonly<Record<string, string>> = {
  title: '标题',
  summary: '摘要',
  outline: '讲什么',
  bring: '请带什么',
  fee: '费用',
  startsAt: '开始',
  endsAt: '结束',
  venue: '场地',
  room: '房间',
  trainer: '讲师',
  requiredQualification: '讲师须持的证书',
  minMonths: '从几个月',
  maxMonths: '到几个月之前',
  topics: '指导内容',
  capacity: '名额',
  childrenAttend: '孩子一起参加',
}

/** What is each lecture's own. */
const OF_ONE: Readonly<Record<string, string>> = {
  type: '类型',
  signUpFrom: '开始报名',
  signUpUntil: '报名截止',
  privateAddress: '入户地址',
  state: '状态',
  cancelledBecause: '取消原因',
  slug: '网址名',
}

const MOMENTS = ['startsAt', 'endsAt', 'signUpFrom', 'signUpUntil']
const RELATED = ['venue', 'trainer']
const LISTS = ['outline', 'topics']

export interface FormChange {
  /** For the whole series. */
  readonly series: Values
  readonly seriesNames: readonly string[]
  /** For this lecture alone. */
  readonly own: Values
  readonly ownNames: readonly string[]
}

/** What the form of a lecture holds other than what is stored. Emptied fields are null. */
export function formChange(stored: Values, form: Values): FormChange {
  const changed = (names: Readonly<Record<string, string>>) => {
    const found = Object.keys(names).filter((name) => name in form && !isSame(name, stored[name], form[name]))
    return {
      values: Object.fromEntries(found.map((name) => [name, plain(name, form[name])])),
      words: found.map((name) => names[name] ?? ''),
    }
  }
  const [series, own] = [changed(OF_SERIES), changed(OF_ONE)]
  return { series: series.values, seriesNames: series.words, own: own.values, ownNames: own.words }
}

const isSame = (name: string, one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(name, one)) === JSON.stringify(plain(name, other))

/** As the API takes it. */
function plain(name: string, value: unknown): unknown {
  if (LISTS.includes(name)) return Array.isArray(value) ? value.map((entry) => relatedId(entry) ?? entry) : []
  if (name === 'childrenAttend') return value === true
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return null
  if (RELATED.includes(name)) return relatedId(value) ?? null
  if (!MOMENTS.includes(name)) return value
  const moment = new Date(value instanceof Date ? value : String(value))
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
