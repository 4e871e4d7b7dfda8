import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, ACTORS, makeWorld, type World } from '../factories/people.ts'
import { startPayload, type TestPayload, type TestRequest } from '../helpers/payload.ts'
import { COLLECTIONS, GLOBALS } from './access-table.ts'

let test: TestPayload
let world: World
beforeAll(async () => {
  test = await startPayload()
  world = await makeWorld(test)
})
afterAll(() => test.stop())

/**
 * Refusals, 501 for what has no address. Anything else that is not a success, like a validation error, would hide what
 * access says.
 */
const REFUSED = [401, 403, 404, 501]
/** What people are told by the field when it lies outside what they look after. */
const NOT_THEIRS = ['这个区域不归您管理', '您只能安排自己的讲座']

async function whoMay(send: (actor: Actor) => Promise<{ path: string } & TestRequest>): Promise<Actor[]> {
  const allowed: Actor[] = []
  for (const actor of ACTORS) {
    const { path, ...init } = await send(actor)
    const response = await test.request(path, { ...init, as: world.as[actor] })
    if (response.ok) allowed.push(actor)
    else if (!REFUSED.includes(response.status)) {
      const text = await response.text()
      const isRefusal = response.status === 400 && NOT_THEIRS.some((sentence) => text.includes(sentence))
      if (!isRefusal) throw new Error(`${actor} ${init.method ?? 'GET'} ${path}: ${response.status} ${text}`)
    }
  }
  return allowed
}

const draftQuery = (slug: string): string =>
  ['articles', 'lessons', 'courses', 'curricula'].includes(slug) ? '?draft=true' : ''

it('knows every collection and global', () => {
  const known = [...Object.keys(COLLECTIONS), 'payload-preferences']
  expect(known.toSorted()).toEqual(test.config.collections.map(({ slug }) => slug).toSorted())
  expect(Object.keys(GLOBALS).toSorted()).toEqual(test.config.globals.map(({ slug }) => slug).toSorted())
})

describe.each(Object.entries(COLLECTIONS))('%s', (slug, row) => {
  it('is read by id', async () => {
    const { id } = await row.make(test.payload, world)
    expect(await whoMay(async () => ({ path: `/api/${slug}/${id}${draftQuery(slug)}` }))).toEqual(row.read)
  })

  it('is read in lists', async () => {
    const { id } = await row.make(test.payload, world)
    const found: Actor[] = []
    for (const actor of ACTORS) {
      const query = `where[id][equals]=${id}&draft=true&trash=true&limit=0`
      const response = await test.request(`/api/${slug}?${query}`, { as: world.as[actor] })
      const { docs = [] } = (await response.json()) as { docs?: unknown[] }
      if (docs.length > 0) found.push(actor)
    }
    expect(found).toEqual(row.read)
  })

  // Photographs come with a file and a lecture that was held: see check-in.test.ts.
  it.skipIf(slug === 'report-photos')('is created', async () => {
    const json = () => row.data(world)
    expect(
      await whoMay(async () =>
        slug === 'media'
          ? { path: '/api/media', method: 'POST', body: await pictureForm(json()) }
          : { path: `/api/${slug}${draftQuery(slug)}`, method: 'POST', json: json() },
      ),
    ).toEqual(row.create)
  })

  it('is changed', async () => {
    const { id } = await row.make(test.payload, world)
    const path = `/api/${slug}/${id}${draftQuery(slug)}`
    expect(await whoMay(async () => ({ path, method: 'PATCH', json: row.change }))).toEqual(row.update)
  })

  it('is changed in bulk', async () => {
    const { id } = await row.make(test.payload, world)
    const query = new URLSearchParams({ 'where[id][equals]': String(id), draft: 'true' }).toString()
    const changed: Actor[] = []
    for (const actor of ACTORS) {
      const path = `/api/${slug}?${query}`
      const response = await test.request(path, { method: 'PATCH', json: row.change, as: world.as[actor] })
      const { docs = [] } = (await response.json()) as { docs?: unknown[] }
      if (docs.length > 0) changed.push(actor)
    }
    expect(changed).toEqual(row.update)
  })

  it('is deleted', async () => {
    expect(
      await whoMay(async () => {
        const { id } = await row.make(test.payload, world)
        return { path: `/api/${slug}/${id}`, method: 'DELETE' }
      }),
    ).toEqual(row.delete)
  })

  it.runIf(draftQuery(slug))('is put into the trash by editors', async () => {
    expect(
      await whoMay(async () => {
        const { id } = await row.make(test.payload, world)
        return { path: `/api/${slug}/${id}`, method: 'PATCH', json: { deletedAt: '2026-11-22T00:00:00.000Z' } }
      }),
    ).toEqual(['administrator', 'editor'])
  })

  it('has versions', async () => {
    await row.make(test.payload, world)
    expect(await whoMay(async () => ({ path: `/api/${slug}/versions?limit=5` }))).toEqual(row.versions)
  })
})

