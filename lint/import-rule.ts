import path from 'node:path'
import { LOADS_THE_BUILT_SITE, ROOMS, TESTS } from './rooms.ts'

/** The room of a file, by its path from the root with `/`; undefined when it is in none. */
export function roomOf(file: string): string | undefined {
  for (let place = file; place !== '.'; place = path.posix.dirname(place)) {
    if (Object.hasOwn(ROOMS, place) || place === TESTS) return place
  }
  return undefined
}

/**
 * Why a file may not import something, in words for the developer; undefined when it may.
 * @param file path from the root, with `/`
 * @param specifier as written in the import; undefined when it is known only while the program runs
 */
export function importTrouble(file: string, specifier: string | undefined): string | undefined {
  const from = roomOf(file)
  if (from === TESTS) return undefined
  const room = from === undefined ? undefined : ROOMS[from]
  if (from === undefined || room === undefined) return `${file} is in no room. Name its room in lint/rooms.`
  if (specifier === undefined) {
    return file === LOADS_THE_BUILT_SITE
      ? undefined
      : `Only ${LOADS_THE_BUILT_SITE} may import what it finds at run time.`
  }
  const target = targetOf(file, specifier)
  const targetRoom = isRelative(specifier) ? roomOf(target) : undefined
  if (targetRoom === from) return undefined
  if (isRelative(specifier) && targetRoom === undefined) return `${target} is in no room. Name its room in lint/rooms.`
  const may = [...room.may, ...(room.only?.[file] ?? [])]
  const isAllowed = may.some((entry) => entry === target || entry === targetRoom || isBelow(target, entry))
  return isAllowed ? undefined : `${from} may not import ${targetRoom ?? target}: see its line in lint/rooms.`
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.')

function targetOf(file: string, specifier: string): string {
  const [bare = ''] = specifier.split('?')
  return isRelative(bare) ? path.posix.join(path.posix.dirname(file), bare) : bare
}

/** Whether a package is what `name/*` or `node:*` stands for. */
const isBelow = (target: string, entry: string): boolean =>
  entry.endsWith('*') && (target.startsWith(entry.slice(0, -1)) || target === entry.slice(0, -2))
