/** Published as `/sw.js` instead of the real one to switch it off everywhere: it deletes what was kept, and itself. */
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys()
      await Promise.all(names.filter((name) => name.startsWith('miaopu-')).map((name) => caches.delete(name)))
      await self.registration.unregister()
    })(),
  )
})
