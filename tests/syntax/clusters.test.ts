import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ByteReader, ByteWriter } from '../../src/syntax/bytes.js'
import { clustersOf, parseClusters, readClusters, writeClusters } from '../../src/syntax/clusters.js'
import { evaluateReader, loadReader, trainReader } from '../../src/syntax/index.js'

const list = '1.1.1\tstabs shoots\n1.1.2\tslaps\n2.2.3\tgroom bride\n2.3.4\tcastle\n'

test('a word has its path, and one that is not listed none', () => {
  const clusters = clustersOf(parseClusters(list))
  expect([...Array.from(clusters.of('shoots'))]).toEqual([1, 1, 1])
  expect([...Array.from(clusters.of('castle'))]).toEqual([2, 3, 4])
  expect([...Array.from(clusters.of('unheard'))]).toEqual([0, 0, 0])
})

test('what is written is read back', () => {
  const table = parseClusters(Array.from({ length: 700 }, (_, i) => `${(i % 3) + 1}.${(i % 40) + 1}.${i + 1}\tw${i} v${i}`).join('\n'))
  const out = new ByteWriter()
  writeClusters(table, out)
  expect(readClusters(new ByteReader(out.finish()))).toEqual(table)
  expect(table.leaves.at(0)).not.toBe(table.leaves.at(-1))
})

test.each(['stabs shoots', '1.1\tstabs', '1.1.x\tstabs', '0.1.1\tstabs', '1.1.1\t'])('a line that is none is refused: %j', (line) => {
  expect(() => parseClusters(`1.1.1\tgroom\n${line}\n`)).toThrow('line 2')
})

test('of words that no treebank has, their clusters tell what they do', () => {
  const row = (...columns: string[]) => columns.join('\t')
  const told = (noun: string, verb: string) => `${row('1', noun, noun, 'NOUN', '_', '_', '2', 'nsubj', '_', '_')}\n${row('2', verb, verb, 'VERB', '_', '_', '0', 'root', '_', '_')}`
  const described = (noun: string, adjective: string) => `${row('1', noun, noun, 'NOUN', '_', '_', '0', 'root', '_', '_')}\n${row('2', adjective, adjective, 'ADJ', '_', '_', '1', 'amod', '_', '_')}`
  const nouns = ['gold', 'silver', 'iron', 'tin', 'lead', 'zinc']
  const treebank = nouns.flatMap((noun) => [...['zu', 'xe', 'qo'].map((verb) => told(noun, verb)), ...['ka', 'mu', 'ti'].map((adjective) => described(noun, adjective))]).join('\n\n')
  const unseen = [told('gold', 'wy'), described('gold', 'rn')].join('\n\n')
  const options = { folds: 2, taggerEpochs: 3, parserEpochs: 3 }
  const lasWith = (more: object) => evaluateReader(loadReader(trainReader([treebank], { ...options, ...more })), [unseen]).las
  expect(lasWith({ clusters: `1.1.1\tzu xe qo wy\n2.2.2\tka mu ti rn\n3.3.3\t${nouns.join(' ')}\n` })).toBe(1)
  expect(lasWith({})).toBeLessThan(1)
})

test('the English list can be read, and knows words of one kind', () => {
  const clusters = clustersOf(parseClusters(readFileSync(new URL('../../locales/en/training/clusters.tsv', import.meta.url), 'utf8')))
  for (const [one, other] of [['castle', 'temple'], ['monday', 'friday'], ['jessica', 'emily']] as const) expect(clusters.of(one)[1], one).toBe(clusters.of(other)[1])
  expect(clusters.of('monday')[1]).not.toBe(clusters.of('castle')[1])
})
