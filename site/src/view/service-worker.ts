/** The service worker with a version of its own: another text begins with an empty store and deletes the old one. */
export function serviceWorker(source: string): string {
  return source.replace('VERSION', version(source))
}

/** FNV-1a, 32 bits. */
function version(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16)
}
