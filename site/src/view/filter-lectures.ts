import type { LectureEntry } from './lecture-entry.ts'

/** What a family chose; an empty text means all. */
export interface LectureChoice {
  region: string
  month: string
  type: string
  age: string
}

export const NO_CHOICE: LectureChoice = { region: '', month: '', type: '', age: '' }

/** Whether a lecture passes every choice made; a region stands for itself and all below it. */
export function passes({ regions, month, type, stages }: LectureEntry['filter'], choice: LectureChoice): boolean {
  return (
    (choice.region === '' || regions.includes(choice.region)) &&
    (choice.month === '' || month === choice.month) &&
    (choice.type === '' || type === choice.type) &&
    (choice.age === '' || stages.includes(choice.age))
  )
}

/** The status line above a filtered list. */
export function filterStatus(shown: number, all: number): string {
  if (shown === all) return `共 ${all} 场。`
  if (shown === 0) return '没有符合的场次。少选一个条件，或看看全部。'
  return `符合的有 ${shown} 场，共 ${all} 场。`
}
