import { parseArgs } from 'node:util'
import { runningEnv } from '../running-env.ts'
import { loadEnvFile } from './load-env-file.ts'
import { sayFailure } from './say.ts'

const USAGE = `用法：npm run publish -- --out 文件夹 [--origin https://网址]
  --out      写到哪里：空文件夹，或以前由这个命令写过的
  --origin   网站以后的公开网址，不写就用 ORIGIN
`

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  sayFailure(error)
}
// Database handles would keep the process alive.
process.exit()

/** Whether every page was made. */
async function run(): Promise<boolean> {
  const options = readOptions()
  if (!options) return false
  loadEnvFile()
  const env = runningEnv()
  const { claimFolder, FolderRefused, publishSite } = await import('../publisher/publish-site.ts')
  try {
    claimFolder(options.out)
  } catch (error) {
    if (!(error instanceof FolderRefused)) throw error
    process.stderr.write(`${error.message}\n`)
    return false
  }
  const { buildWhatIsStale } = await import('./builds.ts')
  await buildWhatIsStale((step) => process.stdout.write(`${step}\n`), { only: 'site' })
  const { openPayload } = await import('../database/open.ts')
  const { default: config } = await import('../payload.config.ts')
  const payload = await openPayload(env, { config })
  try {
    const { pages, media, failures } = await publishSite({
      payload,
      out: options.out,
      origin: options.origin ?? env.origin,
      dataDir: env.dataDir,
      onProgress: (done, total) => process.stdout.write(`已生成 ${done} / ${total} 页\n`),
    })
    for (const { what, reason } of failures) process.stderr.write(`${what}：${reason}\n`)
    process.stdout.write(`完成：${pages} 页，${media} 个媒体文件，${failures.length} 处没有成功\n`)
    return failures.length === 0
  } finally {
    await payload.destroy()
  }
}

function readOptions(): { out: string; origin: string | undefined } | undefined {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' }, origin: { type: 'string' } } })
    if (!values.out) throw new Error('没有写 --out')
    if (values.origin !== undefined && !/^https?:\/\/[^/?#]+$/.test(values.origin))
      throw new Error(`${values.origin} 不是网址；写成 https://example.cn 这样，末尾不要斜杠`)
    return { out: values.out, origin: values.origin }
  } catch (error) {
    process.stderr.write(`看不懂这样的写法：${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    return undefined
  }
}
