/** 讲师名册 as a table: the same columns go out and come in. */
export const ROSTER_COLUMNS = {
  slug: '网址名',
  name: '姓名',
  role: '身份',
  introduction: '简介',
  topics: '指导内容',
  languages: '语言和方言',
  regions: '服务区域代码',
  qualifications: '证书',
  weekly: '每周时间',
  phone: '手机',
  isListed: '网站列出',
} as const

export type RosterColumn = keyof typeof ROSTER_COLUMNS

/** Goes out only: it follows from the lectures. */
export const HOURS_COLUMN = '今年已讲小时'

/** One row of a table as it was read, by the headings it has. */
export type RosterCells = Readonly<Partial<Record<RosterColumn, string>>>

export interface RosterQualification {
  readonly name: string
  readonly issuer: string
  readonly number: string
  /** Calendar day; undefined for one that does not end. */
  readonly expires: string | undefined
}

export interface RosterTime {
  /** 1 Monday to 7 Sunday, as a string. */
  readonly weekday: string
  /** 24 hours, `09:00`. */
  readonly from: string
  readonly to: string
}

/** A trainer as the roster tells it. */
export interface RosterTrainer {
  readonly slug: string
  readonly name: string
  readonly role: string
  readonly introduction: string
  /** Names of guidance topics. */
  readonly topics: readonly string[]
  readonly languages: readonly string[]
  /** Codes. */
  readonly regions: readonly string[]
  readonly qualifications: readonly RosterQualification[]
  readonly weekly: readonly RosterTime[]
  readonly phone: string
  readonly isListed: boolean
}
