import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keepReadyPack, packageRoot, readyPacks } from '../../src/host/index.js'

const name = `test-${process.pid}`
const path = `${packageRoot}lib/ready/${name}.json`

test('what is made ready is used by the code that made it alone', async () => {
  try {
    expect(readyPacks()(name)).toBeUndefined()
    await keepReadyPack(name, { settings: 1 })
    expect(readyPacks()(name)).toEqual({ settings: 1 })
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, whole.replace(/[0-9a-f]{64}/g, '0'.repeat(64)))
    expect(readyPacks()(name)).toBeUndefined()
    writeFileSync(path, whole.slice(0, -3))
    expect(readyPacks()(name)).toBeUndefined()
  } finally {
    rmSync(path, { force: true })
  }
  expect(existsSync(path)).toBe(false)
})
