#!/usr/bin/env node
/**
 * Times the linking of sentences on generated articles: everything that linking does once the articles are read.
 *
 *   npm run compile && node bench/links.mjs
 */
import { performance } from 'node:perf_hooks'
import { linkSentences } from '../lib/align/links/link.js'
import { randomFrom } from './random.mjs'

const runs = 15

/** Two articles of one story in made-up languages: words by Zipf's law, some lost in the one or the other, a block told elsewhere. */
function articles(count) {
  const random = randomFrom(count)
  const concept = () => Math.floor((20 + 3 * count) * random() ** 3)
  const told = Array.from({ length: count }, () => Array.from({ length: 6 + Math.floor(8 * random()) }, concept))
  const cut = Math.floor(count / 3)
  const orders = [told, [...told.slice(cut, 2 * cut), ...told.slice(0, cut), ...told.slice(2 * cut)]]
  return orders.map((sentences, side) => {
    const language = ['aa', 'bb'][side]
    const kept = sentences.map((concepts) => concepts.filter(() => random() < 0.7))
    return {
      language, source: `${language}.md`, entities: [], mentions: [], unread: [],
      sentences: kept.map((concepts, index) => ({ index, block: index, kind: 'paragraph', text: concepts.map((id) => `${language}${(id * 7919).toString(36)}`).join(' '), start: 0, end: 0, line: index + 1, column: 1 })),
      evidence: kept.map((concepts) => ['entity:hero', ...new Set(concepts.map((id) => `concept:${id}`))]),
    }
  })
}

for (const [count, most] of [[60, 50], [1000, 5000]]) {
  const readings = articles(count)
  let links = 0
  const times = Array.from({ length: count > 500 ? 5 : runs }, () => {
    const start = performance.now()
    links = linkSentences(readings, [], []).length
    return performance.now() - start
  })
  const [median] = times.slice().sort((a, b) => a - b).slice(Math.floor(times.length / 2))
  console.log(`${count} × ${count} sentences: ${median.toFixed(1)} ms median of ${times.length}, the first ${times[0].toFixed(1)} ms, ${links} links (to stay below ${most} ms)`)
}
