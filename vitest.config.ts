import { defineConfig } from 'vitest/config'

/** Tests that read every annotated story, twice: minutes. The rest is to be run after every change. */
const stories = ['tests/stories/*.test.ts', 'tests/stories-es/*.test.ts', 'tests/round-trip.test.ts']

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: stories } },
      { extends: true, test: { name: 'stories', include: stories } },
    ],
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
