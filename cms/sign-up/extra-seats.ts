import { randomUUID } from 'node:crypto'
import type { SignUpContext } from './context.ts'
import type { LectureRow } from './lecture-rows.ts'
import { dropPending, insertRow } from './rows.ts'
import { giveBack, readCounter, recount, recountIfRecounted, takeSeats, withLimit } from './seat-counter.ts'

const EXTRA = 'extra:'
const YOUNG_MS = 10 * 60_000

/**
 * Takes seats of a lecture for a sign-up that stands already and shall have more, or shall have them there. A pending
 * row of its own keeps them counted until `change` has written them into the sign-up.
 * @param change writes the sign-up, in one statement; false when it could not
 * @returns done; full: there were not so many; not-changed: `change` could not
 */
export async function withExtraSeats(
  { payload, now }: SignUpContext,
  lecture: Pick<LectureRow, 'id' | 'capacity'>,
  people: number,
  change: () => Promise<boolean>,
): Promise<'done' | 'full' | 'not-changed'> {
  const seen = await readCounter(payload, lecture.id)
  const token = `${EXTRA}${randomUUID()}`
  const isInserted = await insertRow(
    payload,
    {
      lecture: lecture.id,
      name: '（正在改人数）',
      phoneEncrypted: token,
      phoneHash: token,
      phoneMasked: '-',
      token,
      claim: token,
      adults: people,
      children: 0,
      childMonths: 0,
      people,
      consentAt: now.toISOString(),
      code: token,
    },
    'pending',
  )
  if (!isInserted) throw new Error('A number made at random is taken')
  const { capacity } = withLimit(lecture, seen)
  if (!(await takeSeats(payload, lecture.id, { people, capacity, seen }))) {
    await dropPending(payload, token, 'token')
    const { recounts } = await readCounter(payload, lecture.id)
    if (recounts === seen.recounts) return 'full'
    await recount(payload, lecture.id)
    return 'not-changed'
  }
  const isChanged = await change()
  await dropPending(payload, token, 'token')
  if (isChanged) {
    // A recount in between has counted the seats twice.
    await recountIfRecounted(payload, lecture.id, seen)
    return 'done'
  }
  if (!(await giveBack(payload, lecture.id, people, seen))) await recount(payload, lecture.id)
  return 'not-changed'
}

/**
 * A row of `withExtraSeats` that may still be under way. It must not be taken back then, since nothing would keep the
 * change from being written without it; left by a crash, it keeps its seats empty for ten minutes.
 */
export function isYoungExtra(row: { readonly token: string; readonly updatedAt?: string }, now: Date): boolean {
  return row.token.startsWith(EXTRA) && now.getTime() - Date.parse(row.updatedAt ?? '') < YOUNG_MS
}
