/**
 * Has the service worker keep this page with all it is made of: at a first visit they came before there was a worker.
 * @returns whether the page opens without network from now on
 */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller) await controlled()
    const parts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_astro/'))
    const answers = await Promise.all(
      [location.pathname, ...parts.map(({ pathname }) => pathname)].map((path) => fetch(path)),
    )
    return answers.every(({ ok }) => ok)
  } catch {
    return false
  }
}

const controlled = (): Promise<void> =>
  new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true })
  })
