import { momentInWords } from '../moments.ts'
import type { TrainerNews } from './trainer-news.ts'

/** A lecture as its trainer is told of it. Times ISO 8601. */
export interface ToldLecture {
  readonly title: string
  readonly startsAt: string
  /** When it was to start before it was saved. */
  readonly startedAt?: string | undefined
  /** Venue and room. */
  readonly place: string
  readonly cancelledBecause?: string | undefined
}

export interface TrainerWords {
  readonly subject: string
  readonly lines: readonly string[]
  /** False for one who is its trainer no more. */
  readonly isTheirs?: boolean
}

/** The words for one lecture, or for several of which the same is told: the first of them stands above the lines. */
export function trainerWords(
  kind: TrainerNews['kind'],
  [first, ...others]: readonly [ToldLecture, ...ToldLecture[]],
): TrainerWords {
  if (others.length > 0) return wordsOfMany(kind, [first, ...others])
  const { title, place, startsAt, startedAt = startsAt, cancelledBecause } = first
  switch (kind) {
    case 'assigned':
      return { subject: `有一场讲座请您来讲：${title}`, lines: [`地点：${place}`] }
    case 'taken-off':
      return { subject: `讲座改由别的讲师来讲：${title}`, lines: ['您不用去了。'], isTheirs: false }
    case 'moved':
      return {
        subject: `讲座有变动：${title}`,
        lines: [`原来的时间：${momentInWords(startedAt)}`, `现在的地点：${place}`],
      }
    case 'cancelled':
      return {
        subject: `讲座已取消：${title}`,
        lines: [`原因：${cancelledBecause ?? ''}`, '报名的家庭已经另外通知。'],
      }
  }
}

function wordsOfMany(kind: TrainerNews['kind'], lectures: readonly [ToldLecture, ...ToldLecture[]]): TrainerWords {
  const [{ title, cancelledBecause }] = lectures
  const count = `${lectures.length} 场讲座`
  const head = `共 ${lectures.length} 场，这是第一场。各场是：`
  const times = lectures.map(({ startsAt }) => momentInWords(startsAt))
  switch (kind) {
    case 'assigned':
      return {
        subject: `有 ${count}请您来讲：${title}`,
        lines: [head, ...lectures.map(({ place }, index) => `${times[index]}，${place}`)],
      }
    case 'taken-off':
      return { subject: `${count}改由别的讲师来讲：${title}`, lines: ['您不用去了。', head, ...times], isTheirs: false }
    case 'moved':
      return {
        subject: `${count}有变动：${title}`,
        lines: [
          head,
          ...lectures.map(
            ({ place, startsAt, startedAt = startsAt }, index) =>
              `${times[index]}，${place}（原来的时间：${momentInWords(startedAt)}）`,
          ),
        ],
      }
    case 'cancelled':
      return {
        subject: `${count}已取消：${title}`,
        lines: [`原因：${cancelledBecause ?? ''}`, '报名的家庭已经另外通知。', head, ...times],
      }
  }
}
