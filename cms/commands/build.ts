import { buildWhatIsStale } from './builds.ts'
import { sayFailure, sayStep, sayDone } from './say.ts'

try {
  await buildWhatIsStale(sayStep, { isForced: process.argv.includes('--force') })
  sayDone(['网站：build/site', '管理后台：cms/.next'])
} catch (error) {
  sayFailure(error)
}
