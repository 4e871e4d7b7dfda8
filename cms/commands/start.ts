import { buildWhatIsStale } from './builds.ts'
import { sayStep } from './say.ts'
import { serve } from './serve.ts'

await serve({ isDevelopment: false, build: () => buildWhatIsStale(sayStep) })
