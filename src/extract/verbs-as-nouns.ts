import type { Token } from '../ir/index.js'
import { isRelation, type Graph } from './graph.js'

/** "finds a flare and lights it": what is coordinated with an object and has a pronoun right behind it as the object is a verb. */
export const verbsAsNouns = (graph: Graph, isEvent: (token: Token) => boolean): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => token.upos === 'NOUN' && isRelation(token, 'conj') && isEvent(token)).flatMap((token): (readonly [number, Partial<Token>])[] => {
    const noun = graph.head(token)
    const verb = noun && isRelation(noun, 'obj') ? graph.head(noun) : undefined
    const pronoun = graph.token(token.id + 1)
    const alone = graph.dependents(token, 'det', 'amod', 'nummod', 'nmod', 'case').length === 0
    if (!verb || verb.upos !== 'VERB' || !alone || pronoun?.upos !== 'PRON' || !isRelation(pronoun, 'obj') || (pronoun.head !== verb.id && pronoun.head !== token.id)) return []
    return [[token.id, { head: verb.id, upos: 'VERB' }], [pronoun.id, { head: token.id }]]
  })

/** "made her kill Ben": what stands between a pronoun and a name or pronoun that is its own object is a verb, and the pronoun whom somebody makes do it. */
export const deedsAsNouns = (graph: Graph, isEvent: (token: Token) => boolean): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => token.upos === 'NOUN' && isRelation(token, 'obj') && isEvent(token)).flatMap((deed): (readonly [number, Partial<Token>])[] => {
    const verb = graph.head(deed)
    const [doer, object] = [graph.token(deed.id - 1), graph.token(deed.id + 1)]
    if (!verb || verb.upos !== 'VERB' || doer?.upos !== 'PRON' || !isRelation(doer, 'nmod:poss') || doer.head !== deed.id || !object || !/^(PROPN|PRON)$/.test(object.upos) || object.head !== deed.id || !/^(appos|flat|obj)$/.test(object.deprel)) return []
    return [[deed.id, { upos: 'VERB', deprel: 'xcomp', feats: { VerbForm: 'Inf' } }], [doer.id, { head: verb.id, deprel: 'obj' }], [object.id, { deprel: 'obj' }]]
  })

/** "comes across a photo": a word between a verb and a phrase without a mark, which the parser has beside the verb, is the phrase's mark. */
export const adverbsAsMarks = (graph: Graph): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => token.deprel === 'obl' && (token.upos === 'NOUN' || token.upos === 'PROPN') && graph.dependents(token, 'case').length === 0).flatMap((noun): (readonly [number, Partial<Token>])[] => {
    const first = graph.subtree(noun)[0]
    const adverb = first && graph.token(first.id - 1)
    return adverb?.upos === 'ADV' && adverb.deprel === 'advmod' && adverb.head === noun.head && graph.token(adverb.id - 1)?.id === noun.head ? [[adverb.id, { head: noun.id, deprel: 'case', upos: 'ADP' }]] : []
  })

/** "On her orders the driver left": what has an adposition and a possessor is a noun, and the verb behind what was taken for its object is the main one. */
export const nounsAsVerbs = (graph: Graph): (readonly [number, Partial<Token>])[] =>
  graph.tokens.filter((token) => token.head === 0 && token.upos === 'VERB' && ['case', 'nmod:poss'].every((relation) => graph.dependents(token, relation).some(({ id }) => id < token.id))).flatMap((noun): (readonly [number, Partial<Token>])[] => {
    const main = graph.dependents(noun, 'xcomp', 'ccomp', 'conj', 'parataxis').find((child) => child.id > noun.id && child.upos === 'VERB' && graph.dependents(child, 'nsubj', 'mark', 'cc').length === 0)
    const subject = main && graph.dependents(noun, 'obj', 'nsubj').find(({ id }) => id > noun.id && id < main.id)
    if (!main || !subject) return []
    return [[main.id, { head: 0, deprel: 'root', feats: { ...main.feats, VerbForm: 'Fin' } }], [noun.id, { head: main.id, deprel: 'obl', upos: 'NOUN' }], [subject.id, { head: main.id, deprel: 'nsubj' }], ...graph.children(noun).filter((child) => child.id > subject.id && child !== main).map((child) => [child.id, { head: main.id }] as const)]
  })

/** "On the way home a gunman *shot* Ben": in a sentence that has no verb and opens with an adverbial, a deed between two nominals is what the one does to the other. */
export const deedsBetweenNominals = (graph: Graph, isEvent: (token: Token) => boolean): (readonly [number, Partial<Token>])[] => {
  const root = graph.tokens.find(({ head }) => head === 0)
  const opens = root?.upos === 'NOUN' && graph.dependents(root, 'case').some(({ id }) => id < root.id) && graph.dependents(root, 'nsubj', 'cop').length === 0
  if (!root || !opens || graph.tokens.some(({ upos, feats, deprel }) => upos === 'AUX' || (upos === 'VERB' && feats.VerbForm === 'Fin' && !/^(acl|advcl)/.test(deprel)))) return []
  const isPhrase = (token: Token | undefined): token is Token => token?.upos === 'PROPN' || (token?.upos === 'NOUN' && graph.dependents(token, 'det').length + graph.tokens.filter(({ id, upos }) => id === token.id - 1 && upos === 'DET').length > 0)
  const deed = graph.tokens.find((token) => token.id > root.id && token.upos === 'NOUN' && isEvent(token) && isPhrase(graph.token(token.id - 1)) && graph.token(token.id + 1)?.upos === 'PROPN')
  const [doer, object] = deed ? [graph.token(deed.id - 1)!, graph.token(deed.id + 1)!] : []
  if (!deed || !doer || !object) return []
  const article = graph.token(doer.id - 1)
  const loose = graph.tokens.filter((token) => token.id > object.id && token.head > 0 && token.head < doer.id && /^(nmod|obl|conj|advcl|punct)/.test(token.deprel))
  return [
    [deed.id, { head: 0, deprel: 'root' }], [root.id, { head: deed.id, deprel: 'obl' }], [doer.id, { head: deed.id, deprel: 'nsubj' }], [object.id, { head: deed.id, deprel: 'obj' }],
    ...(article?.upos === 'DET' ? [[article.id, { head: doer.id }] as const] : []),
    ...loose.map((token) => [token.id, { head: deed.id, ...(isRelation(token, 'nmod') ? { deprel: 'obl' } : {}) }] as const),
  ]
}
