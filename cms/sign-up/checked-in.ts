import type { Payload } from 'payload'
import type { SignUpRow } from './rows.ts'

/** Whether the family stands as having come to the lecture that it is signed up for. */
export async function isCheckedIn(
  payload: Payload,
  { id, lecture }: Pick<SignUpRow, 'id' | 'lecture'>,
): Promise<boolean> {
  const { totalDocs } = await payload.db.count({
    collection: 'check-ins',
    where: {
      and: [{ signUp: { equals: id } }, { lecture: { equals: lecture } }, { isUndone: { not_equals: true } }],
    },
  })
  return totalDocs > 0
}
