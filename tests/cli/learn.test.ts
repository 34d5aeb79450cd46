import { describe, expect, test } from 'vitest'
import { associate } from '../../src/learn/associate.js'
import { sentencePairs } from '../../src/learn/pairs.js'
import { tableOf, tableText } from '../../src/learn/table.js'
import { readAssociations } from '../../src/packs/associations.js'
import { crossbeat, folder, has, readText } from './run.js'

const words = (text: string): string[] => text.split(' ')
const examples = ['aso kain|dog eat', 'aso takbo|dog run', 'pusa kain|cat eat', 'pusa takbo|cat run', 'aso tulog|dog sleep', 'pusa tulog|cat sleep'].map((line) => {
  const [left = '', right = ''] = line.split('|')
  return { words: words(left), concepts: words(right) }
})

describe('learning', () => {
  test('finds what each word stands for', () => {
    const found = associate(examples)
    const best = (word: string): string | undefined => found.find((each) => each.word === word)?.concept
    expect(['aso', 'pusa', 'kain', 'takbo', 'tulog'].map(best)).toEqual(['dog', 'cat', 'eat', 'run', 'sleep'])
  })

  test('is deterministic, and tells of its progress', () => {
    const rounds: number[] = []
    expect(associate([...examples], (round) => rounds.push(round))).toEqual(associate(examples))
    expect(rounds).toEqual(Array.from({ length: rounds.length }, (_, k) => k + 1))
  })

  test('keeps what is sure, in a table that is read back', () => {
    const table = tableOf(associate(examples), new Map())
    expect(table.get('aso')).toEqual(['dog'])
    expect(readAssociations(tableText(table, ['learned']))).toEqual(Object.fromEntries(table))
  })

  test('takes pairs as they come', () => {
    expect(sentencePairs('\uFEFFa b\tc\td\r\n\n# x\nalone\n e \t f \n')).toEqual({ pairs: [['a b', 'c'], ['e', 'f']], unusable: [4] })
  })
})

describe('learn', () => {
  const pairs = ['The dog eats.\tKumakain ang aso.', 'A dog runs.\tTumatakbo ang aso.', 'This line has no partner'].join('\n')

  test('writes a table for each language, the same each time', () => {
    const root = folder({ 'pairs.tsv': pairs })
    const first = crossbeat(root, 'learn', '--pairs', 'pairs.tsv', '--langs', 'en,tl', '--out', 'a', '--credit', 'somebody', '--json')
    expect(first.json.diagnostics).toMatchObject([{ code: 'pairs-line', path: 'pairs.tsv', line: 3 }])
    expect(first.code).toBe(0)
    crossbeat(root, 'learn', '--pairs', 'pairs.tsv', '--langs', 'en,tl', '--out', 'b', '--credit', 'somebody', '--quiet')
    for (const tag of ['en', 'tl']) {
      expect(readText(root, `a/${tag}/associations.tsv`)).toContain('somebody')
      expect(readText(root, `b/${tag}/associations.tsv`)).toBe(readText(root, `a/${tag}/associations.tsv`))
    }
  })

  test('says what is missing', () => {
    const root = folder({ 'pairs.tsv': pairs })
    expect(crossbeat(root, 'learn', '--pairs', 'none.tsv', '--langs', 'en,tl').stderr).toContain('import-missing')
    const run = crossbeat(root, 'learn', '--pairs', 'pairs.tsv', '--langs', 'en,de')
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('learn-language')
    for (const langs of ['en', 'en,en', 'en,tl,de']) expect(crossbeat(root, 'learn', '--pairs', 'pairs.tsv', '--langs', langs).code).toBe(2)
    expect(has(root, 'locales')).toBe(false)
  })
})

describe('explain --sentence', () => {
  const root = folder({
    'sources/one/en.md': '---\ntitle: A\n---\n\nAnna meets Ben in a hospital.\n\nBen kidnaps Carlo.\n\nAnna shoots Ben.\n',
    'sources/one/tl.md': '---\ntitle: A\n---\n\nNagkakilala sina Anna at Ben sa ospital.\n\nDinukot ni Ben si Carlo.\n\nBinaril ni Anna si Ben.\n',
  })

  test('shows what tells the same', () => {
    const { stdout, code } = crossbeat(root, 'explain', 'one', '--sentence', 'en:1')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^en:1 {2}sources\/one\/en\.md:7:1 {2}"Ben kidnaps Carlo\."/)
    expect(stdout).toMatch(/Told in tl\n {2}tl:1 /)
  })

  test('knows which sentences there are', () => {
    for (const place of ['en:3', '12']) {
      const run = crossbeat(root, 'explain', 'one', '--sentence', place)
      expect(run.code).toBe(2)
      expect(run.stderr).toContain('en:0 to en:2')
    }
  })
})
