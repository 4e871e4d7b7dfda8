import type { Payload } from 'payload'

/** Makes the address of a trainer's calendar a new one. @returns the version that holds now */
export async function raiseVersion(
  payload: Payload,
  trainer: { readonly id: string; readonly version: number },
): Promise<number> {
  const calendarVersion = trainer.version + 1
  // A number set, not counted up: rows from before there were calendars have none.
  await payload.db.updateOne({
    collection: 'trainers',
    id: trainer.id,
    data: { calendarVersion },
    returning: false,
  })
  return calendarVersion
}
