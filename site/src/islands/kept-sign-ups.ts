import { readKept, withKept, withoutToken, type KeptSignUp } from '../view/kept-sign-ups.ts'
import { forget, read, write } from './device-store.ts'

const NAME = 'sign-ups'

/** The sign-ups that this device remembers. */
export function keptSignUps(): KeptSignUp[] {
  return readKept(read(NAME))
}

export function keepSignUp(added: KeptSignUp): void {
  write(NAME, withKept(keptSignUps(), added))
}

export function forgetSignUp(token: string): void {
  write(NAME, withoutToken(keptSignUps(), token))
}

export function forgetAllSignUps(): void {
  forget(NAME)
}
