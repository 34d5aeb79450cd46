import { distanceBin } from './actionFeatures.js'
import type { FeatureBuffer } from './hash.js'
import type { ParserView } from './parserView.js'

/** What label features ask about children; a parser's configuration answers. */
export interface Children {
  readonly labels: Int32Array
  readonly left1: Int32Array
  readonly right1: Int32Array
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array
}

/** Features of the label of an arc at the moment it is made: `dependent` has all its children, `head` those so far. */
export function labelFeatures(c: Children, v: ParserView, head: number, dependent: number, f: FeatureBuffer): void {
  const { lemma, tag, pos, word, ending } = v
  const h = head, d = dependent
  const side = d < h ? 1 : 0
  const distance = h === 0 ? 99 : side * 16 + distanceBin(h - d)
  const dl = c.left1[d]!, dr = c.right1[d]!, hl = c.left1[h]!, hr = c.right1[h]!
  const before = d - 1, after = d + 1
  f.clear()
  f.one(300, side)
  f.two(301, tag[h]!, side)
  f.two(302, tag[d]!, side)
  f.three(303, tag[h]!, tag[d]!, side)
  f.three(304, pos[h]!, pos[d]!, distance)
  f.two(305, lemma[h]!, side)
  f.two(306, lemma[d]!, side)
  f.two(307, word[d]!, pos[h]!)
  f.two(308, word[h]!, pos[d]!)
  f.three(309, lemma[h]!, tag[d]!, side)
  f.three(310, lemma[d]!, tag[h]!, side)
  f.two(311, lemma[h]!, lemma[d]!)
  f.three(312, ending[d]!, pos[d]!, pos[h]!)
  f.three(313, ending[h]!, pos[d]!, side)
  f.three(314, lemma[dl]!, pos[d]!, pos[h]!)
  f.three(315, lemma[dl]!, lemma[h]!, side)
  f.three(316, lemma[dl]!, lemma[d]!, side)
  f.three(317, tag[dl]!, tag[d]!, tag[h]!)
  f.three(318, tag[dr]!, tag[d]!, tag[h]!)
  f.three(319, c.leftLabels[d]!, tag[d]!, pos[h]!)
  f.three(320, c.rightLabels[d]!, tag[d]!, pos[h]!)
  f.three(321, c.leftLabels[h]!, pos[d]!, tag[h]!)
  f.three(322, c.rightLabels[h]!, pos[d]!, tag[h]!)
  f.four(323, c.leftLabels[h]!, c.rightLabels[h]!, pos[d]!, side)
  f.three(324, tag[before]!, tag[d]!, side)
  f.three(325, tag[after]!, tag[d]!, side)
  f.three(326, tag[hl]!, tag[h]!, tag[d]!)
  f.three(327, tag[hr]!, tag[h]!, tag[d]!)
  f.three(328, c.labels[dl]!, c.labels[dr]!, tag[d]!)
  f.two(329, v.second[d]!, pos[d]!)
  f.four(330, lemma[dl]!, c.labels[dl]!, tag[h]!, side)
  f.four(331, lemma[dl]!, c.labels[dl]!, lemma[h]!, side)
  f.three(332, word[before]!, pos[d]!, pos[h]!)
  f.three(333, word[after]!, pos[d]!, pos[h]!)
  f.four(334, c.labels[hl]!, pos[d]!, lemma[h]!, side)
  f.four(335, c.labels[hr]!, pos[d]!, lemma[h]!, side)
  f.two(336, v.shape[d]!, pos[d]! * 32 + pos[h]!)
  if (!v.clustered) return
  const hm = v.middle[h]!, dm = v.middle[d]!
  f.three(341, hm, dm, side)
  f.three(342, v.fine[h]!, tag[d]!, side)
  f.three(343, v.fine[d]!, tag[h]!, side)
  f.two(344, lemma[h]!, dm)
  f.two(345, hm, lemma[d]!)
  f.three(346, hm, lemma[dl]!, dm)
  f.two(347, lemma[dl]!, dm)
  f.three(348, lemma[dl]!, v.fine[d]!, pos[h]!)
  f.three(349, hm, lemma[dl]!, pos[d]!)
  f.three(350, hm, c.leftLabels[h]!, pos[d]!)
  f.three(351, hm, c.rightLabels[h]!, pos[d]!)
  f.three(352, hm, c.labels[hr]!, dm)
  f.three(353, v.coarse[h]!, v.coarse[d]!, side)
}
