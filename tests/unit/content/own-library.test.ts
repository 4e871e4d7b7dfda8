import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withDemoSettings, withoutDemoSettings } from '../../../content/library-format/settings.ts'
import { readLibrary } from '../../../content/read-library.ts'

const { library, problems } = readLibrary(join(import.meta.dirname, '..', '..', '..', 'content', 'library'))
const { settings, demo } = library

test('the library that ships with the platform has no mistakes', () => {
  expect(problems).toEqual([])
})

test('its settings name no made-up county and no made-up number', () => {
  expect(settings).toMatchObject({ publisher: '本地运营单位（请在后台“网站设置”填写）', contacts: [] })
  expect(JSON.stringify(settings)).not.toMatch(/清溪|0000-/)
})

test('with the demo they name the made-up county, and say that it is one', () => {
  if (!settings) throw new Error('no settings')
  const shown = withDemoSettings(settings, demo.settings)
  expect(shown.publisher).toBe('清溪县妇联、清溪县妇幼保健院（示范）')
  expect(shown.about.join('')).toContain('清溪县、单位、场地、讲师、讲座和电话都是编出来的')
  expect(shown.contacts).toHaveLength(3)
  expect([shown.siteName, shown.emergency]).toEqual([settings.siteName, settings.emergency])
  expect(withoutDemoSettings(shown, settings, demo.settings)).toEqual(settings)
  const renamed = { ...shown, publisher: '真实县妇联' }
  expect(withoutDemoSettings(renamed, settings, demo.settings)).toEqual({ ...settings, publisher: '真实县妇联' })
  expect(withoutDemoSettings(shown, settings, undefined)).toEqual(shown)
})

test('they promise nothing that the platform does not do', () => {
  const said = [...(settings?.about ?? []), ...(demo.settings?.about ?? [])].join('')
  expect(said).not.toMatch(/签字|才能发布/)
})

const FOR_PROFESSIONALS = /HBsAg|JE-I|HepA-I|[<>≥≤]|随访间|月龄直接|测听|高危因素/

test.each(['immunisation-2026', 'immunisation-2021', 'health-checks-2017'])('%s is written for families', (key) => {
  const schedule = library.schedules.find((one) => one.key === key)
  const lines = JSON.stringify(schedule, undefined, 1).split('\n')
  expect(lines.length).toBeGreaterThan(50)
  expect(lines.filter((line) => FOR_PROFESSIONALS.test(line))).toEqual([])
})
