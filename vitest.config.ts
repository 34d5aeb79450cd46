import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A limit ends what hangs; how fast a machine is, it must not tell.
    testTimeout: 180_000,
    hookTimeout: 900_000,
    // Most of the time goes into processes that tests start: all cores help.
    maxWorkers: '100%',
    // No module keeps state, so test files may share what they load.
    isolate: false,
    // As the command line has it: V8 before 12 would spend a third of the time on optimizing code that then runs for seconds only.
    execArgv: Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=500000'] : [],
    reporters: ['default', './tests/summary-reporter.ts'],
  },
})
