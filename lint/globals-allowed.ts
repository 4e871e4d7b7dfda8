const LANGUAGE =
  'AggregateError Array ArrayBuffer BigInt BigInt64Array Boolean DataView Date Error Float32Array Float64Array Infinity ' +
  'Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy RangeError Reflect RegExp ' +
  'Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet ' +
  'decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined ' +
  // Pure in every engine, though the language does not own them.
  'Headers Response TextDecoder TextEncoder URL URLSearchParams structuredClone'

const PAGE = 'Astro'

const BROWSER =
  'AbortController AbortSignal Blob ClipboardItem DOMParser Element Event FormData HTMLElement IDBKeyRange InputEvent Node Worker ' +
  'addEventListener caches clearInterval clearTimeout crypto document fetch history indexedDB localStorage location navigator ' +
  'performance postMessage print self sessionStorage setInterval setTimeout'

const namesOf = (list: string): string[] => list.split(' ').filter(Boolean)

/** Globals whose answer follows from the arguments alone; of Date and Math only those members that do. */
export const LANGUAGE_GLOBALS: ReadonlySet<string> = new Set(namesOf(LANGUAGE))
/** What a page answers with, beside the language. */
export const PAGE_GLOBALS: ReadonlySet<string> = new Set([...LANGUAGE_GLOBALS, ...namesOf(PAGE)])
export const BROWSER_GLOBALS: ReadonlySet<string> = new Set([...LANGUAGE_GLOBALS, ...namesOf(BROWSER)])
