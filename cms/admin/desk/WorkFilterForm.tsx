import { REVISION_CODES, REVISION_NAMES } from '../../domain/currency.ts'
import { countReasons, NOBODY, type WorkFilter, type WorkItem } from '../../domain/worklist.ts'
import { WORKLIST } from './places.ts'

interface FormProps {
  items: readonly WorkItem[]
  names: ReadonlyMap<string, string>
  filter: WorkFilter
}

/** Which reason, whose texts. A plain form: the address can be kept and sent on. */
export function WorkFilterForm({ items, names, filter }: FormProps) {
  const counts = countReasons(items)
  const owners = [...new Set(items.flatMap(({ owner }) => owner ?? []))]
    .map((id) => ({ id, name: names.get(id) ?? '已删除的账号' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
  return (
    <form className="desk-filter" action={WORKLIST} method="get">
      <label>
        <span>原因</span>
        <select name="reason" defaultValue={filter.reason ?? ''}>
          <option value="">全部原因</option>
          {REVISION_CODES.map((code) => (
            <option key={code} value={code}>
              {REVISION_NAMES[code]}（{counts.get(code) ?? 0}）
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>负责人</span>
        <select name="owner" defaultValue={filter.owner ?? ''}>
          <option value="">所有人</option>
          {owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={NOBODY}>没有人负责</option>
        </select>
      </label>
      <button type="submit" className="desk-button">
        筛选
      </button>
    </form>
  )
}
