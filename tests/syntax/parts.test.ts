import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConllu } from '../../src/syntax/conllu.js'
import { applyScript, editScript } from '../../src/syntax/editScript.js'
import { actionCosts, prepareGold } from '../../src/syntax/oracle.js'
import { applySplit, splitScript } from '../../src/syntax/splits.js'
import { Configuration, LEFT } from '../../src/syntax/transitions.js'
import { headCandidates, subtreeEnds } from '../../src/syntax/revision.js'
import { FeatureBuffer } from '../../src/syntax/hash.js'
import { withoutSoftHyphens } from '../../src/syntax/softHyphens.js'
import { withdrawUnlikelyArguments } from '../../src/syntax/unlikelyArguments.js'
import { ByteReader, ByteWriter } from '../../src/syntax/bytes.js'
import { Learner } from '../../src/syntax/learner.js'
import { readLinear, writeLinear } from '../../src/syntax/linear.js'

/** Any tree over words 1..n: heads at indices 1..n, crossing arcs included. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map((draws) => {
  const n = draws.length
  // Words join the tree in an order of their own, each under one that has joined.
  const order = Array.from({ length: n }, (_, i) => i + 1).sort((a, b) => draws[a - 1]! - draws[b - 1]! || a - b)
  const heads = new Int32Array(n + 1)
  order.forEach((word, i) => (heads[word] = i === 0 ? 0 : order[draws[word - 1]! % i]!))
  return heads
})

describe('edit scripts', () => {
  test('give back the lemma they were made of', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 })
    fc.assert(fc.property(word, word, (form, lemma) => applyScript(form, editScript(form, lemma)) === lemma))
  })

  test.each([
    ['gumaganap', 'ganap', 'sumasayaw', 'sayaw'],
    ['finds', 'find', 'blows', 'blow'],
  ])('%s -> %s also does %s -> %s', (form, lemma, other, otherLemma) => {
    expect(applyScript(other, editScript(form, lemma))).toBe(otherLemma)
  })
})

describe('split scripts', () => {
  test('give back the words they were made of', () => {
    const word = fc.stringMatching(/^[a-z'’-]{1,6}$/)
    fc.assert(fc.property(word, fc.array(word, { minLength: 1, maxLength: 3 }), (surface, words) => {
      const made = applySplit(surface, splitScript(surface, words))
      return words.length === 1 ? made?.length === 1 : made?.join(' ') === words.join(' ')
    }))
  })

  test('a script fits other words with the same ending', () => {
    expect(applySplit('bagong', splitScript('kanyang', ['kanya', '-ng']))).toEqual(['bago', '-ng'])
    expect(applySplit('ibang', splitScript('naturang', ['naturan', '-ng']))).toEqual(['iban', '-ng'])
    expect(applySplit("CAN'T", splitScript("don't", ['do', "n't"]))).toEqual(['CA', "N'T"])
  })
})

test('the oracle leads to the gold tree, crossing arcs and all', () => {
  fc.assert(fc.property(trees, (heads) => {
    const n = heads.length - 1
    const gold = prepareGold(heads, new Int32Array(n + 1))
    const config = new Configuration(n)
    const costs = new Float32Array(4)
    for (let steps = 0; !config.finished; steps++) {
      expect(steps).toBeLessThan(4 * n * n + 8)
      const least = actionCosts(config, gold, costs)
      config.apply(costs.indexOf(least), 0)
    }
    if (gold.projective) expect([...config.heads.slice(1, n + 1)]).toEqual([...heads.slice(1)])
  }), { numRuns: 300 })
})

test('any choice of allowed actions ends in one tree', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat({ max: 3 }), { minLength: 400, maxLength: 400 }), (n, choices) => {
    const config = new Configuration(n)
    for (const choice of choices) {
      if (config.finished) break
      const allowed = [0, 1, 2, 3].filter((a) => config.allows(a))
      config.apply(allowed[choice % allowed.length] ?? LEFT, 0)
    }
    expect(config.finished).toBe(true)
    expect([...config.heads.slice(1, n + 1)].filter((h) => h === 0)).toHaveLength(1)
  }))
})

test('no head candidate makes a circle', () => {
  fc.assert(fc.property(trees, fc.nat(), (heads, draw) => {
    const n = heads.length - 1
    const low = new Int32Array(n + 2)
    const high = new Int32Array(n + 2)
    subtreeEnds(heads, n, low, high)
    const d = 1 + (draw % n)
    if (heads[d] === 0) return
    const out = new Int32Array(16)
    const m = headCandidates(heads, low, high, d, n, out)
    for (let k = 0; k < m; k++) {
      for (let node = out[k]!; node !== 0; node = heads[node]!) expect(node).not.toBe(d)
    }
  }))
})

test('a classifier at rest scores like the learner it was written from', () => {
  const learner = new Learner(3, 0.5, 1)
  const keys = Int32Array.from([7, 65_536, 16_000_000])
  learner.observe(keys, 3)
  for (let i = 0; i < 20; i++) learner.update(keys, 3, Float32Array.from([0.5, -0.25, -0.25]))
  const writer = new ByteWriter()
  writeLinear(learner.finish(), 0, writer)
  const stored = readLinear(new ByteReader(writer.finish()))
  const before = new Float32Array(3)
  const after = new Float32Array(3)
  learner.score(keys, 3, before)
  stored.score(keys, 3, after)
  before.forEach((score, c) => expect(after[c]).toBeCloseTo(score, 1))
  stored.score(Int32Array.from([8]), 1, after)
  expect([...after]).toEqual([0, 0, 0])
})

test('a learner that is narrowed keeps what matters most, and takes in nothing new', () => {
  const learner = new Learner(2, 0.5, 1)
  const one = (key: number) => Int32Array.from([key])
  const [strong, weak, late] = [one(5), one(70_000), one(9_000_000)]
  for (const key of [strong, weak, late]) learner.observe(key, 1)
  for (let i = 0; i < 20; i++) learner.update(strong, 1, Float32Array.from([0.9, -0.9]))
  learner.update(weak, 1, Float32Array.from([0.1, -0.1]))
  const scored = (key: Int32Array) => {
    const scores = new Float32Array(2)
    learner.score(key, 1, scores)
    return scores
  }
  const before = scored(strong)
  learner.narrow(1)
  expect([...learner.keysOfRows]).toEqual([5])
  expect(scored(strong)).toEqual(before)
  learner.update(late, 1, Float32Array.from([0.9, -0.9]))
  learner.update(weak, 1, Float32Array.from([0.9, -0.9]))
  learner.update(strong, 1, Float32Array.from([0.9, -0.9]))
  learner.finish()
  expect([...scored(weak), ...scored(late)]).toEqual([0, 0, 0, 0])
  expect(scored(strong)[0]!).toBeGreaterThanOrEqual(before[0]!)
})

test('soft hyphens are no letters, unless there is nothing else', () => {
  expect(withoutSoftHyphens('mu\u00adli\u00adng')).toBe('muling')
  expect(withoutSoftHyphens('\u00ad')).toBe('\u00ad')
})

test('a core argument that is hardly likely becomes what is likeliest besides', () => {
  const labels = ['root', 'nsubj', 'obj', 'nmod']
  const argument = Uint8Array.from([0, 1, 1, 0])
  const scorer = { classes: 4, score: (_keys: Int32Array, _n: number, out: Float32Array) => out.set([0, 2, 1, 1.5]), add() {}, scoreSome() {} }
  const n = 3
  const hashes = () => new Int32Array(n + 2)
  const view = { n, word: hashes(), lemma: hashes(), tag: hashes(), second: hashes(), pos: hashes(), ending: hashes(), opening: hashes(), shape: hashes(), punctuation: hashes(), verbs: hashes(), verbal: new Uint8Array(n + 2), nextVerb: hashes() }
  const parse = { heads: Int32Array.from([-1, 2, 0, 2, -1]), labels: Int32Array.from([-1, 1, 0, 2, -1]), headSure: Float32Array.from([0, 0.9, 0.1, 0.2, 0]), labelSure: Float32Array.from([0, 0.9, 0.1, 0.5, 0]) }
  const after = withdrawUnlikelyArguments(scorer, argument, view, parse, new FeatureBuffer())
  expect([1, 2, 3].map((w) => labels[after.labels[w]!])).toEqual(['nsubj', 'root', 'nmod'])
  expect(after.labelSure[3]).toBeLessThan(0.5)
  expect(after.heads).toEqual(parse.heads)
  expect([...parse.labels]).toEqual([-1, 1, 0, 2, -1])
})

test('CoNLL-U: multiword tokens, empty nodes, comments; what is no tree is left out', () => {
  const source = "# text = We don't.\n1\tWe\twe\tPRON\t_\t_\t2\tnsubj\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tdo\tdo\tAUX\t_\t_\t0\troot\t_\t_\n3\tn't\tnot\tPART\t_\t_\t2\tadvmod\t_\t_\n3.1\tgo\tgo\tVERB\t_\t_\t_\t_\t_\t_\n4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n1\tA\ta\tX\t_\t_\t2\tdep\t_\t_\n2\tB\tb\tX\t_\t_\t1\tdep\t_\t_\n"
  const [sentence, ...rest] = parseConllu(source)
  expect(rest).toEqual([])
  expect(sentence!.text).toBe("We don't.")
  expect(sentence!.words.map((w) => w.form)).toEqual(['We', 'do', "n't", '.'])
  expect(sentence!.surfaces.map((s) => [s.form, s.from, s.to])).toEqual([['We', 0, 1], ["don't", 1, 3], ['.', 3, 4]])
})
