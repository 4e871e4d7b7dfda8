import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../cms/payload-types.ts'
import { storeMedia, storeSource, storeTopic } from '../factories/stored.ts'
import { openWorkflowWorld, ownTitle, type Person, type WorkflowWorld } from '../helpers/workflow-world.ts'

/** What editors found missing when they worked with it, each once. */

let world: WorkflowWorld
beforeAll(async () => {
  world = await openWorkflowWorld()
})
afterAll(() => world.stop())

const patch = async (person: Person | 'visitor', path: string, json: object) => {
  const response = await world.send(person, `/api/${path}`, { method: 'PATCH', json })
  const { errors } = (await response.json()) as { errors?: { message: string }[] }
  return { status: response.status, message: errors?.[0]?.message }
}
const published = async (changes: Partial<Article> = {}): Promise<string> => {
  const { id } = await world.articleIn('draft')
  await patch('editor', `articles/${id}`, { title: ownTitle(), ...changes })
  for (const [person, step] of [
    ['editor', 'submit'],
    ['reviewer', 'approve'],
    ['editor', 'publish'],
  ] as const) {
    const { status, json } = await world.step(person, id, step)
    expect([step, status, json.errors]).toEqual([step, 200, undefined])
  }
  return id
}

describe('the owner of a text', () => {
  it.each(['editor', 'reviewer', 'administrator'] as const)(
    'is chosen from a list that %s can load',
    async (person) => {
      const answer = await world.send(person, '/api/users?limit=0&where[roles][in]=editor,reviewer,administrator')
      const { docs } = (await answer.json()) as { docs: { name: string }[] }
      expect([answer.status, docs.map(({ name }) => name).toSorted()]).toEqual([
        200,
        ['某administrator', '某editor', '某reviewer'],
      ])
    },
  )

  it('is no public knowledge, nor is who edited it last', async () => {
    const { id } = await world.articleIn('published')
    expect(await world.live(id)).not.toHaveProperty('owner')
    expect(await world.live(id)).not.toHaveProperty('editedBy')
    const query = `/api/articles?where[owner][equals]=${world.users.administrator.id}`
    expect((await world.send('visitor', query)).status).toBe(400)
  })
})

describe('a picture of a signed text', () => {
  it('keeps its alternative text and its file; another one is a new entry', async () => {
    const media = await storeMedia(world.payload)
    const id = await published({ cover: media.id })
    const { title } = (await world.live(id)) ?? {}
    const message = `《${title}》正在用它，而且已经审核。换图、改替代文字也要审核：请上传成新的一张，换进那一篇里再提交审核。`
    expect(await patch('editor', `media/${media.id}`, { alt: '别的话' })).toEqual({ status: 409, message })
    expect(await patch('editor', `media/${media.id}`, { credit: '示范作者' })).toMatchObject({ status: 200 })
    await world.step('editor', id, 'unpublish', { remark: '换图' })
    expect(await patch('editor', `media/${media.id}`, { alt: '别的话' })).toMatchObject({ status: 200 })
  })

  it('of a draft is nobody else’s to find', async () => {
    const { alt } = await storeMedia(world.payload)
    const query = `/api/media?where[alt][equals]=${encodeURIComponent(alt)}`
    expect((await world.send('visitor', query)).status).toBe(403)
    expect((await world.send('editor', query)).status).toBe(200)
  })
})

describe('the day of the next review', () => {
  it('is put off by nobody but a reviewer', async () => {
    const id = await published()
    const { review } = await world.newest(id)
    expect(await patch('editor', `articles/${id}`, { review: { ...review, reviewBy: '2026-12-01' } })).toMatchObject({
      status: 200,
    })
    expect((await world.newest(id)).state).toBe('approved')
    await patch('editor', `articles/${id}`, { review: { ...review, reviewBy: '2099-01-01' } })
    expect(await world.newest(id)).toMatchObject({ state: 'draft', signOff: { hash: null } })
    expect((await world.step('editor', id, 'publish')).status).toBe(403)
    await world.step('editor', id, 'submit')
    await world.step('reviewer', id, 'approve')
    expect((await world.newest(id)).review?.reviewBy).toMatch(/^2028-/)
  })
})

describe('who only filed a text anew', () => {
  it('can give that draft up', async () => {
    const { id } = await world.articleIn('published')
    const topic = await storeTopic(world.payload)
    await patch('editor', `articles/${id}`, { aliases: ['别名'], topics: [topic.id] })
    expect(await world.newest(id)).toMatchObject({ state: 'draft', authors: [], aliases: ['别名'] })
    expect((await world.step('editor', id, 'discard')).status).toBe(200)
    expect(await world.newest(id)).toMatchObject({ state: 'published', aliases: [] })
  })
})

describe('a source', () => {
  it('is not superseded in a circle', async () => {
    const [old, middle, young] = [
      await storeSource(world.payload),
      await storeSource(world.payload),
      await storeSource(world.payload),
    ]
    expect(await patch('editor', `sources/${old.id}`, { supersededBy: middle.id })).toMatchObject({ status: 200 })
    expect(await patch('editor', `sources/${middle.id}`, { supersededBy: young.id })).toMatchObject({ status: 200 })
    const circle = { supersededBy: old.id }
    expect(await patch('editor', `sources/${young.id}`, circle)).toMatchObject({ status: 400 })
    expect((await world.payload.findByID({ collection: 'sources', id: young.id, depth: 0 })).supersededBy).toBeFalsy()
  })
})

describe('a lock', () => {
  const lockOf = (id: string) =>
    world.payload.create({
      collection: 'payload-locked-documents',
      data: {
        user: { relationTo: 'users', value: world.users.editor.id },
        document: { relationTo: 'articles', value: id },
      },
      overrideAccess: true,
    })
  const holderOf = async (id: string): Promise<unknown> => {
    const lock = await world.payload.findByID({
      collection: 'payload-locked-documents',
      id,
      depth: 0,
      overrideAccess: true,
    })
    return lock.user.value
  }

  it('is taken over by those who may edit the text, in their own name', async () => {
    const { id } = await world.articleIn('draft')
    const lock = await lockOf(id)
    const path = `payload-locked-documents/${lock.id}`
    const inTheNameOf = (person: Person) => ({ user: { relationTo: 'users', value: world.users[person].id } })
    for (const person of ['trainer', 'organizer', 'reviewer', 'visitor'] as const) {
      expect((await patch(person, path, inTheNameOf('reviewer'))).status).toBe(403)
    }
    expect(await patch('administrator', path, inTheNameOf('reviewer'))).toMatchObject({ status: 200 })
    expect(await holderOf(lock.id)).toBe(world.users.administrator.id)
  })

  it('is made by nobody over the API, and given back by its holder', async () => {
    const { id } = await world.articleIn('draft')
    const lock = await lockOf(id)
    const json = { user: { relationTo: 'users', value: world.users.trainer.id }, globalSlug: 'settings' }
    expect((await world.send('trainer', '/api/payload-locked-documents', { method: 'POST', json })).status).toBe(403)
    const give = (person: Person) =>
      world.send(person, `/api/payload-locked-documents/${lock.id}`, { method: 'DELETE' })
    expect((await give('trainer')).status).not.toBe(200)
    expect((await give('editor')).status).toBe(200)
  })
})
