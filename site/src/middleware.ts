import type { MiddlewareHandler } from 'astro'

/** Under `astro dev` nobody hands in a Catalog: take it from `content/library`. The built site never comes here. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  if (import.meta.env.DEV && !context.locals.catalog) {
    const { catalogForDevelopment } = await import('./dev/catalog-for-development.ts')
    context.locals.catalog = await catalogForDevelopment(context.url.origin)
  }
  return next()
}
