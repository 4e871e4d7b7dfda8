import { normaliseCode } from '../../view/check-in/code.ts'
import { byCode, fitting } from '../../view/check-in/find.ts'
import { closedText } from '../../view/check-in/opening.ts'
import { gaveUpText, peopleText, personOf, type Person } from '../../view/check-in/people.ts'
import type { Door } from './door.ts'
import { makeKey } from './make-key.ts'
import { askPeople, isAsking } from './people-dialog.ts'
import type { PersonAction } from './people-list.ts'
import { say } from './screen.ts'
import { askCode } from './server.ts'

/** What an organizer does at the door, each told in a sentence. */

/** Whether families can be checked in now; if not, it is said why. */
function isOpen({ list }: Door): boolean {
  const closed = list && closedText(list, Date.now())
  if (closed !== undefined) say(closed)
  return closed === undefined
}

async function checkIn(door: Door, person: Person, people: { adults: number; children: number }): Promise<void> {
  if (!isOpen(door)) return
  const { adults, children } = people
  await door.tell({ key: person.key, name: person.name, adults, children, undo: false })
  say(`${person.name}已签到，${peopleText(people)}。`)
}

const saySoAgain = ({ name, here }: Person): void =>
  say(here ? `${name}已经签到过了，${peopleText(here)}。` : `${name}还没有签到。`)

/** What the buttons beside a family do. */
export const deeds: Readonly<Record<PersonAction, (door: Door, person: Person) => Promise<void>>> = {
  here: (door, person) => checkIn(door, person, person),
  undo: async (door, person) => {
    const { adults, children } = person.here ?? person
    await door.tell({ key: person.key, name: person.name, adults, children, undo: true })
    say(`已撤销：${person.name}。`)
  },
  change: async (door, person) => {
    if (!isOpen(door)) return
    const { adults, children } = person.here ?? person
    const { name } = person
    const entered = await askPeople({ title: `${name}来了几人`, asksName: false, name, adults, children })
    if (entered) await checkIn(door, person, entered)
  },
  drop: (door, person) => door.drop(person.key),
}

/** A family that came without a sign-up. */
export async function addWalkIn(door: Door): Promise<void> {
  if (!isOpen(door)) return
  const entered = await askPeople({ title: '没有报名的家庭', asksName: true, name: '', adults: 1, children: 1 })
  if (!entered) return
  const name = entered.name || '现场家庭'
  await door.tell({ key: makeKey(), ...entered, name, undo: false })
  say(`${name}已登记，${peopleText(entered)}。`)
}

/** A code that was scanned or typed whole. What was said of the family before is gone as soon as it is taken. */
export async function takeCode(door: Door, text: string): Promise<void> {
  if (isAsking()) return
  const person = byCode(door.people, text)
  if (person?.here) return saySoAgain(person)
  if (person) return checkIn(door, person, person)
  const code = normaliseCode(text)
  if (code === undefined) return say('这不是签到码。请扫家长手机上的签到码，或按称呼找。')
  say('正在查这个签到码……')
  const { value: family, trouble } = await askCode(door.lecture, code)
  if (trouble) {
    const offline = '名单里没有这个签到码，现在又没有网络，查不到。人来了，可以登记为“没有报名”。'
    return say(trouble.kind === 'offline' ? offline : trouble.message)
  }
  // Of this lecture, but signed up after the list was loaded, or left out of it.
  await door.sync()
  const found = byCode(door.people, text) ?? personOf(family)
  if (found.here) return saySoAgain(found)
  const gaveUp = gaveUpText(family)
  if (gaveUp === undefined) return checkIn(door, found, found)
  await askWhetherHere(door, found, gaveUp)
}

/** A family that nobody expects any more, with its code in its hand: whoever stands at the door decides. */
async function askWhetherHere(door: Door, person: Person, gaveUp: string): Promise<void> {
  const { name, adults, children } = person
  if (!isOpen(door) || isAsking()) return
  say(`${name}${gaveUp}，还没有签到。`)
  const title = `${name}${gaveUp}。来了几人？`
  const entered = await askPeople({ title, asksName: false, name, adults, children })
  if (entered) await checkIn(door, person, entered)
  else say(`${name}${gaveUp}，没有签到。`)
}

/**
 * What was typed and sent: a code, or words that fit one family.
 * @returns whether it is done with, so that the field can be emptied
 */
export async function takeTyped(door: Door, typed: string): Promise<boolean> {
  const [only, ...others] = fitting(door.people, typed)
  if (typed.trim() === '') say('请输入称呼、手机后四位或签到码。')
  else if (others.length > 0) say(`有 ${others.length + 1} 家符合，请在下面点“签到”。`)
  else if (!only && normaliseCode(typed) !== undefined) await takeCode(door, typed)
  else if (!only) say('没有符合的家庭。没有报名的，点“没有报名的”登记。')
  else if (only.here) saySoAgain(only)
  else await checkIn(door, only, only)
  return only !== undefined && others.length === 0
}
