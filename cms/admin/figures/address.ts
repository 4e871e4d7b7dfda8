import type { FiguresQuestion } from '../../domain/indicators/question.ts'
import { withQuery } from '../desk/places.ts'

/** The address of the same question with something changed; undefined takes it out. */
export function addressOf(path: string, { year, choice }: FiguresQuestion, change: object): string {
  return withQuery(path, { year, ...choice, ...change })
}
