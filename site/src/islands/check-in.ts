import { readHash } from '../view/check-in/keeping.ts'
import { cameraTrouble, startScan } from './check-in/camera.ts'
import { addWalkIn, deeds, takeCode, takeTyped } from './check-in/deeds.ts'
import { Door } from './check-in/door.ts'
import { keepShell } from './check-in/keep-shell.ts'
import type { PersonAction } from './check-in/people-list.ts'
import { part, say, show, showDoor } from './check-in/screen.ts'
import { openStore } from './check-in/store.ts'

/** 签到 on the organizer's phone: works from the list it has, and tells the server when there is network. */
const SYNC_EVERY_MS = 20_000

// Another lecture's address in the same tab is another page.
addEventListener('hashchange', () => location.reload())

const asked = readHash(location.hash)
if (asked) void start(asked)

async function start({ lecture, isSheet }: { lecture: string; isSheet: boolean }): Promise<void> {
  const store = await openStore()
  await store.forgetOld(Date.now())
  const door = new Door(lecture, store, () => show(door, isSheet))
  wireList(door)
  const stopScan = wireCamera(door)
  wireSheet(lecture)
  addEventListener('online', () => void door.sync())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void door.sync()
  })
  const timer = setInterval(() => void door.sync(), SYNC_EVERY_MS)
  wireForgetting(door, () => {
    clearInterval(timer)
    stopScan()
    show(door, isSheet)
  })
  await door.open()
  const isKept = (await keepShell()) && store.isLasting
  part('[data-offline]').textContent = isKept
    ? '这个页面和名单已存在这台设备上，没有网络也能打开、能签到。'
    : '这台设备不能离线保存，请保持网络连接，不要关闭这个页面。'
}

function wireList(door: Door): void {
  const input = part<HTMLInputElement>('#door-find')
  input.addEventListener('input', () => showDoor(door))
  part('[name="missing"]').addEventListener('change', () => showDoor(door))
  part('[data-find]').addEventListener('submit', async (event) => {
    event.preventDefault()
    if (await takeTyped(door, input.value)) input.value = ''
    showDoor(door)
  })
  part('[data-people]').addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null
    const person = door.people.find(({ key }) => key === button?.dataset['key'])
    if (person && button) void deeds[button.dataset['action'] as PersonAction](door, person)
  })
  part('[data-walk-in]').addEventListener('click', () => void addWalkIn(door))
}

/** @returns what closes the camera */
function wireCamera(door: Door): () => void {
  let stop: (() => void) | undefined
  const close = (): void => {
    stop?.()
    stop = undefined
    part('[data-camera]').hidden = true
  }
  part('[data-scan]').addEventListener('click', async () => {
    if (stop) return
    part('[data-camera]').hidden = false
    try {
      stop = await startScan(part<HTMLVideoElement>('[data-video]'), (text) => void takeCode(door, text))
    } catch (error) {
      close()
      say(cameraTrouble(error))
    }
  })
  part('[data-stop-scan]').addEventListener('click', close)
  return close
}

function wireSheet(lecture: string): void {
  part<HTMLAnchorElement>('[data-to-sheet]').href = `#${lecture}&print`
  part<HTMLAnchorElement>('[data-back-to-door]').href = `#${lecture}`
  part('[data-print-sheet]').addEventListener('click', () => print())
}

/** Deleting asks twice where something would be lost. */
function wireForgetting(door: Door, afterwards: () => void): void {
  const button = part<HTMLButtonElement>('[data-forget-list]')
  button.addEventListener('click', async () => {
    const waiting = door.unsent.length
    if (waiting > 0 && button.dataset['sure'] === undefined) {
      button.dataset['sure'] = ''
      button.textContent = `还有 ${waiting} 条没有发送，删了就没有了。确定删除？`
      return
    }
    await door.forget()
    afterwards()
    part('[data-door-when]').textContent = '这台设备上的名单已经删除。要再签到，请刷新这个页面。'
  })
}
