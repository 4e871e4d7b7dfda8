import { FIELD_NAMES } from '../../domain/form-names.ts'
import type { ShownFinding } from './steps-api.ts'

interface Props {
  readonly findings: readonly ShownFinding[]
  readonly ticked: ReadonlySet<string>
  readonly canTick: boolean
  readonly onTick: (key: string, isTicked: boolean) => void
  /** Brings the place in the form before the person. */
  readonly onJump?: ((finding: ShownFinding) => void) | undefined
  readonly className?: string | undefined
}

/** What the checks found: where, what is the matter, how to mend it; warnings with a tick. */
export function FindingList({ findings, ticked, canTick, onTick, onJump, className = 'step-findings' }: Props) {
  return (
    <ul className={className}>
      {findings.map((finding, index) => (
        <li key={`${finding.key} ${index}`} data-severity={finding.severity}>
          <strong>
            {finding.severity === 'error' ? '必须改' : '提醒'} ·{' '}
            {onJump ? (
              <button type="button" onClick={() => onJump(finding)}>
                {placeOf(finding.path)}
              </button>
            ) : (
              placeOf(finding.path)
            )}
          </strong>
          <span>
            {finding.message}。{finding.howToMend}。
          </span>
          {finding.excerpt ? <q>{finding.excerpt}</q> : null}
          {finding.severity === 'warning' ? (
            <label>
              <input
                type="checkbox"
                checked={ticked.has(finding.key)}
                disabled={!canTick}
                onChange={(event) => onTick(finding.key, event.target.checked)}
              />
              已看过
            </label>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** A block of the body by its number, as people count. */
function placeOf(path: string): string {
  const [field = '', block] = path.split('.')
  const name = FIELD_NAMES[field] ?? field
  return block === undefined ? name : `${name}第 ${Number(block) + 1} 段`
}
