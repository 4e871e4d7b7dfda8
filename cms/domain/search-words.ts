import type { Issue } from './issue.ts'

/** Characters of a search word, as the contract has it. */
const LONGEST_ALIAS = 20
const MOST_ALIASES = 20

const FIELD = 'aliases'

/**
 * What is wrong with the other words that families may search an article by. Nobody signs for them: they stay so short
 * that they can say nothing.
 */
export function aliasIssues(aliases: unknown): Issue[] {
  if (!Array.isArray(aliases)) return []
  const issues: Issue[] = []
  if (aliases.length > MOST_ALIASES) {
    issues.push({ path: FIELD, message: `“别的说法”最多 ${MOST_ALIASES} 个，现在有 ${aliases.length} 个` })
  }
  const long = aliases.find((alias) => typeof alias === 'string' && !isSearchWord(alias))
  if (long !== undefined) {
    const start = [...String(long)].slice(0, 10).join('')
    const message = `“别的说法”是搜索用的短词，每个最多 ${LONGEST_ALIAS} 个字、不能换行或带看不见的字符，请改短“${start}…”；要说的话写进正文`
    issues.push({ path: FIELD, message })
  }
  return issues
}

/** Line breaks of every kind, and what nobody sees. */
const NO_WORD = /[\p{C}\p{Zl}\p{Zp}]/u

const isSearchWord = (alias: string): boolean => alias.trim().length <= LONGEST_ALIAS && !NO_WORD.test(alias)
