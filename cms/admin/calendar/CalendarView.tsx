import type { AdminViewServerProps } from 'payload'
import { askerOf } from '../../desk/asker.ts'
import { requestDay } from '../../desk/clock.ts'
import { loadCalendar } from '../../desk/load-calendar.ts'
import { Frame, NotForYou } from '../desk/Frame.tsx'
import { CalendarPage } from './CalendarPage.tsx'

/** 讲座日历: for organizers, trainers and administrators, with what each of them may see. */
export async function CalendarView({ initPageResult }: AdminViewServerProps) {
  const asker = askerOf(initPageResult.req)
  const facts = asker && (await loadCalendar(asker))
  if (!facts) return <NotForYou who="组织者、讲师和管理员" />
  return (
    <Frame
      title="讲座日历"
      intro="拖动讲座可以改时间、讲师和房间，放下之前先查冲突。用键盘的话，打开讲座，或在列表里点“改时间地点”。时间都是北京时间。"
    >
      <CalendarPage facts={facts} today={requestDay()} />
    </Frame>
  )
}
