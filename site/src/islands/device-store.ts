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

/** Removes everything that Miaopu stored on this device. */
export function forgetEverything(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // Nothing was stored.
  }
}
