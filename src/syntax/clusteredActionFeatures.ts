import type { FeatureBuffer } from './hash.js'
import type { ParserView } from './parserView.js'
import type { Configuration } from './transitions.js'

/**
 * Features of the choice of the next action where words have clusters: of the same words, with clusters in the place of one or both of a
 * pair (Koo, Carreras and Collins 2008). @param verb the nearest verb below. Adds to the buffer.
 */
export function clusteredActionFeatures(c: Configuration, v: ParserView, verb: number, f: FeatureBuffer): void {
  const { coarse, middle, fine, lemma, tag, pos } = v
  const s0 = c.top(0), s1 = c.top(1), b0 = c.ahead(0), b1 = c.ahead(1)
  const s0l = c.left1[s0]!, s0r = c.right1[s0]!, s1r = c.right1[s1]!, b0l = c.left1[b0]!
  const s0m = middle[s0]!, s1m = middle[s1]!, b0m = middle[b0]!, b1m = middle[b1]!
  const s0t = tag[s0]!, s1t = tag[s1]!, b0t = tag[b0]!, b1t = tag[b1]!
  const s0p = pos[s0]!, s1p = pos[s1]!, b0p = pos[b0]!
  f.two(251, fine[s0]!, s0p)
  f.two(252, fine[s1]!, s1p)
  f.two(253, fine[b0]!, b0p)
  f.two(254, b1m, pos[b1]!)
  f.two(255, fine[s0]!, b0t)
  f.two(256, s0t, fine[b0]!)
  f.two(257, fine[s1]!, s0t)
  f.two(258, s1t, fine[s0]!)
  f.two(259, s0m, b0m)
  f.two(260, s1m, s0m)
  f.two(261, s1m, b0m)
  f.two(262, lemma[s0]!, b0m)
  f.two(263, s0m, lemma[b0]!)
  f.two(264, lemma[s1]!, s0m)
  f.two(265, s1m, lemma[s0]!)
  f.three(266, coarse[s0]!, coarse[b0]!, coarse[b1]!)
  f.three(267, coarse[s1]!, coarse[s0]!, coarse[b0]!)
  f.three(268, s0m, b0t, b1t)
  f.three(269, s1t, s0m, b0t)
  f.three(270, s1m, s0t, b0t)
  f.three(271, s1t, s0t, b0m)
  f.three(272, s1m, lemma[s0l]!, s0m)
  f.three(273, s1m, lemma[s0l]!, s0p)
  f.three(274, s1p, lemma[s0l]!, s0m)
  f.three(275, middle[verb]!, lemma[s0l]!, s0m)
  f.three(276, middle[s0r]!, s0m, b0t)
  f.three(277, middle[s1r]!, s1m, s0t)
  f.three(278, coarse[s0] === coarse[b0] ? (s0m === b0m ? 2 : 1) : 0, c.leftLabels[b0]!, b0p)
  f.three(279, coarse[s1] === coarse[s0] ? (s1m === s0m ? 2 : 1) : 0, c.leftLabels[s0]!, s0p)
  f.two(280, s0m, c.rightLabels[s0]!)
  f.two(281, s1m, c.rightLabels[s1]!)
  f.three(282, s0m, lemma[b0l]!, b0m)
}
