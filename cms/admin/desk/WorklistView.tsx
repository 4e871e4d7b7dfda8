import type { AdminViewServerProps } from 'payload'
import { askerOf, worksOnTexts } from '../../desk/asker.ts'
import { requestDay } from '../../desk/clock.ts'
import { namesOfPeople } from '../../desk/find-all.ts'
import { loadWorklist } from '../../desk/load-worklist.ts'
import { ANNOUNCED_DAYS, REVISION_CODES } from '../../domain/currency.ts'
import { filterWork, type WorkFilter } from '../../domain/worklist.ts'
import { Frame, NotForYou, one } from './Frame.tsx'
import { Pages } from './Pages.tsx'
import { WorkFilterForm } from './WorkFilterForm.tsx'
import { WorkLine } from './WorkLine.tsx'

const PER_PAGE = 50

/** 待修订: every live text that must be revised, why, whose it is and since when. */
export async function WorklistView({ initPageResult, searchParams }: AdminViewServerProps) {
  const asker = askerOf(initPageResult.req)
  if (!asker || !worksOnTexts(asker)) return <NotForYou />
  const [items, names] = await Promise.all([loadWorklist(asker, requestDay()), namesOfPeople(asker)])
  const filter: WorkFilter = {
    reason: REVISION_CODES.find((code) => code === one(searchParams?.['reason'])),
    owner: one(searchParams?.['owner']),
  }
  const found = filterWork(items, filter)
  const page = Math.max(1, Math.floor(Number(one(searchParams?.['page']) ?? 1)) || 1)
  const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return (
    <Frame
      title="待修订"
      intro={`家长正在看、但需要修订的内容，等得最久的在前。修订后重新发布，就会从这里消失。${ANNOUNCED_DAYS} 天内到期的要在原因里选才列出。`}
    >
      <WorkFilterForm items={items} names={names} filter={filter} />
      <p role="status" className="desk-total">
        {found.length === 0 ? '没有符合的内容。' : `共 ${found.length} 篇。`}
      </p>
      <ol className="desk-work" start={(page - 1) * PER_PAGE + 1}>
        {shown.map((item) => (
          <WorkLine
            key={`${item.kind}:${item.id}`}
            item={item}
            owner={item.owner === undefined ? undefined : (names.get(item.owner) ?? '已删除的账号')}
          />
        ))}
      </ol>
      <Pages page={page} pages={Math.ceil(found.length / PER_PAGE)} query={{ ...filter }} />
    </Frame>
  )
}
