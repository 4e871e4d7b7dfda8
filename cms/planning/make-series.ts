import { type PayloadRequest, ValidationError } from 'payload'
import type { AcceptedWarning } from '../domain/planning/accepted-warnings.ts'
import type { SeriesPlan } from '../domain/planning/check-series.ts'
import type { PlannedLecture } from '../domain/planning/plan.ts'
import type { SeriesDate } from '../domain/planning/series-dates.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { releasePlaces } from './held-places.ts'
import { findRow } from './rows.ts'

export interface NewSeries {
  readonly series: SeriesPlan
  /** With the region of its venue. */
  readonly plan: PlannedLecture
  /** The other fields of each lecture; `slug` is what their addresses begin with. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly accepted: ReadonlyMap<string, readonly AcceptedWarning[]>
  readonly by: string
  /** The id of the lecture that is stored on the first date, and becomes the first of the series. */
  readonly first?: string | undefined
}

export interface MadeLecture {
  readonly id: string
  readonly startsAt: string
}

/**
 * Makes a series and its lectures, but for the one that is stored already, each of which passes all checks of a save. All or nothing: when one is refused, those
 * before it are taken back.
 * @throws the refusal
 */
export async function makeSeries(
  wanted: NewSeries,
  req: PayloadRequest,
): Promise<{ series: string; lectures: MadeLecture[] }> {
  const { payload } = req
  const series = await insertSeries(wanted, req)
  const lectures: MadeLecture[] = []
  try {
    for (const [index, date] of wanted.series.dates.entries()) {
      if (date.isException || (wanted.first !== undefined && index === 0)) continue
      const data = lectureData(wanted, date, series)
      // Access was asked for the series as a whole; a field of it is the server's own.
      const made = await payload.create({
        collection: 'lectures',
        data: data as never,
        depth: 0,
        overrideAccess: true,
        req,
      })
      lectures.push({ id: String(made.id), startsAt: made.startsAt })
    }
    // The last, since nothing that follows could fail: so it never has to be taken back.
    if (wanted.first !== undefined)
      return { series, lectures: [await takeIn(wanted.first, wanted, series, req), ...lectures] }
  } catch (error) {
    await releasePlaces(req)
    for (const { id } of lectures) await payload.delete({ collection: 'lectures', id, overrideAccess: true })
    await payload.db.deleteOne({ collection: 'lecture-series', where: { id: { equals: series } }, returning: false })
    throw error
  }
  return { series, lectures }
}

/** Makes a stored lecture the first of the series. */
async function takeIn(
  id: string,
  { series: { dates } }: NewSeries,
  series: string,
  req: PayloadRequest,
): Promise<MadeLecture> {
  const row = await findRow({ payload: req.payload }, 'lectures', id, { series: true, startsAt: true })
  if (!row || relatedId(row['series']) !== undefined || row['startsAt'] !== dates[0]?.startsAt) {
    const message = '这场讲座刚刚有了变动，一场都没有保存。请刷新页面看看再办成系列'
    throw new ValidationError({ collection: 'lectures', errors: [{ path: 'lecture', message }], req }, req.t)
  }
  const data = { series, seriesDay: dates[0]?.day ?? null }
  await req.payload.update({ collection: 'lectures', id, data, depth: 0, overrideAccess: true, req })
  return { id, startsAt: String(row['startsAt']) }
}

async function insertSeries({ series, plan, by }: NewSeries, { payload }: PayloadRequest): Promise<string> {
  const [first] = series.dates
  const made: unknown = await payload.db.create({
    collection: 'lecture-series',
    data: {
      title: plan.title,
      rule: series.rule,
      ruleInWords: series.ruleInWords,
      startsAt: first?.startsAt ?? plan.startsAt,
      endsAt: first?.endsAt ?? plan.endsAt,
      exceptions: [...series.exceptions],
      region: plan.region,
      trainer: plan.trainer,
      by,
    },
  })
  return String((made as { id: unknown }).id)
}

const DAY = 86_400_000

function lectureData({ plan, fields, accepted }: NewSeries, date: SeriesDate, series: string) {
  const { region: _region, id: _id, series: _series, ...planned } = plan
  const { day, startsAt, endsAt } = date
  return {
    ...fields,
    ...planned,
    startsAt,
    endsAt,
    signUpUntil: alike(fields['signUpUntil'], plan, date) ?? new Date(Date.parse(startsAt) - DAY).toISOString(),
    signUpFrom: alike(fields['signUpFrom'], plan, date),
    slug: `${String(fields['slug'] ?? '')}-${day}`,
    series,
    seriesDay: day,
    acceptedWarnings: [...(accepted.get(day) ?? [])],
  }
}

/** As long before the start as for the lecture that the form shows. */
function alike(moment: unknown, plan: PlannedLecture, date: SeriesDate): string | undefined {
  if (typeof moment !== 'string' || Number.isNaN(Date.parse(moment))) return undefined
  return new Date(Date.parse(date.startsAt) - Date.parse(plan.startsAt) + Date.parse(moment)).toISOString()
}
