import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { DatabaseError, reasonOf } from './database-error.ts'

interface Model {
  readonly modelName: string
  createCollection: () => Promise<unknown>
  ensureIndexes: () => Promise<unknown>
}

/**
 * Makes every collection and builds every index, and waits: until then unique is not unique, and the first concurrent
 * writes to a missing collection fail.
 * @throws {DatabaseError}
 */
export async function prepareMongo(payload: Payload, adapter: MongooseAdapter): Promise<void> {
  const slugs = payload.config.collections.map(({ slug }) => slug)
  const globals = payload.config.globals.map(({ slug }) => slug)
  const models = [
    ...slugs.flatMap((slug) => [adapter.collections[slug], adapter.versions[slug]]),
    ...globals.map((slug) => adapter.versions[slug]),
    adapter.globals,
  ].filter((model) => model !== undefined && model !== null) as unknown as Model[]
  for (const model of models) {
    try {
      await model.createCollection()
      await model.ensureIndexes()
    } catch (error) {
      throw new DatabaseError(
        `MongoDB 中的 ${model.modelName} 无法建立集合或索引：${reasonOf(error)} / a collection or index cannot be made`,
        { cause: error },
      )
    }
  }
}
