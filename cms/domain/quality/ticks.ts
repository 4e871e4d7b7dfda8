import type { Finding } from './finding.ts'

/** Of the words in a key; longer ones are cut, and told apart by their fingerprint. */
const LONGEST_WORDS = 120

/**
 * What a tick is for: the check, the field, and all the words concerned. It holds while blocks move within the field,
 * until its own words change. At most 200 characters.
 */
export function warningKey({ code, path, excerpt, about, repetition = 1 }: Finding): string {
  const field = path.split('.')[0] ?? ''
  const words = about ?? excerpt ?? ''
  const named =
    words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS - 20).toWellFormed()}…${fingerprint(words)}`
  return `${code}:${field}:${named}${repetition > 1 ? `:${repetition}` : ''}`
}

/** Numbers findings that are alike (one sentence twice), so that each wants a tick of its own. */
export function numberRepetitions(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = warningKey(finding)
    const repetition = (seen.get(key) ?? 0) + 1
    seen.set(key, repetition)
    return repetition === 1 ? finding : { ...finding, repetition }
  })
}

/** Warnings that nobody has ticked. */
export function openWarnings(findings: readonly Finding[], ticked: ReadonlySet<string>): Finding[] {
  return findings.filter((finding) => finding.severity === 'warning' && !ticked.has(warningKey(finding)))
}

/** 64 bits of FNV-1a over UTF-16 units, in base 36: tells texts apart, keeps no secret. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  }
  return hash.toString(36)
}
