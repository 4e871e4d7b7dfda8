import type { OutletText } from '../outlet-text.ts'
import { plainWords } from '../plain-words.ts'
import { spokenAges, spokenBlock, spokenDoctor } from './spoken-blocks.ts'
import { countedSentences, spokenSentences } from './spoken-sentences.ts'

/**
 * Characters that an announcer reads in a minute. Television news has about 300; a village loudspeaker echoes, and old
 * people listen at their work: a good third slower, pauses after each sentence included.
 */
export const CHARACTERS_PER_MINUTE = 200
const MAX_CONTACTS = 2

export interface RadioScript {
  /** Between two parts there is a long pause, between two sentences a short one. */
  parts: { title: string; sentences: string[] }[]
  /** Characters read, without marks. */
  characters: number
  /** Whole minutes, at least one. */
  minutes: number
}

/** A text for the loudspeaker: opening, danger signs first, the text, closing with whom to ask. */
export function radioScript(text: OutletText): RadioScript {
  const parts = [
    { title: '开头', sentences: opening(text) },
    ...(text.view.doctor ? [{ title: '先说危险信号', sentences: spokenDoctor(text.view.doctor) }] : []),
    ...(text.keyPoints.length > 0
      ? [{ title: '要点', sentences: [...spokenSentences('先记住要点：'), ...countedSentences(text.keyPoints)] }]
      : []),
    ...bodyParts(text),
    { title: '结尾', sentences: closing(text) },
  ].filter((part) => part.sentences.length > 0)
  const characters = parts
    .flatMap((part) => part.sentences)
    .reduce((sum, sentence) => sum + sentence.replaceAll(/[\p{P}\p{S}\s]/gu, '').length, 0)
  return { parts, characters, minutes: Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE)) }
}

/** The text by its sections; a heading is said as the first sentence of its section. */
function bodyParts(text: OutletText): RadioScript['parts'] {
  const parts: RadioScript['parts'] = [{ title: '正文', sentences: [] }]
  for (const block of text.body) {
    if (block.type === 'heading' && block.level === 2) parts.push({ title: plainWords(block.children), sentences: [] })
    if (block.type === 'quiz') parts.push({ title: '考考自己', sentences: [] })
    parts.at(-1)?.sentences.push(...spokenBlock(block))
  }
  return parts
}

function opening({ settings, title, ages, summary }: OutletText): string[] {
  return spokenSentences(
    `各位乡亲，大家好。这里是${settings.publisher}。今天讲的是：${title}。说的是${spokenAges(ages)}的宝宝。${summary}`,
  )
}

function closing({ settings, title }: OutletText): string[] {
  const contacts = settings.contacts
    .slice(0, MAX_CONTACTS)
    .map(({ name, phone }) => `拿不准时，可以问${name}，电话是${phone}。`)
  const [urgent] = settings.emergency
  return spokenSentences(
    [
      `${title}，就讲到这里。`,
      '每个孩子不一样，广播里说的不能代替医生。',
      ...contacts,
      urgent ? `情况紧急，马上打 ${urgent.phone}。` : '',
      `以上由${settings.publisher}播送。谢谢收听。`,
    ].join(''),
  )
}
