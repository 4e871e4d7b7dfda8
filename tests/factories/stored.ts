import type { Payload } from 'payload'
import sharp from 'sharp'
import type { Role } from '../../cms/domain/roles.ts'
import type {
  Article,
  Course,
  Curriculum,
  Lecture,
  Lesson,
  Media,
  Region,
  ReportPhoto,
  Schedule,
  SignUp,
  Source,
  Synonym,
  Topic,
  Trainer,
  User,
  Venue,
} from '../../cms/payload-types.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { TEST_PASSWORD } from '../helpers/payload.ts'
import { paragraph, richText } from './rich-text.ts'

/** Documents in a real database; each call stores one with names of its own, as the server itself would. */

let counter = 0
const nextName = (kind: string): string => `${kind}-${++counter}`

export function storeUser(payload: Payload, roles: Role[], changes: Partial<User> = {}): Promise<User> {
  const name = nextName('user')
  return payload.create({
    collection: 'users',
    data: { name, email: `${name}@example.org`, password: TEST_PASSWORD, roles, ...changes },
    depth: 0,
    overrideAccess: true,
  })
}

export function storeTopic(payload: Payload, taxonomy: Topic['taxonomy'] = 'guidance'): Promise<Topic> {
  const key = nextName(taxonomy)
  return payload.create({
    collection: 'topics',
    data: { key, taxonomy, name: `主题 ${key}`, summary: '一句话。', order: 1 },
    depth: 0,
    overrideAccess: true,
  })
}

export function storeSynonym(payload: Payload, words: string[] = ['发烧', '发热']): Promise<Synonym> {
  const key = nextName('words')
  return payload.create({ collection: 'synonyms', data: { key, words }, depth: 0, overrideAccess: true })
}

export function storeSource(payload: Payload, changes: Partial<Source> = {}): Promise<Source> {
  const key = nextName('SRC')
  return payload.create({
    collection: 'sources',
    data: {
      key,
      title: `来源 ${key}`,
      organisation: '国家卫生健康委',
      kind: 'guideline',
      language: 'zh',
      year: 2022,
      ...changes,
    },
    depth: 0,
    overrideAccess: true,
  })
}

export async function storeMedia(payload: Payload, changes: Partial<Media> = {}): Promise<Media> {
  const key = nextName('picture')
  const data = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#5a9e6a' } })
    .png()
    .toBuffer()
  return payload.create({
    collection: 'media',
    data: { key, alt: '一棵小树苗', ...changes },
    file: { data, mimetype: 'image/png', name: `${key}.png`, size: data.length },
    depth: 0,
    overrideAccess: true,
  })
}

/** A photograph of a lecture that was held. */
export async function storeReportPhoto(payload: Payload, lecture: Lecture): Promise<ReportPhoto> {
  const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#5a9e6a' } })
    .jpeg()
    .toBuffer()
  return payload.create({
    collection: 'report-photos',
    data: { lecture: lecture.id, consent: '到场家长口头同意' },
    file: { data, mimetype: 'image/jpeg', name: `${nextName('photo')}.jpg`, size: data.length },
    depth: 0,
    overrideAccess: true,
  })
}

export function storeRegion(payload: Payload, parent?: Region, changes: Partial<Region> = {}): Promise<Region> {
  counter += 1
  return payload.create({
    collection: 'regions',
    data: {
      code: String(990_000_000_000 + counter),
      name: `示范区域 ${counter}`,
      level: parent ? 'community' : 'county',
      ...(parent ? { parent: parent.id } : {}),
      ...changes,
    },
    depth: 0,
    overrideAccess: true,
  })
}

export function storeVenue(payload: Payload, region: Region, changes: Partial<Venue> = {}): Promise<Venue> {
  const slug = nextName('venue')
  return payload.create({
    collection: 'venues',
    data: {
      slug,
      name: `场地 ${slug}`,
      type: '家长学校',
      region: region.id,
      address: '滨河路 1 号',
      rooms: [{ name: '一楼活动室', capacity: 50 }],
      ...changes,
    },
    depth: 0,
    overrideAccess: true,
  })
}

export function storeTrainer(payload: Payload, changes: Partial<Trainer> = {}): Promise<Trainer> {
  const slug = nextName('trainer')
  return payload.create({
    collection: 'trainers',
    data: {
      slug,
      name: `讲师 ${slug}`,
      role: '专家',
      introduction: '做了二十年儿童保健。',
      qualifications: [
        { name: '儿童保健医师', issuer: '示范市卫健委', number: 'SECRET-NUMBER-7', expires: '2030-01-01' },
      ],
      phone: '13800001234',
      isListed: true,
      ...changes,
    },
    depth: 0,
    overrideAccess: true,
  })
}

const HOUR = 3_600_000
/** Lectures made so far, by trainer and by venue. */
const timesTaken = new Map<string, number>()

/** Another time for each lecture of a trainer or a venue, so that none clashes: they follow each other by two hours. */
function freeTime(...holders: { id: string }[]): number {
  const taken = Math.max(...holders.map(({ id }) => timesTaken.get(id) ?? 0))
  for (const { id } of holders) timesTaken.set(id, taken + 1)
  return taken * 2 * HOUR
}

