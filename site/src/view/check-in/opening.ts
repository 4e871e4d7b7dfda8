import { dayAndTime } from '../lecture-times.ts'
import type { DoorList } from './list.ts'

/**
 * Why nobody can be checked in now, as far as the list knows; undefined where they can. The server would refuse it, too:
 * it is said before somebody counts on it.
 * @param now milliseconds, by the phone's clock
 */
export function closedText({ lecture }: Pick<DoorList, 'lecture'>, now: number): string | undefined {
  if (lecture.state === 'reported') {
    return '这场讲座已归档，不再收签到。要补签，请组织者先在后台把讲座改回“已举办”。'
  }
  if (lecture.state === 'cancelled') return '这场讲座已取消，不能签到。'
  if (now >= Date.parse(lecture.checkInFrom)) return undefined
  const from = dayAndTime(lecture.checkInFrom)
  return `还不能签到：${from} 起才可以。如果已经到时候了，请核对这台设备的时间。`
}
