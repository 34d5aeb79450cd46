import { expect, test } from 'vitest'
import { createExtractor, rememberingExtractor, type Extractor } from '../../src/extract/index.js'
import type { KnownReferent } from '../../src/ir/index.js'
import { cast, englishText } from './small.js'
import { articleOf, smallLexicon } from './trees.js'

const { article, trees } = articleOf('en', ['Luke_PROPN_2_nsubj met/meet_VERB_0_root Kilgrave_PROPN_2_obj', 'He_PRON_2_nsubj left/leave_VERB_0_root'])
const meant: ReadonlyMap<string, KnownReferent> = new Map([['1:1', { entities: ['kilgrave'], confidence: 0.9 }]])

test('an article is read again when it or the cast changed, or when too many others came between; what is told of its anaphors is read once', () => {
  const plain = createExtractor(smallLexicon('en', englishText))
  const opened: string[] = []
  const counted: Extractor = Object.assign((...args: Parameters<Extractor>) => plain(...args), { open: (...args: Parameters<Extractor['open']>) => (opened.push(args[0].sha256), plain.open(...args)) })
  const extract = rememberingExtractor(counted, 2)
  const first = extract.open(article, trees, cast)
  expect(first()).toEqual(plain(article, trees, cast))
  expect(first(meant)).toEqual(plain(article, trees, cast, meant))
  const again = extract.open({ ...article }, trees, [...cast])
  expect(again()).toBe(first())
  expect(again(new Map(meant))).toBe(first(meant))
  expect(opened).toEqual([article.sha256])
  extract({ ...article, sha256: 'other' }, trees, cast)
  extract(article, trees, cast.slice(1))
  expect(opened).toHaveLength(3)
  extract(article, trees, cast)
  expect(opened).toHaveLength(4)
})
