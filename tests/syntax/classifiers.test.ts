/** Three ways to keep a classifier's weights give the same sums, to the last bit. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canBeGrouped, GroupedModel, type Rows } from '../../src/syntax/grouped.js'
import { KEY_BITS, KEY_SPACE } from '../../src/syntax/hash.js'
import { LinearModel } from '../../src/syntax/linear.js'
import { PACKED, PackedModel } from '../../src/syntax/packed.js'

type Row = readonly [key: number, weights: readonly (readonly [cls: number, byte: number])[]]

function rowsOf(classes: number, rows: readonly Row[]): Rows {
  const sorted = [...rows].sort(([a], [b]) => a - b)
  const bucketSizes = new Uint8Array(KEY_SPACE >>> 8)
  for (const [key] of sorted) bucketSizes[key >>> 8]! += 1
  const entries = sorted.flatMap(([, weights]) => [...weights].sort(([a], [b]) => a - b))
  return { classes, bucketSizes, lows: Uint8Array.from(sorted, ([key]) => key & 255), rowSizes: Uint8Array.from(sorted, ([, weights]) => weights.length), rowClasses: Uint16Array.from(entries, ([cls]) => cls), rowWeights: Uint8Array.from(entries, ([, byte]) => byte) }
}

const table = Float32Array.from({ length: 256 }, (_, byte) => (byte < 128 ? byte : byte - 256) ** 3 / 1e5 / 3)
/** Keys in few buckets, and at the end of them all, where a search begins anew. */
const key = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 6 }).map((n) => n * 256 + 7), fc.integer({ min: 1, max: 30 }).map((n) => KEY_SPACE - n))
const rows = (classes: number) => fc.uniqueArray(fc.tuple(key, fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: classes - 1 }), fc.integer({ min: 1, max: 255 })), { selector: ([cls]) => cls, minLength: 1, maxLength: 40 })), { selector: ([each]) => each, maxLength: 60 })
const sums = (model: { add(keys: Int32Array, n: number, out: Float32Array, groups?: number): void }, classes: number, keys: readonly number[], groups?: number): number[] => {
  const out = Float32Array.from({ length: classes }, (_, cls) => cls / 7)
  model.add(Int32Array.from(keys), keys.length, out, groups)
  return [...out]
}

test('few classes, packed', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: PACKED }).chain((classes) => fc.tuple(fc.constant(classes), rows(classes), fc.array(key, { maxLength: 80 }))), ([classes, list, keys]) => {
    const stored = rowsOf(classes, list)
    expect(sums(new PackedModel(stored, KEY_BITS, table), classes, keys)).toEqual(sums(new LinearModel(stored, table), classes, keys))
  }), { numRuns: 60 })
})

test('many classes by groups, of those that are asked for', () => {
  const many = fc.integer({ min: 5, max: 300 }).chain((classes) => fc.tuple(fc.constant(classes), rows(classes), fc.array(key, { maxLength: 80 }), fc.array(fc.integer({ min: 0, max: 16 }), { minLength: classes, maxLength: classes }), fc.integer({ min: 0, max: 2 ** 17 - 1 })))
  fc.assert(fc.property(many, ([classes, list, keys, groupOf, asked]) => {
    const stored = rowsOf(classes, list)
    const model = new GroupedModel(stored, Int32Array.from(groupOf), table)
    const whole = sums(new LinearModel(stored, table), classes, keys)
    expect(sums(model, classes, keys)).toEqual(whole)
    const wanted = (values: readonly number[]): number[] => values.filter((_, cls) => (asked >>> groupOf[cls]!) & 1)
    expect(wanted(sums(model, classes, keys, asked))).toEqual(wanted(whole))
  }), { numRuns: 60 })
})

test('a group with more classes than there is room for is not grouped', () => {
  expect(canBeGrouped(new Int32Array(256))).toBe(true)
  expect(canBeGrouped(new Int32Array(257))).toBe(false)
  expect(canBeGrouped(Int32Array.of(0, 31))).toBe(false)
})
