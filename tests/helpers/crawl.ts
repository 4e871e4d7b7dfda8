export interface Crawled {
  status: number
  type: string
  body: string
  /** Addresses on the same site that it names, without their fragment. */
  links: string[]
  /** Fragments that it names, with the address that they belong to. */
  anchors: { page: string; id: string }[]
  /** Every id in it. */
  ids: Set<string>
}

const TAGS = /<(?:a|area|link|img|script|source|audio|video|form|meta)\b[^>]*>/g
const ADDRESSES = /\s(?:href|src|action|poster)="([^"]*)"/g
const SETS = /\ssrcset="([^"]*)"/g
const IDS = /\sid="([^"]*)"/g
const IN_STYLES = /url\(\s*["']?([^"')]+)/g
const IN_SCRIPTS = /(?:import|from)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g
const IN_XML = /<(?:loc|link)>([^<]+)</g

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

const decoded = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&')

/** What a file names, by its type. Forms that post are not addresses to be opened. */
function named(type: string, body: string): string[] {
  if (type.includes('html')) {
    const tags = (body.match(TAGS) ?? []).filter((tag) => !/\smethod="post"/.test(tag))
    const sets = tags
      .flatMap((tag) => all(tag, SETS))
      .flatMap((set) => set.split(',').map((part) => part.trim().split(' ')[0] ?? ''))
    return [...tags.flatMap((tag) => all(tag, ADDRESSES)), ...sets].map(decoded)
  }
  if (type.includes('css')) return all(body, IN_STYLES)
  if (type.includes('javascript')) return all(body, IN_SCRIPTS)
  if (type.includes('manifest'))
    return (JSON.parse(body) as { icons?: { src: string }[] }).icons?.map(({ src }) => src) ?? []
  return type.includes('xml') ? all(body, IN_XML).map(decoded) : []
}

async function fetchPage(origin: string, address: string): Promise<Crawled> {
  const response = await fetch(origin + address)
  const type = response.headers.get('content-type') ?? ''
  const isText = /text|json|xml|javascript|svg/.test(type)
  const body = isText ? await response.text() : ''
  if (!isText) await response.arrayBuffer()
  const links: string[] = []
  const anchors: Crawled['anchors'] = []
  for (const name of named(type, body)) {
    if (/^(tel|mailto|data):/.test(name)) continue
    const url = new URL(name, origin + address)
    if (url.origin !== origin) continue
    links.push(url.pathname + url.search)
    if (url.hash) anchors.push({ page: url.pathname + url.search, id: decodeURIComponent(url.hash.slice(1)) })
  }
  return { status: response.status, type, body, links, anchors, ids: new Set(all(body, IDS)) }
}

/** Follows every link on the site from these addresses on: pages, pictures, styles, scripts, feeds, calendars. */
export async function crawl(origin: string, from: readonly string[]): Promise<Map<string, Crawled>> {
  const crawled = new Map<string, Crawled>()
  const waiting = [...from]
  const known = new Set(waiting)
  async function work(): Promise<void> {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const page = await fetchPage(origin, address)
      crawled.set(address, page)
      for (const link of page.links) {
        if (known.has(link)) continue
        known.add(link)
        waiting.push(link)
      }
    }
  }
  await work()
  return crawled
}
