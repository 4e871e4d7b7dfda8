'use client'
import { useSyncExternalStore } from 'react'

const keyOf = (id: string): string => `miaopu:import-notes:${id}`
const PUT_AWAY = 'miaopu:import-notes'

/** Keeps what an import left out for the page of its draft, in this window. */
export function keepImportNotes(id: string, notes: readonly string[]): void {
  sessionStorage.setItem(keyOf(id), JSON.stringify(notes))
}

function watch(changed: () => void): () => void {
  window.addEventListener(PUT_AWAY, changed)
  return () => window.removeEventListener(PUT_AWAY, changed)
}

/** What did not come along with an imported file, until it is put away. */
export function ImportNotes({ id }: { readonly id: string }) {
  const kept = useSyncExternalStore(
    watch,
    () => sessionStorage.getItem(keyOf(id)),
    () => null,
  )
  if (kept === null) return null
  const putAway = () => {
    sessionStorage.removeItem(keyOf(id))
    window.dispatchEvent(new Event(PUT_AWAY))
  }
  return (
    <div className="import-notes" role="status">
      <strong>导入完成，请看一看没有带进来的</strong>
      <ul>
        {(JSON.parse(kept) as string[]).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <button type="button" onClick={putAway}>
        知道了
      </button>
    </div>
  )
}
