/** What families see of a picture beside its file. */
const SEEN = ['alt', 'credit', 'focalX', 'focalY'] as const

/** What follows from the file itself, and is never taken from a request. */
const FILE_FACTS: readonly string[] = [
  'filename',
  'filesize',
  'height',
  'mimeType',
  'sizes',
  'thumbnailURL',
  'url',
  'width',
]

/** Whether what was sent would show families another picture or other words for it. */
export function changesPicture(
  before: Readonly<Partial<Record<(typeof SEEN)[number], unknown>>>,
  sent: Readonly<Record<string, unknown>>,
): boolean {
  return SEEN.some((name) => sent[name] !== undefined && (sent[name] ?? '') !== (before[name] ?? ''))
}

/** What was sent, without what follows from the file. */
export function withoutFileFacts(sent: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !FILE_FACTS.includes(name)))
}
