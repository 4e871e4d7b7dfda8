'use client'
import type { SeriesScope } from './planning-api.ts'

const SCOPES: Readonly<Record<SeriesScope, string>> = {
  one: '只这一场',
  later: '这一场和以后各场',
  all: '整个系列',
}

/** How much of a series a change is for. */
export function ScopeChoice({ scope, onChange }: { scope: SeriesScope; onChange: (scope: SeriesScope) => void }) {
  return (
    <fieldset className="lecture-scope">
      <legend>这是系列中的一场，改哪些？</legend>
      {(Object.keys(SCOPES) as SeriesScope[]).map((name) => (
        <label key={name}>
          <input type="radio" name="scope" checked={scope === name} onChange={() => onChange(name)} />
          {SCOPES[name]}
        </label>
      ))}
    </fieldset>
  )
}
