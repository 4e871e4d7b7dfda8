import type { PayloadRequest } from 'payload'

const NAME = 'scheduledReason'

/** Context for a Local API call by the clock: why the person who scheduled the step wants it. */
export function forReason(reason: string): Record<string, unknown> {
  return { [NAME]: reason }
}

/** Empty where nobody gave a reason. */
export function scheduledReason({ context }: Pick<PayloadRequest, 'context'>): string {
  const reason = context[NAME]
  return typeof reason === 'string' ? reason : ''
}
