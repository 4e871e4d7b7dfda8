import type { UIFieldServerProps } from 'payload'
import { loadLectureDay } from '../../check-in/lecture-day.ts'
import { momentInWords } from '../../domain/moments.ts'
import { AfterwardsSteps } from './AfterwardsSteps.tsx'
import { MarkRead } from './MarkRead.tsx'

const SHOWN = 20

/** 签到与评价, in the sidebar of a lecture. */
export async function LectureDay({ id, req }: UIFieldServerProps) {
  const day = id === undefined ? undefined : await loadLectureDay(req, String(id))
  if (!day) return null
  const { here, mean, said } = day
  const remarks = said.filter(({ remark }) => remark)
  const unread = said.filter(({ isRead }) => isRead !== true).length
  return (
    <section className="lecture-day" aria-labelledby="lecture-day">
      <h3 id="lecture-day">签到与评价</h3>
      <p className="lecture-day__links">
        <a href={`/check-in/#${id}`} target="_blank" rel="noreferrer">
          签到
        </a>
        <a href={`/check-in/#${id}&print`} target="_blank" rel="noreferrer">
          打印签到表
        </a>
      </p>
      <p>
        {here.families === 0
          ? '还没有人签到。'
          : `已到 ${here.families} 家：${here.adults} 位大人，${here.children} 个孩子。`}
      </p>
      {mean === undefined ? (
        <p>还没有评价。</p>
      ) : (
        <p>
          评价 {said.length} 份，平均 <strong>{mean}</strong> 分。
        </p>
      )}
      <ul>
        {remarks.slice(0, SHOWN).map(({ id: key, stars, remark, at, isRead }) => (
          <li key={key} className={isRead ? undefined : 'lecture-day__new'}>
            <span>
              {stars} 分 · {momentInWords(at)}
              {isRead ? '' : ' · 未读'}
            </span>
            <p>{remark}</p>
          </li>
        ))}
      </ul>
      {unread > 0 ? <MarkRead lecture={String(id)} unread={unread} /> : null}
      <AfterwardsSteps />
    </section>
  )
}
