'use client'
import { STATE_NAMES, type ContentState } from '../../domain/content-states.ts'
import { momentInChina } from '../../domain/moments.ts'
import type { ShownVersion } from './compared.ts'

interface Props {
  label: string
  versions: readonly ShownVersion[]
  value: string
  /** Said when no version is chosen. */
  empty?: string | undefined
  onChoose: (version: string) => void
}

/** One of the versions of a text, by when it was saved, by whom, and where it stood. */
export function VersionSelect({ label, versions, value, empty, onChoose }: Props) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {momentInChina(version.at)} {version.by}（
            {version.isLive ? '线上' : STATE_NAMES[version.state as ContentState]}）
          </option>
        ))}
      </select>
    </label>
  )
}
