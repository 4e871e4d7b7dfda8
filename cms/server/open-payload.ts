import { getPayload, type Payload } from 'payload'
import { prepareDatabase } from '../database/prepare.ts'

/**
 * The one Payload of this process on a database that is ready: migrated, or with its indexes. The admin panel borrows
 * the config from here (see config-bridge.ts).
 * @throws DatabaseError with one line for people
 */
export async function openPayload({ cron = false }: { cron?: boolean } = {}): Promise<Payload> {
  const { default: config } = await import('../payload.config.ts')
  Object.assign(globalThis, { miaopuConfig: config })
  const payload = await getPayload({ config, cron })
  await prepareDatabase(payload)
  return payload
}
