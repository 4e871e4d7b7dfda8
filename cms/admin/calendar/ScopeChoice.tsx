'use client'
import type { SeriesScope } from './planning-api.ts'

const SCOPES: Readonly<Record<SeriesScope, string>> = {
  one: '只这一场',
  later: '这一场和以后各场',
  all: '整个系列',
}

interface Props {
  readonly scope: SeriesScope
  /** It cannot go without the others: it would clash with one of them. */
  readonly notAlone?: boolean
  readonly onChange: (scope: SeriesScope) => void
}

/** How much of a series a change is for. */
export function ScopeChoice({ scope, notAlone = false, onChange }: Props) {
  return (
    <fieldset className="lecture-scope">
      <legend>这是系列中的一场，改哪些？</legend>
      {(Object.keys(SCOPES) as SeriesScope[]).map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="scope"
            checked={scope === name}
            disabled={notAlone && name === 'one'}
            onChange={() => onChange(name)}
          />
          {SCOPES[name]}
        </label>
      ))}
      {notAlone ? <p>只移这一场，会和系列里的另一场撞上。</p> : null}
    </fieldset>
  )
}
