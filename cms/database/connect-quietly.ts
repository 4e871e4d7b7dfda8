import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

/**
 * The adapter, with no lines of Payload's logger while it connects: a failure is thrown as well, and whoever started
 * the program tells it in one line.
 */
export function connectingQuietly<T extends BaseDatabaseAdapter>(made: DatabaseAdapterObj<T>): DatabaseAdapterObj<T> {
  return {
    ...made,
    init: (args) => {
      const adapter = made.init(args)
      const connect = adapter.connect?.bind(adapter)
      if (!connect) return adapter
      adapter.connect = async (options) => {
        const { logger } = args.payload
        const { level } = logger
        logger.level = 'silent'
        try {
          await connect(options)
        } finally {
          logger.level = level
        }
      }
      return adapter
    },
  }
}
