import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { catalogue, diagnose, didYouMean, nearest, type Entry } from '../../src/diagnostics/index.js'

const sources = globSync('src/**/*.ts', { ignore: 'src/diagnostics/catalogue/**' })
const used = new Map<string, string>()
for (const path of sources) {
  for (const [, code = ''] of readFileSync(path, 'utf8').matchAll(/(?:diagnose\(|\bcode: )'([a-z-]+)'/g)) used.set(code, path)
}

describe('the catalogue', () => {
  test('has every code that is reported', () => expect([...used.keys()].filter((code) => !(code in catalogue))).toEqual([]))

  test('has no code that nobody reports', () => expect(Object.keys(catalogue).filter((code) => !used.has(code))).toEqual([]))

  test('says of each what happened and what to do', () => {
    for (const [code, { title, message, hint }] of Object.entries<Entry>(catalogue)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/)
      expect(title).not.toMatch(/\.$|\{/)
      expect(message).toMatch(/[.}]$/)
      expect(hint).toMatch(/[.}]$/)
    }
  })
})

test('a diagnostic has its values filled in, on one line', () => {
  expect(diagnose('date-invalid', { path: 'p', line: 2, column: 3 }, { date: 'a\nb' })).toEqual({
    code: 'date-invalid', severity: 'error', path: 'p', line: 2, column: 3, message: '"a b" is no date, so the date is left out.', hint: 'Write year, month and day as in 2017-08-16.',
  })
})

test('a slip of the pen is recognized, another word is not', () => {
  expect(nearest('authro', ['title', 'author'])).toBe('author')
  expect(nearest('tl', ['en', 'tl'])).toBe('tl')
  expect(nearest('colour', ['title', 'date'])).toBeUndefined()
  expect(didYouMean('x', [])).toBe('')
})
