import fs from 'node:fs'
import path from 'node:path'
import { nginxConfig, USUAL_PLACES } from '../server/nginx-config.ts'

/** Writes `cms/server/nginx.conf` anew. */
fs.writeFileSync(path.join(import.meta.dirname, '..', 'server', 'nginx.conf'), nginxConfig(USUAL_PLACES))
