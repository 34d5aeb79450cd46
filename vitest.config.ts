import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // Most of the time goes into processes that tests start: all cores help.
    maxWorkers: '100%',
    reporters: ['default', './tests/summary-reporter.ts'],
  },
})
