import { whateverDay } from '../../helpers/whatever-day.ts'

export const SEATS = 50
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Open lectures with what they need around them, made through REST. */
export async function makeLectures(
  url: string,
  headers: Record<string, string>,
  slugs: readonly string[],
): Promise<{ id: string; slug: string }[]> {
  const made: { id: string; slug: string }[] = []
  const create = async (collection: string, data: Record<string, unknown>): Promise<string> => {
    const response = await fetch(`${url}/api/${collection}?depth=0`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    })
    if (!response.ok) throw new Error(`${collection} answered ${response.status}: ${await response.text()}`)
    return ((await response.json()) as { doc: { id: string } }).doc.id
  }
  const region = await create('regions', { code: '990001', name: '示范县', level: 'county' })
  const venue = await create('venues', {
    slug: 'hall',
    name: '妇女儿童活动中心',
    type: '妇女儿童活动中心',
    region,
    address: '学院路 1 号',
    rooms: [{ name: '多功能厅', capacity: SEATS }],
  })
  const introduction = '儿童保健医生。'
  const trainer = await create('trainers', { slug: 'wang', name: '王老师', role: '专家', introduction })
  for (const [index, slug] of slugs.entries()) {
    const startsAt = new Date(Date.now() + (3 + 2 * index) * DAY).toISOString()
    const id = await create('lectures', {
      slug,
      title: '辅食添加',
      summary: '六个月以后怎么吃。',
      type: '家长课堂',
      state: 'open',
      startsAt,
      acceptedWarnings: whateverDay(startsAt),
      endsAt: new Date(Date.now() + (3 + 2 * index) * DAY + HOUR).toISOString(),
      signUpUntil: new Date(Date.now() + 2 * DAY).toISOString(),
      venue,
      room: '多功能厅',
      trainer,
      minMonths: 6,
      maxMonths: 12,
      capacity: SEATS,
      fee: '免费',
    })
    made.push({ id, slug })
  }
  return made
}
