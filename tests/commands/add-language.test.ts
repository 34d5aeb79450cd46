import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../src/config.js'
import { addLanguage } from '../../src/commands/add-language.js'
import { memoryFiles } from '../../src/host/index.js'
import { openPacks } from '../../src/workspace.js'
import { crossbeat, folder, has, readText } from '../cli/run.js'

const source = {
  'sources/s/en.md': '---\ntitle: T\ndate: 2020-01-01\n---\nAnna shoots Ben.\n',
  'sources/s/story.yaml': 'title: { en: The end }\ncast:\n  - id: anna\n    names: { und: Anna }\n    description: { en: a doctor }\n  - id: ben\n    names: { en: Ben, tl: Ben }\n',
}

describe('add-language', () => {
  let root = ''
  beforeAll(() => { root = folder(source) })

  test('makes a pack that builds at once, and lists the names that the stories lack', () => {
    const { code, stdout } = crossbeat(root, 'add-language', 'sv')
    expect(code).toBe(0)
    expect(stdout).toContain('sources/s/story.yaml has nothing in sv for\n  title\n  names: ben\n  descriptions: anna\n')
    const built = crossbeat(root, 'build', '--lang', 'sv', '--json')
    expect(built.json.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(has(root, 'dist/s/sv.md')).toBe(true)
  })

  test('refuses a language that is there, and no file changes', () => {
    const before = readText(root, 'locales/sv/recap.json')
    expect(crossbeat(root, 'add-language', 'SV', '--json').json.diagnostics).toMatchObject([{ code: 'language-exists', severity: 'error' }])
    expect(crossbeat(root, 'add-language', 'en').code).toBe(2)
    expect(crossbeat(root, 'add-language', 'sv_SE').stderr).toContain('Did you mean "sv-SE"?')
    expect(readText(root, 'locales/sv/recap.json')).toBe(before)
  })
})

describe('the files of a new pack', () => {
  const made = async (tag: string, files: Readonly<Record<string, string>> = {}) => {
    const root = memoryFiles({ ...source, ...files })
    const result = await addLanguage({ tag, root: '.', files: root })
    const read = (name: string): Record<string, any> => { const text = new TextDecoder().decode(root.contents.get(`locales/${tag}/${name}`)); return name.endsWith('.json') ? JSON.parse(text) : parse(text) }
    return { ...result, read, root }
  }

  test('have the plural categories that CLDR gives the language', async () => {
    const keysOf = async (tag: string) => Object.keys((await made(tag)).read('recap.json')).filter((key) => key.startsWith('conflict.says_several_'))
    expect((await keysOf('cy')).map((key) => key.split('_')[2])).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
    expect((await keysOf('vi')).map((key) => key.split('_')[2])).toEqual(['other'])
  })

  test('hold no word that nobody has translated', async () => {
    const { read } = await made('sv')
    for (const name of ['recap.json', 'events.json']) expect(new Set(Object.values(read(name)))).toEqual(new Set(['']))
    expect(new Set(Object.values(read('grammar.json')['nouns']))).toEqual(new Set(['']))
    expect(Object.keys(read('grammar.json')['nouns']).length).toBeGreaterThan(500)
  })

  test('know direction, lists, dates and names of languages where CLDR does', async () => {
    const he = await made('he')
    expect(he.read('pack.yaml')).toMatchObject({ tag: 'he', direction: 'rtl', fallbacks: ['en'], languageNames: { en: 'אנגלית' } })
    const sv = await made('sv')
    expect(sv.read('grammar.json')).toMatchObject({ list: { comma: ', ', pair: ' och ', last: ' och ' }, date: { pattern: '{day} {month} {year}', months: expect.arrayContaining(['januari', 'december']) } })
    const unknown = await made('qya')
    expect(unknown.read('pack.yaml')).toMatchObject({ direction: 'ltr', languageNames: {} })
    expect(unknown.read('grammar.json')).not.toHaveProperty('list')
  })

  test('read without an error, as what they are: not translated yet', async () => {
    const { root } = await made('sv')
    const { value, diagnostics } = await openPacks(root, readConfig({}, 'c').value, new Set())
    expect(value.complete).toContain('sv')
    expect(diagnostics.filter(({ path }) => path.includes('/sv/')).map(({ code, severity }) => [code, severity])).toEqual([['pack-untranslated', 'info']])
  })

  test('leave what is there already', async () => {
    const { diagnostics, written, root } = await made('sv', { 'locales/sv/pack.yaml': 'tag: sv\n' })
    expect(diagnostics).toMatchObject([{ code: 'file-kept', path: 'locales/sv/pack.yaml' }])
    expect(written).toEqual(['locales/sv/recap.json', 'locales/sv/events.json', 'locales/sv/grammar.json'])
    expect(new TextDecoder().decode(root.contents.get('locales/sv/pack.yaml'))).toBe('tag: sv\n')
  })

  test('name whoever is known in another script alone', async () => expect((await made('he')).lacking).toMatchObject([{ story: 's', foreign: ['anna'], names: ['ben'] }]))
})
