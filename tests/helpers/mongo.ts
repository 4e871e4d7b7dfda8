import { execFileSync } from 'node:child_process'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

export interface TestMongo {
  url: string
  version: string
  stop: () => Promise<void>
}

/**
 * A test file has a database of its own with about a thousand collections and indexes, each of them an open file. The
 * server keeps the files of what was dropped for as long as a reader may look back, five minutes unless told
 * otherwise: on a fast machine it runs out of open files and dies.
 */
const FORGETS_SOON = ['--setParameter', 'minSnapshotHistoryWindowInSeconds=0', '--syncdelay', '10']

function findBinary(): string | undefined {
  const given = process.env['MONGOMS_SYSTEM_BINARY']
  if (given) return given
  try {
    return execFileSync('sh', ['-c', 'command -v mongod'], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

/** A real mongod: the one of MONGODB_TEST_URL, or a replica set of one started from a binary found here. */
export async function startMongo(): Promise<TestMongo | undefined> {
  const url = process.env['MONGODB_TEST_URL']
  if (url) return { url, version: 'MONGODB_TEST_URL', stop: async () => {} }
  const systemBinary = findBinary()
  if (!systemBinary) return undefined
  process.env['MONGOMS_SYSTEM_BINARY_VERSION_CHECK'] = 'false'
  const version =
    /v(\d+\.\d+\.\d+)/.exec(execFileSync(systemBinary, ['--version'], { encoding: 'utf8' }))?.[1] ?? 'unknown'
  const server = await MongoMemoryReplSet.create({
    binary: { systemBinary },
    replSet: { count: 1, storageEngine: 'wiredTiger', args: FORGETS_SOON },
  })
  return {
    url: server.getUri(),
    version,
    stop: async () => {
      await server.stop()
    },
  }
}