/** An open lecture a week ahead, unless told otherwise. */
export function storeLecture(
  payload: Payload,
  venue: Venue,
  trainer: Trainer,
  changes: Partial<Lecture> = {},
): Promise<Lecture> {
  const slug = nextName('lecture')
  const start = Date.now() + 7 * 24 * HOUR + freeTime(venue, trainer)
  return payload.create({
    collection: 'lectures',
    data: {
      slug,
      title: '辅食怎么加',
      summary: '从第一口到一日三餐。',
      type: '家长课堂',
      state: 'open',
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + 5_400_000).toISOString(),
      signUpUntil: new Date(start - 3_600_000).toISOString(),
      venue: venue.id,
      room: '一楼活动室',
      trainer: trainer.id,
      minMonths: 6,
      maxMonths: 12,
      capacity: 50,
      fee: '免费',
      ...changes,
    },
    depth: 0,
    overrideAccess: true,
  })
}

/** What an article needs around it. */
export interface Register {
  concern: Topic
  guidance: Topic
  source: Source
}

export async function storeRegister(payload: Payload): Promise<Register> {
  return {
    concern: await storeTopic(payload, 'concern'),
    guidance: await storeTopic(payload, 'guidance'),
    source: await storeSource(payload),
  }
}

/** Published as the library's import does it, unless a draft is asked for. */
function live(status: 'draft' | 'published' | null | undefined) {
  return status === 'draft'
    ? { data: { _status: 'draft' as const }, options: { draft: true } }
    : { data: { _status: 'published' as const }, options: { context: importPass() } }
}

/** Data of an article that may be published. */
export function articleData({ concern, guidance, source }: Register, changes: Partial<Article> = {}) {
  const slug = nextName('article')
  return {
    slug,
    title: '宝宝发烧了怎么办',
    summary: '先看精神，再看度数。',
    minMonths: 0,
    maxMonths: 36,
    concern: concern.id,
    topics: [guidance.id],
    sources: [source.id],
    body: richText(paragraph('多喝水，多休息。')),
    review: { status: 'demo' as const, reviewBy: '2028-11-01' },
    ...changes,
  }
}

export function storeArticle(payload: Payload, register: Register, changes: Partial<Article> = {}): Promise<Article> {
  return payload.create({
    collection: 'articles',
    data: { ...articleData(register, changes), ...live(changes._status).data },
    ...live(changes._status).options,
    depth: 0,
    overrideAccess: true,
  }) as Promise<Article>
}

export function storeLesson(payload: Payload, { source }: Register, changes: Partial<Lesson> = {}): Promise<Lesson> {
  return payload.create({
    collection: 'lessons',
    data: {
      slug: nextName('lesson'),
      title: '听懂宝宝的哭声',
      summary: '哭是他的话。',
      minutes: 10,
      keyPoints: ['先看，再听，再抱。'],
      sources: [source.id],
      body: richText(paragraph('先看他饿不饿。')),
      review: { status: 'demo', reviewBy: '2028-11-01' },
      ...changes,
      ...live(changes._status).data,
    },
    ...live(changes._status).options,
    depth: 0,
    overrideAccess: true,
  }) as Promise<Lesson>
}

export function storeCourse(payload: Payload, { guidance }: Register, changes: Partial<Course> = {}): Promise<Course> {
  return payload.create({
    collection: 'courses',
    data: {
      slug: nextName('course'),
      title: '新生儿到三个月',
      summary: '头三个月怎么带。',
      minMonths: 0,
      maxMonths: 3,
      topics: [guidance.id],
      objectives: ['能听懂哭声'],
      ...changes,
      ...live(changes._status).data,
    },
    ...live(changes._status).options,
    depth: 0,
    overrideAccess: true,
  }) as Promise<Course>
}

export function storeCurriculum(
  payload: Payload,
  course: Course,
  changes: Partial<Curriculum> = {},
): Promise<Curriculum> {
  return payload.create({
    collection: 'curricula',
    data: {
      slug: nextName('curriculum'),
      title: '第一年',
      summary: '从出生到一岁。',
      audience: 'families',
      courses: [course.id],
      ...changes,
      ...live(changes._status).data,
    },
    ...live(changes._status).options,
    depth: 0,
    overrideAccess: true,
  }) as Promise<Curriculum>
}

export function storeSchedule(payload: Payload, source: Source): Promise<Schedule> {
  return payload.create({
    collection: 'schedules',
    data: {
      key: nextName('schedule'),
      kind: 'warning-signs',
      version: '2013',
      title: '预警征象',
      source: source.id,
      data: { byAge: [{ months: 3, signs: ['不注视人脸'] }] },
    },
    depth: 0,
    overrideAccess: true,
  })
}

export function storeSignUp(payload: Payload, lecture: Lecture, changes: Partial<SignUp> = {}): Promise<SignUp> {
  const name = nextName('sign-up')
  return payload.create({
    collection: 'sign-ups',
    data: {
      lecture: lecture.id,
      name: '豆豆妈妈',
      phoneMasked: '138****1234',
      phoneEncrypted: `ENCRYPTED-${name}`,
      phoneHash: `HASH-${name}`,
      token: `TOKEN-${name}`,
      claim: `CLAIM-${name}`,
      adults: 1,
      children: 1,
      childMonths: 8,
      people: 2,
      state: 'confirmed',
      consentAt: new Date().toISOString(),
      ...changes,
    },
    depth: 0,
    overrideAccess: true,
  })
}
