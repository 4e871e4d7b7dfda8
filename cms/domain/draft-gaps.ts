/** Fields of the published form, as editors know them. */
const FIELDS: Readonly<Record<string, string>> = {
  slug: '网址名',
  title: '标题',
  summary: '摘要',
  ages: '适合的月龄',
  concern: '问题领域',
  topics: '指导内容',
  domains: '发展领域',
  aliases: '别的说法',
  body: '正文',
  sources: '来源',
  cover: '封面',
  review: '复审日期',
  minutes: '时长',
  keyPoints: '要点',
  objectives: '学习目标',
  lessons: '课',
  audience: '给谁学',
  courses: '课程',
}

/** Kinds of blocks of the published form, as editors know them. */
const BLOCKS: Readonly<Record<string, string>> = {
  paragraph: '段落',
  heading: '小标题',
  quote: '引文',
  list: '列表',
  callout: '提示框',
  doctor: '就医信号',
  activity: '亲子活动',
  steps: '步骤',
  figure: '图片',
  table: '表格',
  player: '音频或视频',
  quiz: '小测验',
}

/**
 * What a draft lacks to be shown, each once, in the order of the text.
 * @param paths where the published form of the draft is not what it must be
 * @param blocks kinds of the blocks of its body
 */
export function draftGaps(paths: readonly (readonly PropertyKey[])[], blocks: readonly string[]): string[] {
  return [...new Set(paths.map(([field, place]) => gapOf(String(field ?? ''), place, blocks)))]
}

function gapOf(field: string, place: PropertyKey | undefined, blocks: readonly string[]): string {
  if (field === 'body' && typeof place === 'number') {
    const block = BLOCKS[blocks[place] ?? '']
    return `正文第 ${place + 1} 段${block === undefined ? '' : `（${block}）`}还没有填完`
  }
  const name = FIELDS[field]
  return name === undefined ? '这一篇还没有填完' : `“${name}”还没有填好`
}
