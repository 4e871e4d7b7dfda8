import { routes } from '../../site/src/routes.ts'
import { catalogOfBuild } from './catalog-file.ts'

const ESCAPED = /[.*+?^${}()|\\]/g

/** What `getStaticPaths` of a page file gives: its share of the site's own list of routes. `file` as `articles/[slug].astro`. */
export function staticPathsOf(file: string): { params: Record<string, string> }[] {
  const route = file.replace(/(\/index)?\.astro$/, '/').replace(/\.ts$/, '')
  const escaped = route.replace(ESCAPED, String.raw`\$&`)
  const named = escaped.replace(/\[\\\.\\\.\\\.(\w+)\]/g, '(?<$1>.+)').replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')
  const pattern = new RegExp(`^/${named}$`)
  return routes(catalogOfBuild()).flatMap((each) => {
    const params = pattern.exec(each)?.groups
    return params ? [{ params: { ...params } }] : []
  })
}
