import { gathered } from './gathered.ts'
import { insertNew } from './insert-new.ts'
import type { Attempted, SignUpRequest } from './request.ts'
import { countAhead } from './rows.ts'
import { takeWaitingNumbers } from './seat-counter.ts'

interface Waiting {
  readonly request: SignUpRequest
  /** Free seats of the lecture, too few for this family. */
  readonly left: number
}

/**
 * Puts a family, whose lecture has a counter, on the waiting list behind those who came before it. Seats that are freed
 * while its row is not yet there to be offered them are offered by the next round of the upkeep.
 */
export const waitTogether = gathered<Waiting, Attempted>(async (payload, lectureId, families) => {
  const last = await takeWaitingNumbers(payload, lectureId, families.length)
  const first = last - families.length + 1
  const answers = await Promise.all(families.map((family, index) => store(family, lectureId, first + index)))
  let place = await countAhead(payload, lectureId, first)
  return answers.map((answer) =>
    answer instanceof Error || answer === 'again' || answer.refusal ? answer : { ...answer, place: place++ },
  )
})

/** What fails here fails for this family alone. */
async function store({ request, left }: Waiting, lecture: string, waitingNumber: number): Promise<Attempted | Error> {
  try {
    const inserted = await insertNew(request, lecture, 'waiting', { waitingNumber })
    return inserted === 'again' || 'refusal' in inserted ? inserted : { token: inserted.token, left }
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
