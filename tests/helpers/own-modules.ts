import { vi } from 'vitest'

/** Each file reads the product's modules anew, with settings and a database of its own; the libraries stay loaded. */
vi.resetModules()
// Payload keeps the ones that it opened for as long as the process lives.
const opened = (globalThis as { _payload?: Map<string, unknown> })._payload
opened?.clear()
