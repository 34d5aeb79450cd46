import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'
import { memoryFiles } from '../../src/host/index.js'
import { openPacks, openWorkspace } from '../../src/workspace.js'

const open = async (files: Readonly<Record<string, string>>, config: unknown = {}) => (await openPacks(memoryFiles(files), readConfig(config, 'c').value, new Set()))
const article = { 'sources/s/en.md': '---\ntitle: T\n---\nAnna meets Ben.\n' }
const three = (tag: string, fallbacks = 'en') => ({ [`locales/${tag}/pack.yaml`]: `fallbacks: [${fallbacks}]\n`, [`locales/${tag}/recap.json`]: '{}', [`locales/${tag}/events.json`]: '{}', [`locales/${tag}/grammar.json`]: '{}' })

describe('language packs of a root', () => {
  test('in a folder that is no language tag are left out, and the others hold', async () => {
    const { value, diagnostics } = await open({ 'locales/pt_BR/recap.json': '{}', 'locales/espanol/pack.yaml': '' })
    expect(diagnostics.filter(({ code }) => code === 'pack-folder')).toMatchObject([
      { path: 'locales/espanol', message: expect.stringContaining('"espanol" is no language tag') }, { path: 'locales/pt_BR', message: expect.stringContaining('Did you mean "pt-BR"?') },
    ])
    expect([...value.packs.keys()]).toEqual(expect.arrayContaining(['en', 'tl']))
    expect([...value.packs.keys()]).not.toContain('pt_BR')
  })

  test('know who stands in for them', async () => {
    const { packs } = (await open({ ...three('nds-NL', 'tl'), ...three('nds') }, { languages: ['en'] })).value
    expect(packs.get('nds-NL')?.fallbacks).toEqual(['tl', 'nds', 'en'])
  })

  test('that fall back on each other in a circle are reported at their own place, and the others hold', async () => {
    const { value, diagnostics } = await open({ ...three('nds', 'fy'), ...three('fy', 'nds') })
    expect(diagnostics.filter(({ code }) => code.startsWith('pack-fallback'))).toMatchObject([{ code: 'pack-fallback-loop', path: 'locales/nds/pack.yaml', line: 1, column: 1 }])
    expect(value.complete).toEqual(expect.arrayContaining(['en', 'tl', 'nds', 'fy']))
  })

  test('that are pseudo-locales are written when somebody names them', async () => {
    const files = memoryFiles(article)
    const byDefault = await openWorkspace({ root: '.', files })
    expect(byDefault.value.languages).not.toContain('en-XA')
    const named = await openWorkspace({ root: '.', files, languages: ['en-XA', 'ar-XB'] })
    expect(named.value.misused).toBe(false)
    expect(named.value.targets.map(({ tag }) => tag)).toEqual(['ar-XB', 'en-XA'])
  })

  test('that are made from a pack that is not there are reported', async () => {
    const { value, diagnostics } = await open({ 'locales/de-XA/pack.yaml': 'pseudo: { of: de-AT }\n' })
    expect(diagnostics).toMatchObject([...diagnostics.filter(({ code }) => code !== 'pack-pseudo'), { code: 'pack-pseudo', severity: 'error' }])
    expect(value.complete).not.toContain('de-XA')
  })
})

test('a default language that is not there is an error', async () => {
  const { diagnostics } = await openWorkspace({ root: '.', files: memoryFiles({ ...article, 'crossbeat.config.json': '{ "defaultLanguage": "xx" }' }) })
  expect(diagnostics.filter(({ severity, code }) => severity === 'error' && code === 'language-unknown')).toHaveLength(1)
})
