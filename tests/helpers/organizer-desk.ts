import { storeUser } from '../factories/stored.ts'
import { family, type SignUpWorld, type TestLecture } from './sign-up-world.ts'

type Headers = Record<string, string>

/** What an organizer does with the sign-ups of a lecture, and what is looked at afterwards. */
export function organizerDesk(world: () => SignUpWorld) {
  const ask = async (as: Headers | undefined, method: string, path: string, json?: unknown) => {
    const response = await world().test.request(path, { method, as, ...(json === undefined ? {} : { json }) })
    const body = (await response.json()) as Record<string, unknown>
    return { status: response.status, body, code: (body['errors'] as { code: string }[] | undefined)?.[0]?.code }
  }
  return {
    /** Signs an organizer of the lectures' regions in. */
    organizerOf: async (...lectures: TestLecture[]): Promise<Headers> => {
      const regions = lectures.map(({ region }) => region)
      return world().test.signIn((await storeUser(world().payload, ['organizer'], { regions })).email)
    },
    ask,
    add: (as: Headers | undefined, lecture: TestLecture, change: Record<string, unknown> = {}) =>
      ask(as, 'POST', `/api/lectures/${lecture.id}/sign-ups`, { ...family(), ...change }),
    auditOf: async (document: string) => {
      const where = { document: { equals: document } }
      return (await world().payload.find({ collection: 'audit-log', where, overrideAccess: true, depth: 0 })).docs
    },
    /** Seats taken by the sign-ups, and by the counter. */
    people: async (lecture: TestLecture) => [await world().seated(lecture), await world().taken(lecture)],
  }
}
