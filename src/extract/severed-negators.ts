import { isRelation, type Change, type Graph } from './graph.js'

const stops = new Set([';', ':', '.', '!', '?', '…'])

/** "He was not; fishermen saved him": a negator that a stop parts from its verb denies something said before, and not the verb. */
export const severedNegators = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => isRelation(token, 'advmod') && token.feats.Polarity === 'Neg' && token.id < token.head).flatMap((negator): (readonly [number, Change])[] => {
    const between = graph.tokens.slice(negator.id, negator.head - 1)
    const stop = between.find(({ form }) => stops.has(form))
    // What is the verb's own before the stop belongs with the negator.
    return stop && between.every((token) => token.id > stop.id || token.head === negator.id || /^(PUNCT|ADV|PART)$/.test(token.upos)) ? [[negator.id, { deprel: 'orphan' }]] : []
  })
