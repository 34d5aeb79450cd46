import { clusteredActionFeatures } from './clusteredActionFeatures.js'
import type { FeatureBuffer } from './hash.js'
import type { ParserView } from './parserView.js'
import type { Configuration } from './transitions.js'

/** Distances in words, fine when small. */
export function distanceBin(distance: number): number {
  const d = Math.abs(distance)
  return d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : d < 20 ? 7 : 8
}

/**
 * Features of the choice of the next action, after Zhang and Nivre (2011): words, tags and children of the two topmost
 * nodes of the stack and the first of the buffer, distance, valency, label sets, and what lies between and ahead.
 */
export function actionFeatures(c: Configuration, v: ParserView, f: FeatureBuffer): void {
  const { word, lemma, tag, pos, ending } = v
  const s0 = c.top(0), s1 = c.top(1), s2 = c.top(2)
  const b0 = c.ahead(0), b1 = c.ahead(1), b2 = c.ahead(2), b3 = c.ahead(3)
  const s0l = c.left1[s0]!, s0r = c.right1[s0]!, s1l = c.left1[s1]!, s1r = c.right1[s1]!, b0l = c.left1[b0]!
  const s0l2 = c.left2[s0]!, s0r2 = c.right2[s0]!, s1r2 = c.right2[s1]!, b0l2 = c.left2[b0]!
  const s0w = lemma[s0]!, s1w = lemma[s1]!, b0w = lemma[b0]!, b1w = lemma[b1]!
  const s0t = tag[s0]!, s1t = tag[s1]!, s2t = tag[s2]!, b0t = tag[b0]!, b1t = tag[b1]!, b2t = tag[b2]!, b3t = tag[b3]!
  const s0p = pos[s0]!, s1p = pos[s1]!, b0p = pos[b0]!, b1p = pos[b1]!, s2p = pos[s2]!, b2p = pos[b2]!
  const d0 = s0 === c.none ? 99 : b0 === 0 ? 98 : distanceBin(b0 - s0)
  const d1 = s1 === c.none ? 99 : distanceBin(s0 - s1)
  f.clear()
  f.one(100, 0)
  // single nodes
  f.two(101, s0w, s0p)
  f.one(102, s0t)
  f.one(103, word[s0]!)
  f.two(104, s1w, s1p)
  f.one(105, s1t)
  f.one(106, word[s1]!)
  f.two(107, b0w, b0p)
  f.one(108, b0t)
  f.one(109, word[b0]!)
  f.two(110, b1w, b1p)
  f.one(111, b1t)
  f.one(112, lemma[s2]!)
  f.one(113, s2t)
  f.one(114, lemma[b2]!)
  f.one(115, b2t)
  f.two(116, ending[s0]!, s0p)
  f.two(117, ending[b0]!, b0p)
  f.two(118, v.second[s0]!, s0p)
  f.two(119, v.second[b0]!, b0p)
  f.two(120, v.second[b1]!, b1p)
  // pairs
  f.two(121, s0w, b0w)
  f.two(122, s0w, b0t)
  f.two(123, s0t, b0w)
  f.two(124, s0t, b0t)
  f.two(125, s1w, s0w)
  f.two(126, s1w, s0t)
  f.two(127, s1t, s0w)
  f.two(128, s1t, s0t)
  f.two(129, s1t, b0t)
  f.two(130, s1w, b0t)
  f.two(131, s1t, b0w)
  f.two(132, s1w, b0w)
  f.two(133, b0t, b1t)
  f.two(134, b0w, b1t)
  f.two(135, b0t, b1w)
  f.two(136, s0p, b0p)
  f.two(137, s1p, s0p)
  // three and four
  f.three(141, s0t, b0t, b1t)
  f.three(142, s1t, s0t, b0t)
  f.three(143, s2t, s1t, s0t)
  f.three(144, b0t, b1t, b2t)
  f.four(145, s1p, s0p, b0p, b1p)
  f.four(146, s0p, b0p, b1p, b2p)
  f.four(147, s2p, s1p, s0p, b0p)
  f.four(148, b0t, b1t, b2t, b3t)
  f.three(149, s0w, b0t, b1t)
  f.three(150, s1w, s0t, b0t)
  f.three(151, s1t, s0w, b0t)
  f.three(152, s1t, s0t, b0w)
  f.three(153, s0p, b0p, b1w)
  // children
  f.three(161, s0t, b0t, tag[b0l]!)
  f.three(162, s0t, b0t, tag[s0r]!)
  f.three(163, s0t, b0t, tag[s0l]!)
  f.three(164, s1t, s0t, tag[s1r]!)
  f.three(165, s1t, s0t, tag[s1l]!)
  f.three(166, s1t, s0t, tag[s0l]!)
  f.three(167, s1t, s0t, tag[s0r]!)
  f.two(168, s0p, lemma[s0l]!)
  f.two(169, s0p, lemma[s0r]!)
  f.two(170, s1p, lemma[s1r]!)
  f.two(171, b0p, lemma[b0l]!)
  f.three(172, s1w, lemma[s0l]!, s0p)
  f.three(173, s1p, lemma[s0l]!, s0w)
  f.three(174, s0w, lemma[b0l]!, b0p)
  f.three(175, s1p, lemma[s0l]!, s0p)
  f.three(176, s0t, c.labels[s0l]!, c.labels[s0l2]!)
  f.three(177, s0t, c.labels[s0r]!, c.labels[s0r2]!)
  f.three(178, s1t, c.labels[s1r]!, c.labels[s1r2]!)
  f.three(179, b0t, c.labels[b0l]!, c.labels[b0l2]!)
  f.four(180, s1p, c.labels[s1r]!, s0p, b0p)
  f.four(181, s0p, c.labels[s0r]!, b0p, b1p)
  // distance, valency, label sets
  f.three(191, d0, s0p, b0p)
  f.two(192, d0, s0w)
  f.two(193, d0, b0w)
  f.three(194, d1, s1p, s0p)
  f.two(195, d1, s1w)
  f.two(196, d1, s0w)
  f.three(197, s0t, c.leftCount[s0]!, c.rightCount[s0]!)
  f.three(198, s1t, c.leftCount[s1]!, c.rightCount[s1]!)
  f.two(199, b0t, c.leftCount[b0]!)
  f.two(200, s0w, c.rightCount[s0]!)
  f.two(201, s1w, c.rightCount[s1]!)
  f.two(202, s0t, c.leftLabels[s0]!)
  f.two(203, s0t, c.rightLabels[s0]!)
  f.two(204, s1t, c.rightLabels[s1]!)
  f.two(205, s1t, c.leftLabels[s1]!)
  f.two(206, b0t, c.leftLabels[b0]!)
  f.two(207, s0w, c.rightLabels[s0]!)
  f.two(208, s1w, c.rightLabels[s1]!)
  f.three(209, c.rightLabels[s1]!, s1p, s0t)
  f.three(210, c.rightLabels[s0]!, s0p, b0t)
  f.three(211, c.leftLabels[s0]!, s0p, b0t)
  // between and ahead
  const low0 = Math.min(s0, b0), high0 = Math.max(s0, b0)
  const between0 = b0 === 0 || s0 === c.none || b0 === c.none ? 9 : Math.min(2, v.verbs[high0 - 1]! - v.verbs[low0]!) * 3 + Math.min(2, v.punctuation[high0 - 1]! - v.punctuation[low0]!)
  const low1 = Math.min(s1, s0), high1 = Math.max(s1, s0)
  const between1 = s1 === c.none || s0 === c.none ? 9 : Math.min(2, v.verbs[high1 - 1]! - v.verbs[low1]!) * 3 + Math.min(2, v.punctuation[high1 - 1]! - v.punctuation[low1]!)
  f.three(221, between0, s0t, b0t)
  f.three(222, between1, s1t, s0t)
  const verbsAhead = Math.min(3, v.verbs[v.n]! - v.verbs[b0 === 0 || b0 === c.none ? v.n : b0]!)
  f.three(223, verbsAhead, s0p, b0p)
  f.three(224, verbsAhead, s1p, s0p)
  f.two(225, Math.min(4, c.depth), Math.min(4, c.remaining))
  f.three(226, c.depth > 1 ? 1 : 0, s0t, b0t)
  f.three(227, s1p, s0p, v.shape[s0]! * 4 + v.shape[s1]!)
  f.three(228, s0p, b0p, v.shape[s0]! * 4 + v.shape[b0]!)
  // likeness of what might be coordinated
  f.three(231, s0t === b0t ? 1 : 0, c.leftLabels[b0]!, b0p)
  f.three(232, s1t === s0t ? 1 : 0, c.leftLabels[s0]!, s0p)
  f.three(233, ending[s0] === ending[b0] ? 1 : 0, c.leftLabels[b0]!, b0p)
  f.three(234, s1t === b0t ? 1 : 0, c.leftLabels[b0]!, s0p)
  // the nearest verb below and ahead
  const sv = c.verbBelow(v.verbal), nv = v.nextVerb[b0]!
  f.three(235, tag[sv]!, s0t, b0t)
  f.three(236, lemma[sv]!, s0p, b0p)
  f.three(237, tag[nv]!, s0t, b0t)
  f.three(238, tag[nv]!, s1p, s0t)
  f.three(239, v.punctuation[nv]! - v.punctuation[b0]! > 0 ? 1 : 0, tag[nv]!, s0p)
  f.three(240, s0t, b1t, b2t)
  f.four(241, s1p, s0t, b0t, b1t)
  f.three(242, s0w, tag[s0l]!, b0t)
  f.three(243, tag[c.top(3)]!, s2t, b0t)
  if (v.clustered) clusteredActionFeatures(c, v, sv, f)
}
