#!/usr/bin/env node
/**
 * Heads of punctuation by the guidelines of Universal Dependencies (universaldependencies.org/u/dep/punct.html): how many of a file's agree.
 *
 *   node tests/punctuation-heads.mjs FILE.conllu … [--write]
 *
 * --write   puts right those that do not, in place
 *
 * Sentences that are trained on beside a treebank must not attach punctuation otherwise than it does: what the reader learns from one it unlearns from the other.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const closing = { '(': ')', '[': ']', '{': '}', '“': '”', '‘': '’', '«': '»' }

/**
 * @param {{ form: string, head: number, deprel: string }[]} words of one sentence
 * @returns {number[]} heads of all of them: of paired marks the head of what they enclose, of others the highest unit beside that they do not cut in two
 */
export function punctuationHeads(words) {
  const heads = [0, ...words.map(({ head }) => head)]
  const isMark = (id) => words[id - 1].deprel === 'punct'
  const ids = words.map((_, i) => i + 1)
  const first = [...heads.keys()]
  const last = [...heads.keys()]
  for (const id of ids) if (!isMark(id)) for (let at = heads[id], step = 0; at > 0 && step < words.length; at = heads[at], step++) { first[at] = Math.min(first[at], id); last[at] = Math.max(last[at], id) }
  const partner = pairs(words, isMark)
  return ids.map((id) => {
    if (!isMark(id)) return heads[id]
    const inside = partner.has(id) ? ids.filter((at) => at > Math.min(id, partner.get(id)) && at < Math.max(id, partner.get(id)) && !isMark(at)) : []
    const enclosed = inside.find((at) => !inside.includes(heads[at]))
    if (enclosed !== undefined) return enclosed
    let left = ids.findLast((at) => at < id && !isMark(at))
    let right = ids.find((at) => at > id && !isMark(at))
    while (left !== undefined && heads[left] !== 0 && heads[left] < id && last[left] <= id) left = heads[left]
    while (right !== undefined && heads[right] > id && first[right] >= id) right = heads[right]
    const isUnder = (one, other) => { for (let at = one, step = 0; at > 0 && step <= words.length; at = heads[at], step++) if (at === other) return true; return false }
    return right === undefined ? (left ?? heads[id]) : left !== undefined && isUnder(left, right) && !isUnder(right, left) ? left : right
  })
}

/** Which mark closes which, both ways. */
function pairs(words, isMark) {
  const partner = new Map()
  const open = []
  words.forEach(({ form }, i) => {
    if (!isMark(i + 1)) return
    const top = open.at(-1)
    if (top?.closes === form) { partner.set(top.id, i + 1).set(i + 1, top.id); open.pop() }
    else if (form === '"' || closing[form]) open.push({ id: i + 1, closes: closing[form] ?? '"' })
  })
  return partner
}

if (process.argv[1]?.endsWith('punctuation-heads.mjs')) {
  for (const path of process.argv.slice(2).filter((arg) => arg !== '--write')) {
    let marks = 0
    let others = 0
    const text = readFileSync(path, 'utf8').split('\n\n').map((block) => {
      const lines = block.split('\n')
      const rows = lines.flatMap((line, at) => (/^\d+\t/.test(line) ? [{ at, cells: line.split('\t') }] : []))
      const wanted = punctuationHeads(rows.map(({ cells }) => ({ form: cells[1], head: Number(cells[6]), deprel: cells[7] })))
      rows.forEach(({ at, cells }, i) => {
        if (cells[7] !== 'punct') return
        marks++
        if (Number(cells[6]) === wanted[i] || wanted[i] === i + 1) return
        others++
        lines[at] = [...cells.slice(0, 6), wanted[i], ...cells.slice(7)].join('\t')
      })
      return lines.join('\n')
    }).join('\n\n')
    console.log(`${path}: ${marks} marks, ${(100 * (marks - others) / marks).toFixed(1)} of 100 as the guidelines have it`)
    if (process.argv.includes('--write')) writeFileSync(path, text)
  }
}
