import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { Env } from '../env.ts'
import { carriersFor } from '../messages/carriers.ts'
import { sendDue } from '../messages/sender.ts'
import { Rounds } from '../scheduling/rounds.ts'
import { signUpRounds } from '../sign-up/upkeep.ts'

/**
 * The upkeep of sign-ups and the sending of messages, each in one process at a time.
 * @returns what ends them, after the piece of work at hand
 */
export function startSignUpRounds(payload: Payload, logger: Logger, env: Env): () => Promise<void> {
  const carriers = carriersFor(env)
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`
  const options = { payload, logger }
  const upkeep = new Rounds({ lease: 'sign-up-upkeep', next: signUpRounds() }, options)
  const sending = new Rounds({ lease: 'messages', next: (each) => sendDue(each, { carriers, holder }) }, options)
  upkeep.start()
  sending.start()
  return async () => {
    await Promise.all([upkeep.stop(), sending.stop()])
  }
}
