/**
 * Keeps what was visited for hours without network: pages, scripts, pieces of the search. A plain script, published as
 * `/sw.js` with its version in its name; see view/service-worker.ts.
 */
const CACHE = 'miaopu-VERSION'
/** Worth having without network before they were ever opened. */
const FIRST = ['/', '/search/', '/help/']
/** Once visited it stays: whoever works at a door without network cannot wait. It holds no family's data. */
const STAYS = [...FIRST, '/check-in/']
/** Never kept: what is of one person, of one moment, or large. */
const NEVER = /^\/(?:api|admin|_next|sign-up|preview|media|healthz)(?:\/|$)/
/** Files whose name changes with their content. */
const IMMUTABLE = /^\/(?:_astro\/|search\/(?:terms|cards|texts)\/)/
const MOST_PAGES = 80
/** A page that takes longer comes from the store, when it is there. */
const PATIENCE_MS = 4000

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE)
      await Promise.allSettled(FIRST.map((path) => cache.add(path)))
      await self.skipWaiting()
    })(),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys()
      const old = names.filter((name) => name.startsWith('miaopu-') && name !== CACHE)
      await Promise.all(old.map((name) => caches.delete(name)))
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || NEVER.test(url.pathname)) return
  if (request.headers.has('range') || url.pathname === '/sw.js') return
  if (IMMUTABLE.test(url.pathname)) event.respondWith(fromStoreFirst(request))
  else event.respondWith(fromNetworkFirst(request, url))
})

async function fromStoreFirst(request) {
  const known = await caches.match(request)
  if (known) return known
  const response = await fetch(request)
  await keep(request, response)
  return response
}

async function fromNetworkFirst(request, url) {
  const stored = () => caches.match(request.mode === 'navigate' ? url.pathname : request, { ignoreVary: true })
  const fetching = fetch(request)
  try {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('slow')), PATIENCE_MS))
    const response = await Promise.race([fetching, late])
    await keep(request.mode === 'navigate' && url.search === '' ? url.pathname : request, response)
    return response
  } catch {
    // Slow or gone: what was kept, else whatever the network still brings.
    return (await stored()) ?? fetching
  }
}

/** Only whole answers that may be kept. */
async function keep(request, response) {
  if (response.status !== 200 || response.type !== 'basic' || response.redirected) return
  if (/no-store|private/.test(response.headers.get('cache-control') ?? '')) return
  const copy = response.clone()
  const cache = await caches.open(CACHE)
  await cache.put(request, copy)
  const pages = (await cache.keys()).filter(({ url }) => new URL(url).pathname.endsWith('/'))
  const removable = pages.filter(({ url }) => !STAYS.includes(new URL(url).pathname))
  await Promise.all(removable.slice(0, Math.max(0, pages.length - MOST_PAGES)).map((page) => cache.delete(page)))
}
