import { useSyncExternalStore } from 'react'
import type { ShownFinding } from '../steps/steps-api.ts'

type Findings = readonly ShownFinding[]

let newest: { readonly address: string; readonly findings: Findings } | undefined
const listeners = new Set<() => void>()

/**
 * The checks beside the form tell what they find in it, so that the bar above counts the same.
 *
 * @param findings undefined when nobody checks any more
 */
export function tellFindings(address: string, findings: Findings | undefined): void {
  newest = findings && { address, findings }
  listeners.forEach((listener) => listener())
}

/** What the checks found in the form of this text as it is typed; undefined where it is not checked. */
export function useFindings(address: string): Findings | undefined {
  return useSyncExternalStore(
    listen,
    () => (newest?.address === address ? newest.findings : undefined),
    () => undefined,
  )
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
