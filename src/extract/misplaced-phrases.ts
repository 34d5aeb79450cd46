/** Names and phrases that the parser hangs on the wrong word. */
import type { Token } from '../ir/index.js'
import { markingOf } from './arguments.js'
import { isNominal, isRelation, type Graph, type Change } from './graph.js'
import { otherPivots } from './linked-names.js'
import type { SyntaxSettings } from './settings.js'

/** "X Y and drummer Z W joined": of two names that a conjunction parts the first is no part of the second; both take part. */
export const jointNames = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'PROPN' && isRelation(token, 'compound')).flatMap((first): (readonly [number, Change])[] => {
    const second = graph.head(first)
    const conjunction = second?.upos === 'PROPN' && second.id > first.id ? graph.tokens.find(({ id, upos }) => id > first.id && id < second.id && upos === 'CCONJ') : undefined
    if (!second || !conjunction || !/^(nsubj|obj|iobj|obl)(:|$)/.test(second.deprel)) return []
    const between = graph.children(first).filter(({ id, deprel }) => id > conjunction.id && id < second.id && /^conj/.test(deprel))
    return [[first.id, { head: second.head, deprel: second.deprel }], [second.id, { head: first.id, deprel: 'conj' }], [conjunction.id, { head: second.id }], ...between.map((token) => [token.id, { head: second.id, deprel: 'nmod:desc' }] as const)]
  })

/** "Ana and her husband Ben adopted": of two subjects before a verb that only a conjunction stands between the second is coordinated with the first. */
export const jointSubjects = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.deprel === 'nsubj' && token.id < token.head && graph.head(token)?.upos === 'VERB').flatMap((second): (readonly [number, Change])[] => {
    const first = graph.dependents({ id: second.head } as Token, 'nsubj').find(({ id }) => id < second.id)
    const [opens] = graph.subtree(second)
    const last = first && graph.subtree(first).at(-1)
    return first && opens?.upos === 'CCONJ' && last?.id === opens.id - 1 ? [[second.id, { head: first.id, deprel: 'conj' }]] : []
  })

/** "the mayor of San Roque, Dino Cruz, …": a name between commas behind where somebody belongs is that somebody's. */
export const namesBehindPlaces = (graph: Graph, isPerson: (noun: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'PROPN' && token.deprel === 'conj' && graph.dependents(token, 'cc', 'conj').length === 0).flatMap((name): (readonly [number, Change])[] => {
    const place = graph.head(name)
    const noun = place?.upos === 'PROPN' && isRelation(place, 'nmod') && !isRelation(place, 'nmod:poss') ? graph.head(place) : undefined
    const phrase = graph.subtree(name).filter(({ upos }) => upos !== 'PUNCT')
    const isAside = [graph.token((phrase[0]?.id ?? 0) - 1), graph.token((phrase.at(-1)?.id ?? 0) + 1)].every((mark) => mark?.form === ',')
    return noun?.upos === 'NOUN' && isPerson(noun) && isAside ? [[name.id, { head: noun.id, deprel: 'appos' }]] : []
  })

/** "taken by Anselm Crowe": what stands between an adposition and the name that it belongs to is the beginning of that name, and nothing of the verb's. */
export const namesBehindAdpositions = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'PROPN').flatMap((last): (readonly [number, Change])[] => {
    const marker = graph.dependents(last, 'case').findLast(({ id, upos }) => id < last.id - 1 && upos === 'ADP')
    const begin = marker ? graph.tokens.slice(marker.id, last.id - 1) : []
    const strayed = begin.filter(({ head }) => head <= (marker?.id ?? 0) || head > last.id)
    return begin.every(({ upos }) => upos === 'PROPN') ? strayed.map((token) => [token.id, { head: last.id, deprel: 'compound' }] as const) : []
  })

