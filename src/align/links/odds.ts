import type { Reading } from '../../ir/index.js'
import type { Memory } from '../memory.js'
import { beliefsOf } from './beliefs.js'

const [lowest, highest] = [-4, 2.5]
const tiny = 1e-6

/**
 * Log-odds, -4 to 3, that two sentences tell the same if their articles tell one story at all, before anything is known of events; for
 * joining mentions.
 */
export function sentenceOdds(a: Reading, b: Reading, memory?: Memory): (i: number, j: number) => number {
  const { pairs, width, related } = beliefsOf(a, b, [], memory)
  return (i, j) => {
    const belief = Math.min(1, (pairs[i * width + j] ?? 0) / (related + tiny))
    return Math.max(lowest, Math.min(highest, Math.log((belief + tiny) / (1 - belief + tiny))))
  }
}
