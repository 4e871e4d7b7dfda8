import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOMS } from '../../../lint/rooms.ts'
import { LEGAL, VIOLATIONS } from './violations.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')
const CYCLE: readonly (readonly [string, string])[] = [
  ['site/src/view/round.ts', "import { b } from '../search/about.ts'\nexport const a = () => b()\n"],
  ['site/src/search/about.ts', "import { a } from '../view/round.ts'\nexport const b = () => a()\n"],
]

interface Finding {
  readonly filename: string
  readonly code: string
  readonly message: string
}

const folder = mkdtempSync(path.join(tmpdir(), 'miaopu-lint-'))
let found: readonly Finding[] = []

/** The real linter with the real settings, once, over a tree that holds nothing but these files. */
beforeAll(async () => {
  for (const name of ['.oxlintrc.json', 'lint', 'tsconfig.json']) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  for (const [name, code] of [...VIOLATIONS, ...LEGAL, ...CYCLE]) {
    const file = path.join(folder, name)
    expect(existsSync(file), `${name} stands twice in the table`).toBe(false)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, code)
  }
  const linter = path.join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const said = await promisify(execFile)(process.execPath, [linter, '--format', 'json'], {
    cwd: folder,
    maxBuffer: 1e8,
  }).catch((error: unknown) => error as { stdout: string })
  found = (JSON.parse(said.stdout) as { diagnostics: Finding[] }).diagnostics
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const saidOf = (file: string, rule = 'rooms('): string[] =>
  found.filter(({ filename, code }) => filename === file && code.startsWith(rule)).map(({ message }) => message)

describe('what the architecture forbids is reported', () => {
  it.each(VIOLATIONS.map(([file, , said]) => [file, said]))('%s: %s', (file, said) => {
    expect(saidOf(file)).toEqual(expect.arrayContaining([expect.stringContaining(said)]))
  })
})

describe('what it allows is not', () => {
  it.each(LEGAL)('%s', (file) => {
    expect(saidOf(file)).toEqual([])
  })
})

it('reports a circle of imports across rooms', () => {
  expect(CYCLE.flatMap(([file]) => saidOf(file, 'import(no-cycle)'))).not.toEqual([])
})

it('names only rooms and files that stand', () => {
  const named = Object.entries(ROOMS).flatMap(([place, { may, only = {} }]) => [
    place,
    ...Object.keys(only),
    ...[...may, ...Object.values(only).flat()].filter((entry) => /^(?:cms|content|site|lint)\b/.test(entry)),
  ])
  expect(named.filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([])
})

// It opens an .astro file for its scripts; markup alone could ask for things unseen.
it('sees every page and component that asks for anything', () => {
  const files = globSync('site/src/**/*.astro', { cwd: ROOT })
  expect(files.length).toBeGreaterThan(50)
  const unseen = files.filter((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8')
    return text.includes('{') && !/^---\n\s*\S/.test(text)
  })
  expect(unseen).toEqual([])
})
