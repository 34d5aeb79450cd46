import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datelineLength } from '../../src/segment/index.js'

test.each([
  ['ILIGAN CITY, Philippines — A former guard was convicted.', 'A former guard was convicted.'],
  ['MANILA — "Tapos na rin," sabi niya.', '"Tapos na rin," sabi niya.'],
  ['SANTA ELVIRA, Quezon – Nagkasundo na sila.', 'Nagkasundo na sila.'],
  ['SAN ISIDRO DEL MAR - A court found him guilty.', 'A court found him guilty.'],
  ['NEW YORK (AP) -- Luke left.', 'Luke left.'],
  ['ST. LOUIS, Aug. 18 — Luke left.', 'Luke left.'],
])('%j', (text, rest) => expect(text.slice(datelineLength(text))).toBe(rest))

test.each(['Luke — a barkeeper — left.', 'TV — that is all he has.', 'LUKE LEFT THE BAR.', 'Luke left.', '—', 'MANILA —', ''])('%j has none', (text) => {
  expect(datelineLength(text)).toBe(0)
})

test('is never longer than the text', () => fc.assert(fc.property(fc.string(), (text) => datelineLength(text) <= text.length)))
