import { join, resolve } from 'node:path'
import { makeWritableFolder } from '../make-folder.ts'
import { runningEnv } from '../running-env.ts'
import { loadEnvFile } from './load-env-file.ts'
import { sayFailure } from './say.ts'

const USAGE = `用法：npm run content:export -- [文件夹]
  文件夹   写到哪里，不写就是 content/library；里面已有的内容库会更新
`
const OWN_LIBRARY = join(import.meta.dirname, '..', '..', 'content', 'library')

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  sayFailure(error)
}
// Database handles would keep the process alive.
process.exit()

/** A folder that cannot be made, read or written. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

function refuseFolder(folder: string, { message }: Error): false {
  process.stderr.write(`\n苗圃：${folder} 不能写：${message}。请检查权限，或换一个文件夹。\n`)
  return false
}

/** Whether everything was exported. */
async function run(): Promise<boolean> {
  const [folder = OWN_LIBRARY, ...rest] = process.argv.slice(2)
  if (rest.length > 0 || folder.startsWith('-')) {
    process.stderr.write(`看不懂这样的写法：${process.argv.slice(2).join(' ')}\n${USAGE}`)
    return false
  }
  loadEnvFile()
  // Before a database is opened for nothing.
  try {
    makeWritableFolder(resolve(folder))
  } catch (error) {
    if (!isOfSystem(error)) throw error
    return refuseFolder(folder, error)
  }
  const env = runningEnv()
  const { openPayload } = await import('../database/open.ts')
  const { default: config } = await import('../payload.config.ts')
  const payload = await openPayload(env, { config })
  const { BrokenTarget, exportLibrary } = await import('../library/export-library.ts')
  const { exportLines } = await import('../library/export-report.ts')
  try {
    const report = await exportLibrary(payload, folder, new Date())
    process.stdout.write(`${exportLines(report).join('\n')}\n`)
    return report.refused.length === 0 && report.problems.length === 0
  } catch (error) {
    if (isOfSystem(error)) return refuseFolder(folder, error)
    if (!(error instanceof BrokenTarget)) throw error
    for (const { file, line, message } of error.problems) process.stderr.write(`${file}:${line}  ${message}\n`)
    process.stderr.write(`${error.message}。请先改正，或换一个空文件夹。\n`)
    return false
  } finally {
    await payload.destroy()
  }
}
