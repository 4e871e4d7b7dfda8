import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** What takes longer hangs, also on a machine with much else to do. How fast things are is measured by the benches. */
const HANGS_MS = 300_000

export default defineConfig({
  test: {
    root: path.join(import.meta.dirname, '..'),
    // Two at a time also on two processors: a test waits for its database as often as it works.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: ['tests/helpers/run-folder.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: HANGS_MS } },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
          // Loading Payload and its libraries takes longer than most files do, so they stay loaded from file to file.
          isolate: false,
          setupFiles: ['tests/helpers/own-modules.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/helpers/run-folder.ts', 'tests/helpers/browser-setup.ts'],
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
          fileParallelism: false,
          // A page of a busy machine may take its time; a wrong one stays wrong.
          expect: { poll: { timeout: 30_000, interval: 50 } },
        },
      },
    ],
  },
})
