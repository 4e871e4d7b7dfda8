import type { Finding } from './finding.ts'
import { blockPassages } from './passages.ts'
import { hasGuidance, type QualityText } from './quality-text.ts'

/** What is not filled in. */
export function missingFields(text: QualityText): Finding[] {
  const findings: Finding[] = []
  const miss = (code: Finding['code'], path: string, message: string, howToMend: string) =>
    findings.push({ code, severity: 'error', path, message, howToMend })
  if (text.title.trim() === '') miss('title-missing', 'title', '还没有标题', '写一个家长会搜的说法')
  if (text.summary.trim() === '') miss('summary-missing', 'summary', '还没有摘要', '用一两句话先把答案说出来')
  if ((text.kind === 'articles' || text.kind === 'courses') && !text.topics?.length) {
    miss('topics-missing', 'topics', '还没有选指导内容', '至少选一个，家长靠它找到这一页')
  }
  if (text.kind === 'articles' && !text.concern) {
    miss('concern-missing', 'concern', '还没有选问题领域', '在七个问题领域中选一个')
  }
  if (hasGuidance(text) && !hasWords(text)) miss('body-empty', 'body', '正文还是空的', '写上家长该怎么做')
  return findings
}

/** A table or picture alone counts: it is something to see. */
function hasWords({ body }: QualityText): boolean {
  return body.some(
    (block, index) =>
      ['table', 'figure', 'player'].includes(block.type) ||
      blockPassages(block, `body.${index}`).some((passage) => passage.text.trim() !== ''),
  )
}
