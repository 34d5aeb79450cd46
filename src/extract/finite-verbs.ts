import type { Token } from '../ir/index.js'
import { isRelation, type Graph, type Change } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/**
 * A sentence that ends with a full stop has a finite verb; where past and participle look alike and every clause has a subject, which of them is
 * finite shows by what stands between commas: "Ben, *found* in a trunk, *survived*", "two men on a motorbike *fired* at her", "Balitok *set* out".
 */
export function finiteVerbs(graph: Graph, settings: SyntaxSettings): readonly (readonly [number, Change])[] {
  const root = graph.tokens.find(({ head }) => head === 0)
  const isNominal = root !== undefined && /^(PROPN|NOUN|NUM)$/.test(root.upos)
  const own = isNominal ? ownClause(graph, root) : undefined
  if (own) return own
  if (settings.nullSubjects || !root || graph.tokens.at(-1)?.form !== '.') return []
  return root.upos === 'VERB' ? underParticiple(graph, root) : isNominal ? underNominal(graph, root) : []
}

/**
 * "She was *spared*": beside the auxiliary of the passive what the lexicon knows as a form of a verb, and not as an adjective, is a participle,
 * whatever the tagger says. In: whether a token is a verb's form, and nothing else.
 */
export const participlesAsAdjectives = (graph: Graph, { passiveAuxiliaries }: SyntaxSettings, isVerb: (token: Token) => boolean): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'ADJ' && isVerb(token)).flatMap((participle): (readonly [number, Change])[] => {
    const copula = graph.dependents(participle, 'cop').find(({ id, lemma }) => id < participle.id && passiveAuxiliaries.has(lemma.toLowerCase()))
    const subject = graph.dependents(participle, 'nsubj')[0]
    // "is bound to find out"
    const opens = graph.dependents(participle, 'xcomp', 'ccomp', 'advcl').some(({ id, feats }) => id > participle.id && feats.VerbForm === 'Inf')
    if (!copula || !subject || opens) return []
    return [[participle.id, { upos: 'VERB', feats: { Tense: 'Past', VerbForm: 'Part', Voice: 'Pass' } }], [copula.id, { deprel: 'aux:pass' }], [subject.id, { deprel: 'nsubj:pass' }]]
  })

const unhelped = (graph: Graph, verb: Token): boolean => verb.upos === 'VERB' && verb.feats.Tense === 'Past' && graph.dependents(verb, 'aux', 'cop').length === 0

/** The subject of what was taken for the main verb, where that one opens a phrase behind a comma and another verb closes it. */
function underParticiple(graph: Graph, root: Token): readonly (readonly [number, Change])[] {
  const subject = graph.dependents(root, 'nsubj').find(({ id }) => id < root.id)
  if (!subject || !unhelped(graph, root) || graph.dependents(root, 'nsubj', 'expl').length > 1) return []
  const end = graph.subtree(subject).findLast(({ upos, id }) => upos !== 'PUNCT' && id < root.id)
  const commas = graph.tokens.filter(({ form, id }) => form === ',' && id > subject.id && id < root.id)
  const inserted = end !== undefined && end.id === root.id - 2 && commas.length === 1 && commas[0]!.id === root.id - 1
  const main = inserted ? graph.dependents(root, 'conj', 'parataxis', 'advcl').find((verb) => closes(graph, verb, root.id)) : undefined
  if (main) {
    const passive = graph.dependents(main, 'aux').some((aux) => isRelation(aux, 'aux:pass'))
    const later = graph.children(root).filter((child) => child !== main && child.id > main.id)
    return [[main.id, { head: 0, deprel: 'root', feats: passive ? main.feats : finite(main) }], [subject.id, { head: main.id, deprel: passive ? 'nsubj:pass' : 'nsubj' }], [root.id, { head: subject.id, deprel: 'acl', feats: participle(root) }], ...later.map((child) => [child.id, { head: main.id }] as const)]
  }
  const participial = root.feats.VerbForm === 'Part' && isRelation(subject, 'nsubj:pass') && graph.dependents(root, 'obl:agent').length === 0
  return participial && graph.tokens.every(({ upos, id }) => upos !== 'AUX' || id > root.id) ? [[root.id, { feats: finite(root) }], [subject.id, { deprel: 'nsubj' }]] : []
}

