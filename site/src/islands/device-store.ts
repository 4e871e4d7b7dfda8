import { STORE_NAME } from '../view/check-in/keeping.ts'

/**
 * What the family keeps on this device. Nothing of it is ever sent.
 * Where the browser refuses storage (private windows) everything works but is forgotten.
 */
const PREFIX = 'miaopu.'

/** The stored value, or undefined when there is none or it cannot be read. */
export function read(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

export function write(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // Refused or full: the page goes on without memory.
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // Nothing was stored.
  }
}

/** Removes everything that Miaopu stored on this device, the pages kept for reading without network too. */
export function forgetEverything(): void {
  void forgetPages()
  forgetDoorLists()
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // Nothing was stored.
  }
}

/** The lists of families of those who check in at a door. */
function forgetDoorLists(): void {
  try {
    indexedDB.deleteDatabase(STORE_NAME)
  } catch {
    // Nothing was stored.
  }
}

async function forgetPages(): Promise<void> {
  try {
    sessionStorage.clear()
    const names = await caches.keys()
    await Promise.all(names.filter((name) => name.startsWith('miaopu-')).map((name) => caches.delete(name)))
    await (await navigator.serviceWorker.getRegistration())?.unregister()
  } catch {
    // Nothing was stored.
  }
}
