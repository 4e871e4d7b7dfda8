import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { buildWhatIsStale } from '../cms/commands/builds.ts'
import { startMongo } from './helpers/mongo.ts'

/**
 * `npm test`: every suite on SQLite, then the API suites on MongoDB where one is found.
 * With REQUIRE_MONGODB=1 a missing MongoDB is a failure. Ends with the line `N passed, N failed`.
 */

const ROOT = path.join(import.meta.dirname, '..')
const ARTIFACTS = path.join(ROOT, 'tests', 'artifacts')
const filters = process.argv.slice(2)

interface Outcome {
  passed: number
  failed: number
  /** What failed and why, to be read at the end of a long log. */
  failures: string[]
}

/** The part of Vitest's report that is read here. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    message: string
    status: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function runSuites(
  name: string,
  projects: readonly string[],
  env: Record<string, string>,
  more: readonly string[] = [],
): Promise<Outcome> {
  const report = path.join(ARTIFACTS, `${name}.json`)
  await fs.rm(report, { force: true })
  const args = [
    path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
    ...more,
  ]
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('close', (status) => resolve(status ?? 1))
  })
  const told = JSON.parse(await fs.readFile(report, 'utf8')) as Report
  return {
    passed: told.numPassedTests,
    // A suite that could not even load counts, too.
    failed: code === 0 ? told.numFailedTests : Math.max(1, told.numFailedTests),
    failures: failuresOf(told, name),
  }
}

function failuresOf({ testResults }: Report, database: string): string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed')
      const reasons = tests.map(({ fullName, failureMessages }) => `${fullName}\n    ${firstLines(failureMessages[0])}`)
      if (message !== '') reasons.push(firstLines(message))
      return reasons.map((reason) => `${path.relative(ROOT, name)} (${database}): ${reason}`)
    })
}

const firstLines = (text = ''): string => text.split('\n').slice(0, 3).join('\n    ')

async function runOnMongo(): Promise<Outcome> {
  const mongo = await startMongo()
  if (!mongo) {
    say(
      '\nThe API tests on MongoDB were left out: put a mongod on the PATH, or set MONGOMS_SYSTEM_BINARY or MONGODB_TEST_URL.',
    )
    const isMissed = process.env['REQUIRE_MONGODB'] === '1'
    return { passed: 0, failed: isMissed ? 1 : 0, failures: isMissed ? ['There is no MongoDB to test on'] : [] }
  }
  say(`\nThe API tests again, on MongoDB (${mongo.version})`)
  try {
    // Files that were asked for may be of other suites.
    const more = filters.length > 0 ? ['--passWithNoTests'] : []
    return await runSuites('mongodb', ['api'], { TEST_DATABASE: 'mongodb', MONGODB_TEST_URL: mongo.url }, more)
  } finally {
    await mongo.stop()
  }
}

await fs.mkdir(ARTIFACTS, { recursive: true })
await buildWhatIsStale((step) => say(step))
const sqlite = await runSuites('sqlite', ['unit', 'api', 'browser'], {})
const mongodb = await runOnMongo()
const failed = sqlite.failed + mongodb.failed
for (const failure of [...sqlite.failures, ...mongodb.failures]) say(`\n✗ ${failure}`)
say(`\n${sqlite.passed + mongodb.passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
