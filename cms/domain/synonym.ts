const MOST_WORDS = 12
const LONGEST = 20

/** What is wrong with a set of words that shall mean the same, for editors; undefined when it is right. */
export function synonymProblem(words: readonly string[]): string | undefined {
  const trimmed = words.map((word) => word.trim())
  if (trimmed.length < 2) return '请至少写两个意思相同的词，例如“拉肚子”和“腹泻”'
  if (trimmed.length > MOST_WORDS) return `一组最多 ${MOST_WORDS} 个词，请分成两组`
  const short = trimmed.find((word) => [...word].length < 2)
  if (short !== undefined) return `“${short}”太短：单个字会找出太多不相干的内容，请写两个字以上的词`
  const long = trimmed.find((word) => [...word].length > LONGEST)
  if (long !== undefined) return `“${[...long].slice(0, 6).join('')}…”太长，每个词最多 ${LONGEST} 个字`
  const twice = trimmed.find((word, at) => trimmed.indexOf(word) < at)
  return twice === undefined ? undefined : `“${twice}”写了两次，请删掉一个`
}
