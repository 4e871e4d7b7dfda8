import { Link } from '@payloadcms/ui'
import type { FigureRow } from '../../domain/indicators/overview.ts'
import type { FiguresQuestion } from '../../domain/indicators/question.ts'
import type { Names } from '../../figures/load-names.ts'
import { FIGURES } from '../desk/places.ts'

interface FormProps {
  question: FiguresQuestion
  thisYear: number
  names: Names
  types: readonly FigureRow[]
}

const YEARS_BACK = 5

/** Which lectures are counted. A plain form: the address can be kept and sent on. */
export function ChoiceForm({ question: { year, choice }, thisYear, names, types }: FormProps) {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - back)
  const typeNames = [...new Set([...types.map(({ key }) => key), ...(choice.type ? [choice.type] : [])])]
  const isNarrowed = Object.values(choice).some((value) => value !== undefined)
  return (
    <form className="desk-filter" action={FIGURES} method="get">
      <Choose name="year" label="年份" value={String(year)}>
        {[...new Set([...years, year])].map((one) => (
          <option key={one} value={one}>
            {one} 年
          </option>
        ))}
      </Choose>
      <Choose name="region" label="区域（含下级）" value={choice.region}>
        <option value="">全部</option>
        {names.regions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choose>
      <Choose name="topic" label="指导内容" value={choice.topic}>
        <option value="">全部</option>
        {[...names.topics].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choose>
      <Choose name="type" label="类型" value={choice.type}>
        <option value="">全部</option>
        {typeNames.map((type) => (
          <option key={type} value={type}>
            {type}
          </option>
        ))}
      </Choose>
      <Choose name="trainer" label="讲师" value={choice.trainer}>
        <option value="">全部</option>
        {[...names.trainers].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choose>
      <input type="hidden" name="month" value={choice.month ?? ''} />
      <button type="submit" className="desk-button">
        看指标
      </button>
      {isNarrowed ? (
        <Link className="desk-all" href={`${FIGURES}?year=${year}`} prefetch={false}>
          看全部
        </Link>
      ) : null}
    </form>
  )
}

interface ChooseProps {
  name: string
  label: string
  value: string | undefined
  children: React.ReactNode
}

/** Keyed by its value: an address that is opened by a link sets it anew. */
function Choose({ name, label, value = '', children }: ChooseProps) {
  return (
    <label key={value}>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {children}
      </select>
    </label>
  )
}
