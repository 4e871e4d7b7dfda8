import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visit } from '../../content/contract/visit.ts'
import { runningEnv } from '../../cms/running-env.ts'
import { trainerCalendars } from '../../cms/server/trainer-calendars.ts'
import { type Actor } from '../factories/people.ts'
import { type Hall, openHall } from '../helpers/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.stop())

describe('the calendar of a trainer', () => {
  test.each<[Actor, number]>([
    ['visitor', 403],
    ['editor', 403],
    ['organizer', 403],
    ['strangeTrainer', 403],
    ['trainer', 200],
    ['administrator', 200],
  ])('%s asks for its address: %i', async (actor, status) => {
    expect((await hall.ask(actor, `/api/calendars/trainer/${hall.world.ownTrainer.id}`)).status).toBe(status)
    expect((await hall.ask(actor, `/api/calendars/trainer/${hall.world.ownTrainer.id}/renew`, {})).status).toBe(status)
  })

  test('holds private lectures with their address, no drafts, and is gone under its old address', async () => {
    const app = express()
    const shown: Visit[] = []
    const renderLive = async (_path: string, visit: Visit) => {
      shown.push(visit)
      return { status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' }, body: 'BEGIN:VCALENDAR' }
    }
    app.use(trainerCalendars({ payload: hall.payload, secret: runningEnv().secret, renderLive }))
    const server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const open = async (url: string) => fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`)
    try {
      const visit = await hall.lectureOn({ type: '入户指导/家访', privateAddress: '滨河路 8 号', title: '家访' })
      const cancelled = await hall.lectureOn({ state: 'cancelled', cancelledBecause: '讲师生病' })
      await hall.lectureOn({ state: 'draft', title: '草稿' })
      const { body } = await hall.ask('trainer', `/api/calendars/trainer/${hall.world.ownTrainer.id}`)
      const answer = await open(String(body['url']))
      const headers = ['content-type', 'cache-control', 'x-robots-tag'].map((name) => answer.headers.get(name))
      expect([answer.status, ...headers]).toEqual([200, 'text/calendar; charset=utf-8', 'no-store', 'noindex'])
      const { lectures } = shown[0]?.trainerCalendar ?? { lectures: [] }
      const bySlug = new Map(lectures.map((lecture) => [lecture.slug, lecture]))
      expect(bySlug.get(visit.slug)).toMatchObject({ place: '滨河路 8 号', isPublic: false, state: 'planned' })
      expect(bySlug.get(cancelled.slug)).toMatchObject({ state: 'cancelled', isPublic: true })
      expect(lectures.map(({ title }) => title)).not.toContain('草稿')
      const { body: renewed } = await hall.ask(
        'trainer',
        `/api/calendars/trainer/${hall.world.ownTrainer.id}/renew`,
        {},
      )
      expect(renewed['url']).not.toBe(body['url'])
      const forged = String(renewed['url']).replace(/.(?=\.ics)/, (digit) => (digit === '0' ? '1' : '0'))
      const statuses = [await open(String(body['url'])), await open(String(renewed['url'])), await open(forged)]
      expect(statuses.map(({ status }) => status)).toEqual([404, 200, 404])
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('the address of a lecture, by which calendars know it', () => {
  test('of one that is a draft once more stays', async () => {
    const { id, slug } = await hall.lectureOn({ state: 'approved' })
    const send = (json: object) =>
      hall.request(`/api/lectures/${id}`, { method: 'PATCH', as: hall.world.as.organizer, json })
    expect((await send({ state: 'draft' })).status).toBe(200)
    expect((await send({ slug: `${slug}-new` })).status).toBe(400)
  })

  test.each<[string, object, number]>([
    ['of a draft may change', { state: 'draft' }, 200],
    ['of one that families never see may change', { type: '入户指导/家访', privateAddress: '滨河路 8 号' }, 200],
    ['of an open one stays', { state: 'open' }, 400],
    ['of a cancelled one stays', { state: 'cancelled', cancelledBecause: '讲师生病' }, 400],
  ])('%s', async (_name, changes, status) => {
    const { id, slug } = await hall.lectureOn(changes)
    const rename = (to: string) =>
      hall.request(`/api/lectures/${id}`, { method: 'PATCH', as: hall.world.as.organizer, json: { slug: to } })
    expect((await rename(slug)).status).toBe(200)
    expect((await rename(`${slug}-new`)).status).toBe(status)
    const stored = await hall.payload.findByID({ collection: 'lectures', id, overrideAccess: true })
    expect(stored.slug).toBe(status === 200 ? `${slug}-new` : slug)
  })
})
