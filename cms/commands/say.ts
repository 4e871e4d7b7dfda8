const start = performance.now()
let step: { title: string; since: number } | undefined

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} 秒`

const finish = (): void => {
  if (step) process.stdout.write(`  ✓ ${step.title}（${seconds(performance.now() - step.since)}）\n`)
  step = undefined
}

/** Tells which step begins, and how long the one before it took. */
export function sayStep(title: string): void {
  finish()
  step = { title, since: performance.now() }
  if (process.stdout.isTTY) process.stdout.write(`  … ${title}\r`)
}

/** The steps are over. */
export function sayDone(lines: readonly string[]): void {
  finish()
  process.stdout.write(
    `\n苗圃已就绪（${seconds(performance.now() - start)}）\n${lines.map((line) => `  ${line}\n`).join('')}\n`,
  )
}

/** One line to people on what went wrong, and exit code 1. What is no error of theirs comes with its stack. */
export function sayFailure(error: unknown): void {
  const isForPeople =
    error instanceof Error && ['EnvError', 'StartError', 'DatabaseError', 'BuildError'].includes(error.name)
  const text = isForPeople ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`\n苗圃：${text}\n`)
  process.exitCode = 1
}
