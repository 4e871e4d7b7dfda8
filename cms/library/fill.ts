import { join } from 'node:path'
import type { Payload } from 'payload'
import { readLibrary } from '../../content/read-library.ts'
import type { Env } from '../env.ts'
import { StartError } from '../start-error.ts'
import { demoPassword } from './demo-accounts.ts'
import { importLibrary } from './import-library.ts'
import { refusedIn } from './import-report.ts'

/** The library that ships with the platform. */
export const OWN_LIBRARY = join(import.meta.dirname, '..', '..', 'content', 'library')

/** In Payload's key-value store while a database is being filled. */
const UNFINISHED = 'library-fill-unfinished'

/**
 * Fills a fresh database as the setting FILL says: with the library and the demo county, with the library alone, or
 * not at all. A filling that was interrupted is completed; a database that people use is never touched.
 * @param onStep told in Chinese what begins, if anything does
 * @throws StartError when the library has mistakes
 */
export async function fillEmptyDatabase(
  payload: Payload,
  env: Pick<Env, 'dataDir' | 'fill' | 'isProduction'>,
  onStep: (step: string) => void,
  { folder = OWN_LIBRARY, now = new Date() }: { folder?: string; now?: Date } = {},
): Promise<void> {
  if (env.fill === 'nothing') return
  const isUnfinished = await payload.kv.has(UNFINISHED)
  if (!isUnfinished && !(await isEmpty(payload))) return
  const withDemo = env.fill === 'demo' && !env.isProduction
  onStep(withDemo ? '导入内容库和示范县' : '导入内容库')
  const { library, problems } = readLibrary(folder)
  const [first] = problems
  if (first) {
    throw new StartError(
      `内容库有 ${problems.length} 处错误，没有导入：${first.file}:${first.line} ${first.message} 全部错误请用 npm run content:check 查看`,
    )
  }
  await payload.kv.set(UNFINISHED, { fill: env.fill })
  const accountPassword = withDemo ? demoPassword(env.dataDir) : undefined
  const refused = refusedIn(await importLibrary(payload, library, { folder, now, withDemo, accountPassword }))
  const [worst] = refused
  if (worst) {
    throw new StartError(`内容库有 ${refused.length} 条没能导入：${worst.file} ${worst.name}：${worst.reason}`)
  }
  await payload.kv.delete(UNFINISHED)
}

async function isEmpty(payload: Payload): Promise<boolean> {
  for (const collection of ['topics', 'articles'] as const) {
    const { totalDocs } = await payload.count({ collection, trash: collection === 'articles', overrideAccess: true })
    if (totalDocs > 0) return false
  }
  return true
}
