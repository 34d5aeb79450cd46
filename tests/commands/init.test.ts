import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { defaultConfig, readConfig, type Config } from '../../src/config.js'
import { firstConfig } from '../../src/commands/first-config.js'
import { crossbeat, folder, has, readText } from '../cli/run.js'

const saved = { 'a.html': '<html><head><title>How it ended</title></head><body><p>Anna Cruz meets Ben Reyes in a hospital. Anna Cruz shoots Ben Reyes.</p></body></html>', 'b.txt': 'Ang wakas\n\nNagkakilala sina Anna Cruz at Ben Reyes sa isang ospital. Binaril ni Anna Cruz si Ben Reyes.\n' }
/** A folder with the saved articles and nothing else. */
function saves(): string {
  const root = folder()
  for (const [name, text] of Object.entries(saved)) writeFileSync(join(root, name), text)
  return root
}
const both = ['--article', 'en=a.html', '--article', 'tl=b.txt'] as const

describe('init', () => {
  test('makes a first story that builds, and says what to do next', () => {
    const root = saves()
    const { code, stdout } = crossbeat(root, 'init', ...both)
    expect(code).toBe(0)
    for (const path of ['sources/first-story/en.md', 'sources/first-story/tl.md', 'sources/first-story/story.yaml', 'crossbeat.config.mjs']) {
      expect(has(root, path), path).toBe(true)
      expect(stdout).toContain(`${path} written`)
    }
    expect(stdout).toMatch(/Next\n {2}1\. .*\n[^]*crossbeat build/)
    expect(readText(root, 'crossbeat.config.mjs')).toContain("languages: ['en', 'tl'],")
    expect(crossbeat(root, 'build', '--quiet').code).toBe(0)
    expect(readText(root, 'dist/first-story/en.md')).toContain('Anna Cruz')
    expect(has(root, 'dist/first-story/tl.md')).toBe(true)
  })

  test('drafts the cast as a comment that is story.yaml once the # is gone', () => {
    const root = saves()
    crossbeat(root, 'init', ...both, '--story', 'finale')
    const draft = readText(root, 'sources/finale/story.yaml')
    expect(parse(draft)).toBeNull()
    const lines = draft.split('\n').filter((line) => /^# +(?:- |[a-z]+:)|^# (?:title|date|tags|cast):/.test(line)).map((line) => line.slice(2))
    const value = parse(lines.join('\n')) as { cast: { names: object }[]; title: object }
    expect(value.title).toEqual({ en: 'How it ended', tl: 'Ang wakas' })
    expect(value.cast.map(({ names }) => names)).toEqual(expect.arrayContaining([{ und: 'Anna Cruz' }, { und: 'Ben Reyes' }]))
  })

  test('overwrites nothing unasked', () => {
    const root = folder({ ...saved, 'sources/first-story/en.md': 'mine', 'sources/first-story/story.yaml': 'tags: [mine]\n', 'crossbeat.config.json': '{}' })
    const run = crossbeat(root, 'init', ...both, '--json')
    expect(run.json.diagnostics.map(({ code, path }) => [code, path])).toEqual(expect.arrayContaining([
      ['import-exists', 'sources/first-story/en.md'], ['file-kept', 'sources/first-story/story.yaml'], ['file-kept', 'crossbeat.config.json'],
    ]))
    expect(run.json.written).toEqual(['sources/first-story/tl.md'])
    expect([readText(root, 'sources/first-story/en.md'), readText(root, 'sources/first-story/story.yaml'), has(root, 'crossbeat.config.mjs')]).toEqual(['mine', 'tags: [mine]\n', false])
    expect(run.code).toBe(1)
  })

  test('says what is wrong with its arguments', () => {
    const root = saves()
    for (const wrong of [[], ['--article', 'a.html'], ['--article', 'pt_BR=a.html'], [...both, '--story', '../x']]) expect(crossbeat(root, 'init', ...wrong).code).toBe(2)
    expect(crossbeat(root, 'init', '--article', 'en=gone.html').code).toBe(1)
    expect(has(root, 'sources')).toBe(false)
  })
})

test('the configuration that it writes explains every key and sets the defaults', async () => {
  const text = firstConfig(['es'], ['es', 'fr'])
  const keys = [...Object.keys(defaultConfig), 'languages', 'defaultLanguage', 'site', 'targets', 'publish'] as (keyof Config)[]
  for (const key of keys) expect(text).toMatch(new RegExp(`//.*\\n(?: *//.*\\n)* *(?:// )?${key}: `))
  const { default: set } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { default: unknown }
  expect(set).toEqual({ languages: ['es'] })
  const uncommented = text.replace(/^ {2}\/\/ (\w+: .*,)$/gm, '  $1')
  const { default: all } = (await import(`data:text/javascript,${encodeURIComponent(uncommented)}`)) as { default: unknown }
  const { value, diagnostics } = readConfig(all, 'c')
  expect(diagnostics).toEqual([])
  expect(value).toEqual({ ...defaultConfig, languages: ['es'], defaultLanguage: 'es', site: { url: 'https://example.org' }, targets: ['plain'], publish: { to: 'wordpress', url: 'https://blog.example.org' } })
})
