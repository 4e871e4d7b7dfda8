import { MOST_SEARCH_WORDS, searchWord } from '../../../content/contract/article.ts'

/** Those that the contract knows as search words: what was stored before there was a limit keeps no page back. */
export const searchWords = (aliases: readonly string[] | null | undefined): string[] =>
  (aliases ?? []).filter((alias) => searchWord.safeParse(alias).success).slice(0, MOST_SEARCH_WORDS)