/** A personal oblique right behind a nominalization is whom the deed is done to, not the verb's. */
export const deedsDatives = (graph: Graph, settings: SyntaxSettings, isDeed: (token: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => isRelation(token, 'obl') || isRelation(token, 'nmod')).flatMap((token) => {
    const marker = graph.dependents(token, 'case').find((child) => child.id < token.id && settings.personalMarkers.has(child.form.toLowerCase()) && child.feats.Case === 'Dat')
    const deed = marker && graph.token(marker.id - 1)
    return deed && deed.id !== token.head && /^(obj|obl|nmod)/.test(deed.deprel) && isDeed(deed) ? [[token.id, { head: deed.id, deprel: 'nmod' }] as const] : []
  })

/** "went back to Manila", "came close to shooting him": what stands right behind an adverb of a verb is the verb's, wherever treebanks hang it. */
export const behindAdverbs = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((adverb) => isRelation(adverb, 'advmod') && adverb.feats.Degree !== 'Cmp' && adverb.id > adverb.head && graph.head(adverb)?.upos === 'VERB').flatMap((adverb) =>
    graph.dependents(adverb, 'obl', 'advcl').filter((phrase) => phrase.feats.VerbForm !== 'Fin' && graph.subtree(phrase)[0]?.id === adverb.id + 1 && graph.dependents(phrase, 'case', 'mark').some(({ id }) => id === adverb.id + 1)).map((phrase) => [phrase.id, { head: adverb.head }] as const))

/** Whether the verb behind has another nominal in the same case as its pivot. */
const hasPivotBehind = (graph: Graph, token: Token): boolean => {
  const verb = graph.head(token)
  return verb !== undefined && verb.id > token.id && otherPivots(graph, verb, token).some(({ id }) => id > verb.id)
}

/** "of X, the villain of the play, …": a phrase between commas right behind a name belongs to it, not to the verb that follows. */
export function appositions(graph: Graph): (readonly [number, Change])[] {
  return graph.tokens.filter((token) => token.upos === 'NOUN' && (isRelation(token, 'dislocated') || (isRelation(token, 'nsubj') && (token.head < token.id || hasPivotBehind(graph, token))))).flatMap((token) => {
    const phrase = graph.subtree(token)
    const [first, last] = [phrase.find((t) => t.upos !== 'PUNCT'), phrase.findLast((t) => t.upos !== 'PUNCT')]
    if (!first || !last || graph.token(first.id - 1)?.form !== ',' || graph.token(last.id + 1)?.form !== ',') return []
    const name = nominalBefore(graph, first.id - 1)
    return name?.upos === 'PROPN' && (isRelation(token, 'dislocated') || token.head < name.id || token.head > token.id) ? [[token.id, { head: name.id, deprel: 'appos' }] as const] : []
  })
}

/** "X and Y" before an inversion marker is one phrase and depends on the predicate behind it. */
export function frontedCoordinates(graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] {
  return graph.tokens.filter((token) => settings.inversionMarkers.has(token.form.toLowerCase())).flatMap((marker) => {
    const members: Token[] = []
    for (let member = nominalBefore(graph, marker.id); member; member = coordinatedBefore(graph, member)) members.unshift(member)
    const [first, ...rest] = members
    if (!first || rest.length === 0) return []
    const predicate = graph.tokens.find((t) => t.id > marker.id && t.upos === 'VERB')
    const head = first.head > marker.id || !predicate ? first.head : predicate.id
    return [[first.id, { head, deprel: head === first.head ? first.deprel : 'nsubj' }] as const, ...rest.map((member) => [member.id, { head: first.id, deprel: 'conj' }] as const)]
  })
}

/** The name or pronoun that ends right before a position. */
function nominalBefore(graph: Graph, id: number): Token | undefined {
  const token = graph.token(id - 1)
  const head = token && isRelation(token, 'flat') ? graph.head(token) : undefined
  const nominal = head && head.id < id ? head : token
  return nominal && /^(PROPN|PRON)$/.test(nominal.upos) && isNominal(nominal) ? nominal : undefined
}

/** What a conjunction ties to the front of a phrase, in the same case. */
function coordinatedBefore(graph: Graph, member: Token): Token | undefined {
  const markers = graph.dependents(member, 'det', 'case').filter((marker) => marker.id < member.id)
  const start = Math.min(member.id, ...markers.map((marker) => marker.id))
  if (graph.token(start - 1)?.upos !== 'CCONJ') return undefined
  const other = nominalBefore(graph, start - 1)
  const shown = other && markingOf(graph, other).case
  return shown === 'Nom' && (markers.length === 0 || markingOf(graph, member).case === 'Nom') ? other : undefined
}
