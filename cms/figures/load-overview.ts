import type { PayloadRequest } from 'payload'
import { progress, type Progress } from '../domain/indicators/target.ts'
import { overview, type Overview } from '../domain/indicators/overview.ts'
import type { FiguresQuestion } from '../domain/indicators/question.ts'
import { dayInChina } from '../domain/review-day.ts'
import { countableLectures } from './asker-scope.ts'
import { loadNames, type Names } from './load-names.ts'
import { loadYear } from './load-lectures.ts'

export interface LoadedOverview {
  readonly overview: Overview
  readonly names: Names
  /** Towards the year's target, for administrators looking at everything: the target is the whole county's. */
  readonly progress: Progress | undefined
}

/** The figures of a year that a person may see; undefined for those who may see none. */
export async function loadOverview(
  req: PayloadRequest,
  { year, choice }: FiguresQuestion,
  now: Date,
): Promise<LoadedOverview | undefined> {
  const whose = await countableLectures(req)
  if (whose === undefined) return undefined
  const [lectures, names, settings] = await Promise.all([
    loadYear(req.payload, whose, year),
    loadNames(req.payload),
    req.payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true }),
  ])
  const facts = overview({ year, lectures, regions: names.regions, topics: names.topics, now }, choice)
  const isAll = Object.keys(whose).length === 0 && Object.values(choice).every((value) => value === undefined)
  return {
    overview: facts,
    names,
    progress: isAll ? progress(facts.total.sessions, settings.yearlyLectures, year, dayInChina(now)) : undefined,
  }
}
