import { dayInChina } from '../view/dates.ts'
import { forget, read, write } from './device-store.ts'

const NAME = 'child'

export interface RememberedChild {
  /** Day of birth. */
  birth: string
  /** Expected day of birth of a baby born early; empty when not given. */
  due: string
}

export function rememberedChild(): RememberedChild | undefined {
  const value = read(NAME)
  if (typeof value !== 'object' || value === null || !('birth' in value) || typeof value.birth !== 'string')
    return undefined
  return { birth: value.birth, due: 'due' in value && typeof value.due === 'string' ? value.due : '' }
}

export function rememberChild(child: RememberedChild): void {
  write(NAME, child)
}

export function forgetChild(): void {
  forget(NAME)
}

/** Today in China, by this device's clock. */
export function today(): string {
  return dayInChina(new Date().toISOString())
}