/**
 * "Pedro, the eldest prince, set out", "Two men robbed a bank": of a nominal that a clause in the past is hung on, and nothing else said of it, that
 * clause is said, in any language: behind an apposition to a name, and where the clause has an object, which no passive participle has.
 */
function ownClause(graph: Graph, root: Token): readonly (readonly [number, Change])[] | undefined {
  if (graph.dependents(root, 'cop', 'nsubj').length > 0) return undefined
  const clauses = [root, ...graph.dependents(root, 'appos')].flatMap((noun) => graph.dependents(noun, 'acl').map((verb) => ({ noun, verb }))).filter(({ verb }) => unhelped(graph, verb) && graph.dependents(verb, 'nsubj', 'mark', 'obl:agent').length === 0)
  const beside = root.upos === 'PROPN' ? graph.dependents(root, 'appos')[0] : undefined
  const found = clauses.find(({ verb }) => beside && beside.id < verb.id && graph.token(verb.id - 1)?.form === ',')
    ?? clauses.find(({ noun, verb }) => noun === root && !isRelation(verb, 'acl:relcl') && graph.dependents(verb, 'obj').length > 0 && graph.tokens.at(-1)?.form === '.')
  return found && [[found.verb.id, { head: 0, deprel: 'root', feats: finite(found.verb) }], [root.id, { head: found.verb.id, deprel: 'nsubj' }]]
}

/** The verb of a sentence whose subject was taken for all of it. */
function underNominal(graph: Graph, root: Token): readonly (readonly [number, Change])[] {
  if (graph.dependents(root, 'cop', 'nsubj').length > 0) return []
  const below = graph.subtree(root).filter((token) => token.id > root.id && unhelped(graph, token) && graph.dependents(token, 'nsubj', 'mark', 'cc', 'obl:agent').length === 0)
  const opening = graph.dependents(root, 'acl', 'appos').find((child) => child.id > root.id && graph.token((graph.subtree(child).find(({ upos }) => upos !== 'PUNCT')?.id ?? 0) - 1)?.form === ',')
  const main = opening ? below.find((verb) => verb !== opening && /^(acl|conj|advcl|parataxis)(:|$)/.test(verb.deprel) && graph.token(verb.id - 1)?.form === ',')
    : graph.tokens.some(({ feats, upos }) => feats.VerbForm === 'Fin' || upos === 'AUX') ? undefined : below.find((verb) => isRelation(verb, 'acl') && verb.head === root.id && graph.token(verb.id - 1)?.form !== ',')
  if (!main) return []
  const outer = graph.children(root).filter((child) => child.id > main.id && child !== main)
  return [[main.id, { head: 0, deprel: 'root', feats: finite(main) }], [root.id, { head: main.id, deprel: 'nsubj' }], ...outer.map((child) => [child.id, { head: main.id, ...(isRelation(child, 'acl') ? { deprel: 'conj' } : {}) }] as const)]
}

/** Whether a verb goes on behind the comma that ends a phrase. */
const closes = (graph: Graph, verb: Token, after: number): boolean => {
  if (verb.id <= after || verb.upos !== 'VERB' || graph.dependents(verb, 'nsubj', 'mark', 'cc').length > 0 || (verb.feats.Tense !== 'Past' && verb.feats.VerbForm !== 'Fin')) return false
  const first = Math.min(verb.id, ...graph.dependents(verb, 'aux', 'advmod').filter(({ id }) => id < verb.id).map(({ id }) => id))
  return graph.token(first - 1)?.form === ','
}

const finite = ({ feats: { Voice: _, ...feats } }: Token): Token['feats'] => ({ ...feats, VerbForm: 'Fin' })
const participle = ({ feats: { Mood: _, Number: __, Person: ___, ...feats } }: Token): Token['feats'] => ({ ...feats, VerbForm: 'Part', Voice: 'Pass' })
