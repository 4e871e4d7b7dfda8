import type { Payload } from 'payload'
import { runningEnv } from '../running-env.ts'

/** What every step of a sign-up needs. */
export interface SignUpContext {
  readonly payload: Payload
  /** The setting DATA_KEY: 64 hexadecimal digits. */
  readonly dataKey: string
  readonly now: Date
}

/** The context of this process, now. */
export function signUpContext(payload: Payload, now: Date = new Date()): SignUpContext {
  return { payload, dataKey: runningEnv().dataKey, now }
}
