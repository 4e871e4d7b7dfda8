import type { PayloadRequest } from 'payload'
import { progress, type Progress } from '../domain/indicators/target.ts'
import { overview, type Overview } from '../domain/indicators/overview.ts'
import type { FiguresQuestion } from '../domain/indicators/question.ts'
import { dayInChina } from '../domain/review-day.ts'
import { countableLectures, countsAll } from './asker-scope.ts'
import { loadNames, type Names } from './load-names.ts'
import { loadYear } from './load-lectures.ts'

export interface LoadedOverview {
  readonly overview: Overview
  readonly names: Names
  /** The year's target, of all regions together. Undefined where a part was chosen. */
  readonly target: YearTarget | undefined
}

export interface YearTarget {
  readonly sessions: number
  /** Undefined for those who see a part of the lectures only. */
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
  const sessions = settings.yearlyLectures
  const isUnchosen = Object.values(choice).every((value) => value === undefined)
  const seesAll = isUnchosen && (await countsAll(req, names.regions))
  const met = seesAll ? progress(facts.total.sessions, sessions, year, dayInChina(now)) : undefined
  return { overview: facts, names, target: isUnchosen ? { sessions, progress: met } : undefined }
}
