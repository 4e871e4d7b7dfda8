import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { Article } from '../../cms/payload-types.ts'
import { paragraph, richText } from '../factories/rich-text.ts'
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
  const REFUSED = { status: 409, message: expect.stringContaining('正在用它，而且已经审核或正在审核') as unknown }
  const filesOf = (media: { filename?: string | null }): string[] => {
    const stem = String(media.filename).replace(/\.\w+$/, '')
    return readdirSync(join(world.dataDir, 'media')).filter((name) => name.startsWith(stem))
  }
  const sendFile = async (id: string, query = ''): Promise<number> => {
    const form = new FormData()
    const other = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } })
      .png()
      .toBuffer()
    form.set('file', new File([new Uint8Array(other)], 'other.png', { type: 'image/png' }))
    form.set('_payload', JSON.stringify({ alt: '另一张' }))
    return (await world.send('editor', `/api/media/${id}${query}`, { method: 'PATCH', body: form })).status
  }

  it('keeps its words and its file; another one is a new entry', async () => {
    const media = await storeMedia(world.payload)
    const id = await published({ cover: media.id })
    const files = filesOf(media)
    expect(files.length).toBeGreaterThan(0)
    expect(await patch('editor', `media/${media.id}`, { alt: '别的话' })).toEqual(REFUSED)
    expect(await patch('editor', `media/${media.id}`, { focalX: 1 })).toEqual(REFUSED)
    expect(await patch('editor', `media?where[id][equals]=${media.id}`, { alt: '别的话' })).toEqual(REFUSED)
    expect(await sendFile(media.id)).toBe(409)
    const crop = '?uploadEdits[crop][width]=10&uploadEdits[widthInPixels]=1&uploadEdits[heightInPixels]=1'
    expect((await patch('editor', `media/${media.id}${crop}`, {})).status).toBe(409)
    expect((await world.send('editor', `/api/media/${media.id}`, { method: 'DELETE' })).status).toBe(409)
    expect(filesOf(media)).toEqual(files)
    expect(await patch('editor', `media/${media.id}`, { credit: '别人' })).toEqual(REFUSED)
    expect(await patch('editor', `media/${media.id}`, { width: 1, mimeType: 'video/mp4' })).toMatchObject({
      status: 200,
    })
    const after = await world.payload.findByID({ collection: 'media', id: media.id })
    expect(after).toMatchObject({ width: media.width, mimeType: media.mimeType })
    for (const person of ['trainer', 'organizer', 'reviewer'] as const) {
      expect((await patch(person, `media/${media.id}`, { alt: '别的话' })).status).toBe(403)
    }
    await world.step('editor', id, 'unpublish', { remark: '换图' })
    expect(await patch('editor', `media/${media.id}`, { alt: '别的话' })).toMatchObject({ status: 200 })
  })

  it('is kept in a body, under review and in the trash, too', async () => {
    const media = await storeMedia(world.payload)
    const { id } = await world.articleIn('draft')
    const figure = { type: 'block', fields: { blockType: 'figure', media: media.id }, format: '', version: 2 }
    await patch('editor', `articles/${id}`, { title: ownTitle(), body: richText(paragraph('看图。'), figure) })
    expect((await world.send('editor', `/api/media/${media.id}`, { method: 'DELETE' })).status).toBe(409)
    expect((await world.step('editor', id, 'submit')).json.errors).toBe(undefined)
    expect(await patch('editor', `media/${media.id}`, { alt: '别的话' })).toEqual(REFUSED)
    await world.step('reviewer', id, 'approve')
    await patch('editor', `articles/${id}`, { deletedAt: new Date().toISOString() })
    expect(await patch('editor', `media/${media.id}`, { alt: '别的话' })).toEqual(REFUSED)
  })

  it('that nothing shows keeps its file, too: another file is another entry', async () => {
    const media = await storeMedia(world.payload)
    const files = filesOf(media)
    expect(await patch('editor', `media/${media.id}`, { alt: ' ' })).toMatchObject({ status: 400 })
    expect(await sendFile(media.id)).toBe(409)
    expect(filesOf(media)).toEqual(files)
  })

  it('keeps its files whatever else is uploaded under its name, or deleted again', async () => {
    const media = await storeMedia(world.payload)
    const files = filesOf(media)
    const stem = String(media.filename).replace(/\.\w+$/, '')
    const upload = async (alt: string) => {
      const form = new FormData()
      const red = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#f00' } })
        .jpeg()
        .toBuffer()
      form.set('file', new File([new Uint8Array(red)], `${stem}.jpg`, { type: 'image/jpeg' }))
      form.set('_payload', JSON.stringify({ alt }))
      const response = await world.send('editor', '/api/media', { method: 'POST', body: form })
      return { status: response.status, json: (await response.json()) as { doc?: { id: string; key: string } } }
    }
    expect((await upload('')).status).toBe(400)
    const [one, other] = await Promise.all([upload('红'), upload('红')])
    expect([one.status, other.status]).toEqual([201, 201])
    for (const { json } of [one, other]) {
      expect((await world.send('editor', `/api/media/${json.doc?.id}`, { method: 'DELETE' })).status).toBe(200)
    }
    expect(filesOf(media)).toEqual(expect.arrayContaining(files))
  })

  it('takes no file from elsewhere, and no names of files in any spelling', async () => {
    const media = await storeMedia(world.payload)
    const other = await storeMedia(world.payload)
    const path = `media/${media.id}`
    for (const sent of [{ 'sizes.w480.filename': other.filename }, { 'sizes.w960': { filename: other.filename } }]) {
      expect((await patch('editor', path, sent)).status).toBe(400)
    }
    const sizes = { w480: { filename: other.filename } }
    expect((await patch('editor', path, { sizes })).status).toBe(200)
    const after = await world.payload.findByID({ collection: 'media', id: media.id })
    expect(after.sizes?.w480?.filename).toBe(media.sizes?.w480?.filename)
    const json = { alt: '一', filename: 'a.png', url: 'http://nosuchhost.invalid/a.png' }
    expect((await world.send('editor', '/api/media', { method: 'POST', json })).status).toBe(400)
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
    for (const path of [`articles/${id}`, `articles?where[id][equals]=${id}`]) {
      const change = { _status: 'published', review: { ...review, reviewBy: '2031-01-01' } }
      expect((await patch('editor', path, change)).status).toBeGreaterThanOrEqual(400)
    }
    const beyond = { _status: 'published', review: { ...review, reviewBy: '+012035-01-01T00:00:00.000Z' } }
    expect((await patch('editor', `articles/${id}`, beyond)).status).toBe(400)
    const dotted = { _status: 'published', 'review.reviewBy': '+010000-01-01' }
    expect((await patch('editor', `articles/${id}`, dotted)).status).toBe(400)
    expect((await world.live(id))?.review?.reviewBy).toMatch(/^2028-/)
    await patch('editor', `articles/${id}`, { review: { ...review, reviewBy: '2099-01-01' } })
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
    const { state, aliases } = await world.newest(id)
    expect([state, aliases ?? []]).toEqual(['published', []])
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

test.each([['review'], ['signOff']])('%s sent as nothing is refused, not a failure', async (group) => {
  const { id } = await world.articleIn('draft')
  expect((await patch('editor', `articles/${id}`, { [group]: null })).status).toBeLessThan(500)
})
