import type { Payload, Where } from 'payload'

/** The keys of the messages that were written already. */
export async function findKeys(payload: Payload, where: Where): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ id: string; key: string }>({
    collection: 'messages',
    where,
    select: { key: true },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.map(({ key }) => key))
}

const AT_ONCE = 200

/** Those of messages about sign-ups. */
export async function findKeysAbout(
  payload: Payload,
  signUps: readonly { readonly id: string }[],
): Promise<Set<string>> {
  const keys = new Set<string>()
  for (let from = 0; from < signUps.length; from += AT_ONCE) {
    const ids = signUps.slice(from, from + AT_ONCE).map(({ id }) => id)
    for (const key of await findKeys(payload, { signUp: { in: ids } })) keys.add(key)
  }
  return keys
}
