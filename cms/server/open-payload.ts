import type { Payload } from 'payload'
import { openPayload as openDatabase } from '../database/open.ts'
import type { RunningEnv } from '../running-env.ts'

/**
 * The one Payload of this process. The admin panel borrows its config from here (see config-bridge.ts).
 * @throws DatabaseError with one line for people
 */
export async function openPayload(env: RunningEnv): Promise<Payload> {
  const { default: config } = await import('../payload.config.ts')
  Object.assign(globalThis, { miaopuConfig: config })
  return openDatabase(env, { config })
}
