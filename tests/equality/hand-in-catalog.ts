import type { MiddlewareHandler } from 'astro'
import { catalogOfBuild } from './catalog-file.ts'

/** In a plain build nobody hands a Catalog to the pages. */
export const onRequest: MiddlewareHandler = (context, next) => {
  context.locals.catalog = catalogOfBuild()
  return next()
}
