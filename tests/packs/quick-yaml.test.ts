import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { quickYaml } from '../../src/packs/quick-yaml.js'

test.each(['en/lexicon.yaml', 'en/syntax.yaml', 'tl/lexicon.yaml', 'tl/syntax.yaml'])('locales/%s means the same to both parsers', (file) => {
  const text = readFileSync(`locales/${file}`, 'utf8')
  expect(quickYaml(text)).toEqual(parse(text))
})

test.each(['a: [010]', 'a: 14:30', 'a: &x [1]\nb: *x', 'a: [', `a: ${'['.repeat(40)}${']'.repeat(40)}`])('%s is left to the parser that knows places', (text) => {
  expect(quickYaml(text)).toBeUndefined()
})

test.each([['a: yes', { a: 'yes' }], ['a: 2020-01-01', { a: '2020-01-01' }], ['a: 1\na: 2', { a: 2 }], ['a: "010"\nb: true', { a: '010', b: true }]])('%s', (text, value) => {
  const read = quickYaml(text)
  expect(read === undefined ? parse(text, { uniqueKeys: false }) : read).toEqual(value)
})
