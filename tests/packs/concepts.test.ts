import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Lexicon } from '../../src/ir/index.js'
import { packText, readLanguages, shippedLexicon } from './shipped.js'

const leastShared = 3000

/** The concepts that some word of a language has: the table's first, as evidence looks them up. */
const conceptsOf = ({ concepts, nouns }: Lexicon): Set<string> =>
  new Set([...Object.values(concepts), ...Object.entries(nouns).filter(([word]) => concepts[word] === undefined).map(([, { concept }]) => concept)])

test('the languages have words for the same concepts', () => {
  const [first = new Set<string>(), ...others] = readLanguages.map((tag) => conceptsOf(shippedLexicon(tag).value))
  expect([...first].filter((id) => others.every((other) => other.has(id))).length).toBeGreaterThanOrEqual(leastShared)
})

// The first concept of a word holds, so that a second one would never be found.
test.each(readLanguages)('no word of %s stands under two concepts', (tag) => {
  const { concepts } = parse(packText(tag, 'lexicon.yaml')) as { concepts: Record<string, readonly unknown[]> }
  const words = Object.values(concepts).flatMap((list) => list.map((word) => String(word).toLowerCase()))
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})
