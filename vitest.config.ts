import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // Most of the time goes into processes that tests start: all cores help.
    maxWorkers: '100%',
    // No module keeps state, so test files may share what they load.
    isolate: false,
    reporters: ['default', './tests/summary-reporter.ts'],
  },
})
