import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approximate, type Match } from '../../src/review/approximate.js'
import { endsWithin } from '../../src/review/ends.js'

/** Sellers's table as it stands in the paper, one column after the other over the whole text. */
function costs(text: string, pattern: string): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i)
  return [...text].map((sign) => {
    const next = [0]
    for (let i = 1; i <= pattern.length; i++) next.push(Math.min(column[i - 1]! + (pattern[i - 1] === sign ? 0 : 1), column[i]! + 1, next[i - 1]! + 1))
    column = next
    return next[pattern.length]!
  })
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 150 })
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 70 })

test('ends are found where the whole table has them, for patterns of one word of bits and of several', () => {
  fc.assert(fc.property(letters, pattern, fc.double({ min: 0, max: 0.6, noNaN: true }), (text, what, share) => {
    const most = Math.floor(share * what.length)
    expect(endsWithin(text, what, most)).toEqual(costs(text, what).flatMap((cost, at) => (cost <= most ? [at + 1] : [])))
  }), { numRuns: 400 })
})

test('matches read around their ends are those of the whole text', () => {
  fc.assert(fc.property(fc.array(letters, { maxLength: 6 }), pattern, (pieces, what) => {
    const text = pieces.join('xyz'.repeat(60) + what.slice(0, -2))
    const most = Math.floor(0.4 * what.length)
    const found = approximate(text, what, most)
    const all = costs(text, what)
    for (const { start, end, edits } of found) {
      expect(all[end - 1]).toBe(edits)
      // As many edits as it says, if the stretch stands alone.
      expect(costs(text.slice(start, end), what).at(-1) ?? what.length).toBe(edits)
    }
    for (let i = 1; i < found.length; i++) expect(found[i]!.start).toBeGreaterThanOrEqual(found[i - 1]!.end)
    // Every end is that of a match, or of a stretch that overlaps a match which is as good.
    const ends = endsWithin(text, what, most)
    expect(found.length > 0).toBe(ends.length > 0)
  }), { numRuns: 200 })
})

test('a passage is found in a megabyte in a fraction of a second', () => {
  const text = 'Nobody in the harbour knew what had become of the captain and his crew. '.repeat(14_000)
  const lost = 'She hid the silver key beneath the third step of the old lighthouse.'
  const changed = lost.replace('silver', 'golden').replace('third', 'second')
  const at = text.length / 2
  const started = performance.now()
  const found: Match[] = approximate(`${text.slice(0, at)}${changed} ${text.slice(at)}`, lost, Math.floor(0.4 * lost.length))
  expect(found).toEqual([{ start: at, end: at + changed.length, edits: expect.any(Number) as number }])
  expect(performance.now() - started).toBeLessThan(1000)
})
