import { routes } from '../../site/src/routes.ts'
import { catalogOfBuild } from './catalog-file.ts'

const ESCAPED = /[.*+?^${}()|\\]/g

/** What `getStaticPaths` of a page file gives: its share of the site's own list of routes. `file` as `articles/[slug].astro`. */
export function staticPathsOf(file: string): { params: Record<string, string> }[] {
  const route = file.replace(/(\/index)?\.astro$/, '/').replace(/\.ts$/, '')
  const pattern = new RegExp(`^/${route.replace(ESCAPED, String.raw`\$&`).replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`)
  return routes(catalogOfBuild()).flatMap((each) => {
    const params = pattern.exec(each)?.groups
    return params ? [{ params: { ...params } }] : []
  })
}
