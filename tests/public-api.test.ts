import { describe, expect, test } from 'vitest'
import * as api from '../src/index.js'

describe('the public API', () => {
  test('is these names and no others', () => {
    expect(Object.keys(api).sort()).toEqual([
      'build', 'catalogue', 'check', 'compile', 'defineConfig', 'explainEvent', 'explainStory', 'importFile', 'languageOf', 'loadReader', 'memoryFiles', 'realFiles', 'statusOf', 'trainReader',
    ])
  })

  test('builds from files in memory', async () => {
    const files = api.memoryFiles({ 'sources/s/en.md': '---\ntitle: T\ndate: 2020-01-01\n---\nAnn met Bob.\n' })
    const output = api.memoryFiles()
    const { written, diagnostics } = await api.build({ root: '/nowhere', files, output })
    expect(diagnostics.filter(({ severity, path }) => severity === 'error' && path.startsWith('sources'))).toEqual([])
    expect(written).toContain('s/model.json')
    expect([...output.contents.keys()].sort()).toEqual([...written].sort())
  })

  test('helps to write a configuration', () => {
    expect(api.defineConfig({ quotes: 'short' })).toEqual({ quotes: 'short' })
  })
})
