import { isRelation, type Change, type Graph } from './graph.js'

/** "With Ben dead, Ana rules": between a preposition and an adjective before the main clause stands whom the adjective is said of (absolute constructions: Stump 1985). */
export const absolutes = (graph: Graph): (readonly [number, Change])[] => [...coordinated(graph), ...graph.tokens.filter((token) => token.upos === 'ADJ' && isRelation(token, 'advcl') && token.id < token.head && graph.token(token.id + 1)?.form === ',' && graph.dependents(token, 'nsubj').length === 0).flatMap((adjective): (readonly [number, Change])[] => {
    const subject = graph.dependents(adjective, 'obl', 'obj').find(({ id, upos }) => id < adjective.id && (upos === 'PROPN' || upos === 'NOUN'))
    const start = subject && graph.subtree(subject)[0]
    const mark = start && graph.token(start.id - 1)
    const last = subject && graph.subtree(subject).at(-1)
    const isMark = mark !== undefined && /^(SCONJ|ADP)$/.test(mark.upos) && (mark.head === adjective.head || mark.head === adjective.id || mark.head === subject?.id) && (mark.id === 1 || graph.token(mark.id - 1)?.upos === 'PUNCT')
    return subject && last?.id === adjective.id - 1 && isMark ? [[subject.id, { deprel: 'nsubj' }], [mark.id, { head: adjective.id, deprel: 'discourse' }]] : []
  })]

/** The same where the parser made one subject of both names: "With Luke dead, *Jessica* leaves". */
const coordinated = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'ADJ' && isRelation(token, 'amod') && graph.token(token.id + 1)?.form === ',').flatMap((adjective): (readonly [number, Change])[] => {
    const [mark, first] = [graph.token(1), graph.token(adjective.id - 1)]
    const verb = first && isRelation(first, 'nsubj') ? graph.head(first) : undefined
    const second = first && graph.dependents(first, 'conj').find((other) => other.id > adjective.id && graph.dependents(other, 'cc').length === 0)
    if (!mark || !first || !verb || !second || !/^(SCONJ|ADP)$/.test(mark.upos) || graph.subtree(first).find(({ id }) => id > 1)?.id !== 2 || verb.id < second.id) return []
    return [[adjective.id, { head: verb.id, deprel: 'advcl' }], [first.id, { head: adjective.id, deprel: 'nsubj' }], [mark.id, { head: adjective.id, deprel: 'discourse' }], [second.id, { head: verb.id, deprel: 'nsubj' }]]
  })
