import { readEnv, type Env } from './env.ts'
import { readSecrets, type Secrets } from './secrets.ts'

export type RunningEnv = Omit<Env, keyof Secrets> & Secrets

let known: RunningEnv | undefined

/**
 * The settings of this process with its secrets, read once.
 * @throws {EnvError} one line for the caller to print.
 */
export function runningEnv(): RunningEnv {
  if (!known) {
    const env = readEnv(process.env)
    known = Object.freeze({ ...env, ...readSecrets(env) })
  }
  return known
}
