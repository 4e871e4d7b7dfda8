import { alike } from './lexicon.ts'

/** Sounds of characters: pinyin without tones, commonest reading first. */
export type Sounds = ReadonlyMap<string, readonly string[]>

/** One line a sound: `fa 发法罚`. */
export function writeSounds(sounds: Sounds): string {
  const bySound = new Map<string, string>()
  for (const [character, readings] of sounds)
    for (const reading of readings) bySound.set(reading, (bySound.get(reading) ?? '') + character)
  return [...bySound]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([sound, characters]) => `${sound} ${characters}\n`)
    .join('')
}

export function readSounds(text: string): Sounds {
  const sounds = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const [sound, characters] = line.split(' ')
    if (!sound || !characters) continue
    for (const character of characters) sounds.set(character, [...(sounds.get(character) ?? []), sound])
  }
  return sounds
}

/** Whether a character may be meant by another one of the same or nearly the same sound. */
export function soundsLike(character: string, syllable: string, sounds: Sounds): boolean {
  const wanted = alike(syllable)
  return (sounds.get(character) ?? []).some((reading) => alike(reading) === wanted)
}
