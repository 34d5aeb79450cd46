import type { Change, Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * "Recognized by A, B is seized": a participle that opens the sentence without a subject depends on the clause that has one. Where no clause
 * goes without a subject, a past tense that opens a sentence so is a participle, and passive.
 */
export function frontedParticiple(graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] {
  const first = graph.token(1)
  if (!first || first.upos !== 'VERB' || graph.dependents(first, 'nsubj', 'aux', 'cop').length > 0) return []
  const mistaken = !settings.nullSubjects && settings.relativePronouns.size > 0 && first.feats.VerbForm === 'Fin' && first.feats.Tense === 'Past'
  if (!mistaken && !(first.head === 0 && first.feats.VerbForm === 'Part')) return []
  const { Mood: _, Number: __, Person: ___, ...feats } = first.feats
  const changed: Change = mistaken ? { feats: { ...feats, VerbForm: 'Part', Voice: 'Pass' } } : {}
  if (first.head !== 0) return mistaken && graph.head(first)?.id !== undefined && graph.dependents(graph.head(first)!, 'nsubj').length > 0 ? [[first.id, changed]] : []
  const main = graph.dependents(first, 'conj', 'parataxis', 'ccomp').find((child) => graph.dependents(child, 'nsubj').length > 0 && graph.dependents(child, 'cc', 'mark').length === 0)
  return main ? [[main.id, { head: 0, deprel: 'root' }], [first.id, { ...changed, head: main.id, deprel: 'advcl' }]] : []
}

/** "After killing A, B was arrested": what a mark opens the sentence with, without a subject, depends on the clause behind its comma that has one. */
export function frontedGerund(graph: Graph): (readonly [number, Change])[] {
  const root = graph.tokens.find(({ head }) => head === 0)
  const mark = root && graph.dependents(root, 'mark').find(({ id }) => id === 1)
  if (!mark || root.upos !== 'VERB' || root.feats.VerbForm === 'Fin' || graph.dependents(root, 'nsubj', 'aux', 'cop').length > 0) return []
  const main = graph.dependents(root, 'advcl', 'conj', 'parataxis', 'ccomp').find((child) => {
    const subject = graph.dependents(child, 'nsubj').find(({ id }) => id > root.id && id < child.id)
    const start = subject && graph.subtree(subject).find(({ upos }) => upos !== 'PUNCT')
    return start !== undefined && graph.token(start.id - 1)?.form === ',' && graph.dependents(child, 'cc', 'mark').length === 0
  })
  if (!main) return []
  const after = graph.children(root).filter((child) => child.id > main.id)
  return [[main.id, { head: 0, deprel: 'root' }], [root.id, { head: main.id, deprel: 'advcl' }], ...after.map((child) => [child.id, { head: main.id }] as const)]
}