describe.each(Object.entries(GLOBALS))('global %s', (slug, row) => {
  it('is read', async () => {
    expect(await whoMay(async () => ({ path: `/api/globals/${slug}?draft=true` }))).toEqual(row.read)
  })

  it('is changed', async () => {
    const path = `/api/globals/${slug}`
    expect(await whoMay(async () => ({ path, method: 'POST', json: row.change }))).toEqual(row.update)
  })

  it('has no versions', async () => {
    expect(await whoMay(async () => ({ path: `/api/globals/${slug}/versions` }))).toEqual([])
  })
})

describe('accounts', () => {
  it('are unlocked by administrators', async () => {
    const json = { email: world.users.editor.email }
    expect(await whoMay(async () => ({ path: '/api/users/unlock', method: 'POST', json }))).toEqual(['administrator'])
  })

  it('open the panel to everyone with a role', async () => {
    const open: Actor[] = []
    for (const actor of ACTORS) {
      const response = await test.request('/api/access', { as: world.as[actor] })
      const { canAccessAdmin } = (await response.json()) as { canAccessAdmin?: boolean }
      if (canAccessAdmin) open.push(actor)
    }
    expect(open).toEqual(ACTORS.filter((actor) => actor !== 'visitor'))
  })

  it.each(ACTORS)('keep their roles when %s asks for more', async (actor) => {
    const user = actor === 'visitor' ? world.users.editor : world.users[actor]
    const json = { roles: ['administrator'], regions: [world.west.id], trainer: world.otherTrainer.id }
    await test.request(`/api/users/${user.id}`, { method: 'PATCH', json, as: world.as[actor] })
    const after = await test.payload.findByID({ collection: 'users', id: user.id, depth: 0, overrideAccess: true })
    expect(after.roles).toEqual(user.roles)
  })
})

describe('preferences of the panel', () => {
  it('are each person’s own, by key', async () => {
    const path = '/api/payload-preferences/columns'
    const json = (actor: Actor) => ({ value: { of: actor } })
    expect(await whoMay(async (actor) => ({ path, method: 'POST', json: json(actor) }))).toEqual(
      ACTORS.filter((actor) => actor !== 'visitor'),
    )
    for (const actor of ACTORS) {
      const response = await test.request(path, { as: world.as[actor] })
      const { value } = (await response.json()) as { value: unknown }
      expect(value).toEqual(actor === 'visitor' ? null : { of: actor })
    }
  })
})

it('has no jobs and no GraphQL to reach', async () => {
  for (const path of ['/api/payload-jobs/run', '/api/payload-jobs', '/api/graphql', '/api/graphql-playground']) {
    expect(await whoMay(async () => ({ path }))).toEqual([])
    expect(await whoMay(async () => ({ path, method: 'POST', json: {} }))).toEqual([])
  }
})

async function pictureForm(data: Record<string, unknown>): Promise<FormData> {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#3f7d4e' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(picture)], `${String(data['key'])}.png`, { type: 'image/png' }))
  form.set('_payload', JSON.stringify(data))
  return form
}
