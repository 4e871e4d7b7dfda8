import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readLibrary } from '../../content/read-library.ts'
import { runningEnv } from '../running-env.ts'
import { loadEnvFile } from './load-env-file.ts'
import { sayFailure } from './say.ts'

const USAGE = `用法：npm run content:import -- [文件夹] [选项]
  文件夹          内容库所在的文件夹，不写就是 content/library
  --dry-run      只看会做什么，不写数据库
  --keep-going   有的文件有错时，照样导入没有错的（退出码仍是 1）
  --demo         也导入示范县：区域、场地、讲师、讲座和账号
  --overwrite    后台改过的也用内容库的盖掉
`
const OWN_LIBRARY = join(import.meta.dirname, '..', '..', 'content', 'library')

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  sayFailure(error)
}
// Database handles would keep the process alive.
process.exit()

/** Whether everything was imported. */
async function run(): Promise<boolean> {
  const asked = readArguments()
  if (!asked) return false
  const { folder, values } = asked
  const read = readOrTell(folder)
  if (!read) return false
  const { sound, problems } = read
  for (const { file, line, message } of problems) process.stderr.write(`${file}:${line}  ${message}\n`)
  if (problems.length > 0 && !values['keep-going']) {
    process.stderr.write(
      `共 ${problems.length} 处错误，什么也没有导入。请改正后再试；加 --keep-going 可以先导入没有错的内容。\n`,
    )
    return false
  }

  loadEnvFile()
  const env = runningEnv()
  const { openPayload } = await import('../database/open.ts')
  const { default: config } = await import('../payload.config.ts')
  const payload = await openPayload(env, { config })
  const { importLibrary } = await import('../library/import-library.ts')
  const { importLines, refusedIn } = await import('../library/import-report.ts')
  const { demoPassword } = await import('../library/demo-accounts.ts')
  const isDryRun = values['dry-run'] ?? false
  const makesAccounts = values.demo && !env.isProduction
  if (values.demo && env.isProduction) process.stdout.write('这是生产环境，不建示范账号。\n')
  const report = await importLibrary(payload, sound, {
    folder,
    now: new Date(),
    withDemo: values.demo ?? false,
    // A dry run makes no password.
    accountPassword: makesAccounts ? (isDryRun ? '' : demoPassword(env.dataDir)) : undefined,
    overwrite: values.overwrite ?? false,
    withoutDeadLinks: values['keep-going'] ?? false,
    isDryRun,
    onProgress: showProgress,
  })
  process.stdout.write(`${importLines(report, { isDryRun }).join('\n')}\n`)
  if (problems.length > 0) process.stdout.write(`有错的没有导入：共 ${problems.length} 处错误，见上面。\n`)
  await payload.destroy()
  return problems.length === 0 && refusedIn(report).length === 0
}

function readArguments() {
  const flag = { type: 'boolean' } as const
  try {
    const { values, positionals } = parseArgs({
      options: { 'dry-run': flag, 'keep-going': flag, demo: flag, overwrite: flag },
      allowPositionals: true,
    })
    if (positionals.length <= 1) return { values, folder: positionals[0] ?? OWN_LIBRARY }
  } catch {
    // Said below.
  }
  process.stderr.write(`看不懂这样的写法：${process.argv.slice(2).join(' ')}\n${USAGE}`)
  return undefined
}

function readOrTell(folder: string) {
  try {
    return readLibrary(folder)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return undefined
  }
}

function showProgress(done: number, total: number, called: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${done < total ? `导入 ${done}/${total}　${called}` : ''}`)
}
