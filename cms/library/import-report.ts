/** An entry that was left as it is, with the reason for people. */
export interface LeftOut {
  readonly name: string
  readonly file: string
  readonly reason: string
}

/** What was (or, in a dry run, would be) done to one list of the library; names are slugs, keys, codes, addresses. */
export interface ListReport {
  readonly called: string
  readonly created: string[]
  readonly changed: string[]
  readonly unchanged: string[]
  /** Different in the CMS, and not overwritten. */
  readonly kept: LeftOut[]
  /** Cannot be imported. */
  readonly refused: LeftOut[]
  /** Imported, but not with everything. */
  readonly warned: LeftOut[]
}
export type ImportReport = readonly ListReport[]

export const emptyReport = (called: string): ListReport => ({
  called,
  created: [],
  changed: [],
  unchanged: [],
  kept: [],
  refused: [],
  warned: [],
})

export const refusedIn = (report: ImportReport): LeftOut[] => report.flatMap(({ refused }) => refused)

/** Lines in Chinese: one a list that was touched, the kept and refused entries with their reasons, and the sum. */
export function importLines(report: ImportReport, { isDryRun }: { isDryRun: boolean }): string[] {
  const lists = report.filter((list) => total(list) > 0)
  return [
    ...lists.map((list) => `${list.called}：${counts(list)}`),
    ...section('没有覆盖，后台里的保留着（要用内容库的，加 --overwrite）', lists, 'kept'),
    ...section('没有导入', lists, 'refused'),
    ...section('导入了，但少了一些', lists, 'warned'),
    isDryRun ? `试运行，什么也没有写：${counts(sum(lists))}` : `合计：${counts(sum(lists))}`,
  ]
}

function section(title: string, lists: ImportReport, what: 'kept' | 'refused' | 'warned'): string[] {
  const lines = lists.flatMap((list) =>
    list[what].map(({ name, file, reason }) => `  ${file}  ${list.called} ${name}：${reason}`),
  )
  return lines.length > 0 ? [`${title}：`, ...lines] : []
}

function counts({ created, changed, unchanged, kept, refused }: ListReport): string {
  const parts: [string, readonly unknown[]][] = [
    ['新建', created],
    ['更新', changed],
    ['不变', unchanged],
    ['保留', kept],
    ['拒绝', refused],
  ]
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name} ${list.length}`)
    .join('，')
}

const total = (list: ListReport): number => {
  const { created, changed, unchanged, kept, refused } = list
  return created.length + changed.length + unchanged.length + kept.length + refused.length
}

const sum = (lists: ImportReport): ListReport => ({
  called: '',
  created: lists.flatMap(({ created }) => created),
  changed: lists.flatMap(({ changed }) => changed),
  unchanged: lists.flatMap(({ unchanged }) => unchanged),
  kept: lists.flatMap(({ kept }) => kept),
  refused: lists.flatMap(({ refused }) => refused),
  warned: lists.flatMap(({ warned }) => warned),
})
