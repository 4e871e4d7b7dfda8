export interface Pagination {
  /** `第 2 页，共 5 页` */
  label: string
  previous?: string | undefined
  next?: string | undefined
}

/** The page number in the address of a list's second or a later page; NaN for anything else, so that no page has two addresses. */
export function laterPage(text: string | undefined): number {
  return /^[1-9]\d*$/.test(text ?? '') && text !== '1' ? Number(text) : Number.NaN
}

/** Links to the neighbours of a list's page; undefined when there is only one page. */
export function pagination(page: number, pages: number, addressOf: (page: number) => string): Pagination | undefined {
  if (pages <= 1) return undefined
  return {
    label: `第 ${page} 页，共 ${pages} 页`,
    previous: page > 1 ? addressOf(page - 1) : undefined,
    next: page < pages ? addressOf(page + 1) : undefined,
  }
}
