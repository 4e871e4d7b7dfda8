import { type Finding, quoting } from './finding.ts'
import { passagesOf } from './passages.ts'
import { hasGuidance, type QualityText } from './quality-text.ts'

/** What is asked of texts of these concerns: of illness a must, of safety a question to whoever writes. */
const MISSING: Readonly<Record<string, Finding>> = {
  health: {
    code: 'doctor-missing',
    severity: 'error',
    path: 'body',
    message: '讲生病的内容，要有“就医信号”',
    howToMend: '在正文里插入“就医信号”，写上出现哪些情况要去医院、多急',
  },
  safety: {
    code: 'doctor-advisable',
    severity: 'warning',
    path: 'body',
    message: '讲安全的内容，最好有“就医信号”',
    howToMend: '写上受了伤、出了事什么时候去医院；确实不需要就勾选“已看过”',
  },
}

/** Words of illness and injury that make families ask when to see a doctor. */
const SIGNS =
  /发烧|发热|高烧|抽搐|惊厥|呕吐|吐奶|腹泻|拉肚子|脱水|咳嗽|呼吸困难|喘不过气|喘不上气|窒息|噎住|卡住|误吞|误食|中毒|烫伤|烧伤|骨折|摔伤|溺水|触电|出血|便血|过敏|皮疹|黄疸|昏迷|叫不醒/g
/** Single mentions are in every second text. */
const MANY_SIGNS = 3

/** The see-a-doctor block 就医信号: required for illness, advisable for safety and where signs of illness are named often. */
export function doctorFindings(text: QualityText): Finding[] {
  if (!hasGuidance(text) || hasDoctor(text)) return []
  const missing = MISSING[text.concern ?? '']
  if (missing) return [missing]
  const signs = new Set(passagesOf(text).flatMap((passage) => passage.text.match(SIGNS) ?? []))
  if (signs.size < MANY_SIGNS) return []
  const named = [...signs].join('、')
  return [
    {
      code: 'doctor-advisable',
      severity: 'warning',
      path: 'body',
      message: `正文说到${named}，但没有“就医信号”`,
      howToMend: '家长会问什么时候去医院：请插入“就医信号”，确实不需要就勾选“已看过”',
      ...quoting(named),
    },
  ]
}

function hasDoctor({ body }: QualityText): boolean {
  return body.some((block) => block.type === 'doctor' && block.signs.some((sign) => sign.trim() !== ''))
}
