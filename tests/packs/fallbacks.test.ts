import { describe, expect, test } from 'vitest'
import { parentLocales } from '../../src/host/index.js'
import { resolveFallbacks, widerTags } from '../../src/packs/fallbacks.js'

const parents = parentLocales()
const at = (tag: string) => ({ path: `locales/${tag}/pack.yaml` })

/** Chains of packs with their lists; all of them complete. */
function chains(listed: Readonly<Record<string, readonly string[]>>, standard?: string) {
  const { value, diagnostics } = resolveFallbacks(new Map(Object.entries(listed)), { complete: Object.keys(listed), parents, at, ...(standard ? { standard } : {}) })
  return { chains: Object.fromEntries(value), diagnostics }
}

test('the wider languages of a tag are those of CLDR', () => {
  expect(widerTags('es-MX', parents)).toEqual(['es-419', 'es'])
  expect(widerTags('pt-AO', parents)).toEqual(['pt-PT', 'pt'])
  expect(widerTags('zh-Hant-TW', parents)).toEqual(['zh-Hant'])
  expect(widerTags('de', parents)).toEqual([])
})

describe('the languages that stand in for another', () => {
  test('are its own list, then its wider languages, then the default', () => {
    expect(chains({ 'es-MX': ['pt'], es: [], pt: ['de'], de: [], fr: [] }, 'fr').chains).toEqual({ 'es-MX': ['pt', 'de', 'es', 'fr'], es: ['fr'], pt: ['de', 'fr'], de: ['fr'], fr: [] })
  })
  test('are found whatever the capitals', () => expect(chains({ 'pt-br': ['ES'], es: [], pt: [] }).chains['pt-br']).toEqual(['es', 'pt']))
  test('go round in a circle: an error that shows it, and each language once', () => {
    const { chains: found, diagnostics } = chains({ es: ['pt'], pt: ['fr'], fr: ['es'], de: ['es'] })
    expect(diagnostics).toMatchObject([{ code: 'pack-fallback-loop', severity: 'error', path: 'locales/pt/pack.yaml', message: 'The fallbacks lead back to where they started: es → pt → fr → es. The last step is left out.' }].map(({ path: _, ...rest }) => rest))
    expect(found).toEqual({ es: ['pt', 'fr'], pt: ['fr', 'es'], fr: ['es', 'pt'], de: ['es', 'pt', 'fr'] })
  })
  test('are not the language itself', () => {
    const { chains: found, diagnostics } = chains({ es: ['es'] })
    expect([found['es'], diagnostics.map(({ code }) => code)]).toEqual([[], ['pack-fallback-loop']])
  })
  test('that do not exist are reported', () => expect(chains({ es: ['prt'], pt: [] }).diagnostics).toMatchObject([{ code: 'pack-fallback', message: expect.stringContaining('Did you mean "pt"?') }]))
})
