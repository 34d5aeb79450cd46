/** Words that stand for a place told before: "there", and "where" behind its noun (locative pro-forms: Quirk et al. 1985, 12.10). */
import type { Token } from '../ir/index.js'
import type { Argument } from './arguments.js'
import type { ReadSentence } from './frames.js'
import { isRelation, phraseBefore, type Graph } from './graph.js'
import { referentOf, type Referent, type Resolution } from './resolution.js'
import type { SyntaxSettings } from './settings.js'

/** Sentences that "there" reaches back. */
const reach = 2
const sureness = { relative: 0.9, pointing: 0.75 } as const

/** Marks those among a predicate's arguments that point to a place, and adds those that are none by their relation. In: the predicate, and its arguments, which are changed. */
export function addLocatives(graph: Graph, predicate: Token, found: Argument[], { locatives, relativeLocatives, obliques }: SyntaxSettings): void {
  const [adposition] = Object.entries(obliques).find(([, role]) => role === 'place') ?? []
  if (adposition === undefined) return
  const isOne = ({ form }: Token): boolean => locatives.has(form.toLowerCase()) || relativeLocatives.has(form.toLowerCase())
  for (const [at, argument] of found.entries()) if (isOne(argument.token)) found[at] = { ...argument, locative: true }
  // "There he met Ana": with a subject behind it the word is none that only says that there is something.
  const isAdverbial = (child: Token): boolean => isRelation(child, 'advmod') || (isRelation(child, 'expl') && predicate.upos === 'VERB' && graph.dependents(predicate, 'nsubj').some(({ id }) => id > child.id))
  for (const child of graph.children(predicate)) {
    // "if where": a fixed expression has the relative in its second word.
    const word = isRelation(child, 'mark') ? graph.dependents(child, 'fixed').find(({ form }) => relativeLocatives.has(form.toLowerCase())) : isAdverbial(child) ? child : undefined
    if (word && isOne(word) && !found.some(({ token }) => token.id === word.id)) found.push({ token: word, slots: ['loc'], via: 'tree', adposition, locative: true })
  }
  nameOwnPlaces(graph, found, obliques)
}

/** "There, at the lighthouse, they kiss": a pro-form beside the name of its place points nowhere else (close apposition). */
function nameOwnPlaces(graph: Graph, found: Argument[], obliques: SyntaxSettings['obliques']): void {
  for (const one of found.filter(({ locative }) => locative === true)) {
    const at = found.indexOf(one)
    const inside = graph.dependents(one.token, 'nmod', 'obl').find((token) => sceneMarker(graph, token, obliques) !== undefined)
    const adposition = inside && sceneMarker(graph, inside, obliques)
    if (inside && adposition !== undefined) found[at] = { token: inside, slots: ['loc'], via: 'tree', adposition }
    else if (found.some(({ token, locative }) => locative !== true && token.id > one.token.id && sceneMarker(graph, token, obliques) !== undefined && isBeside(graph, one.token, token))) found.splice(at, 1)
  }
}

/** The adposition of a phrase that says where something happens. */
function sceneMarker(graph: Graph, token: Token, obliques: SyntaxSettings['obliques']): string | undefined {
  return graph.dependents(token, 'case', 'det').flatMap(({ lemma, form }) => [lemma.toLowerCase(), form.toLowerCase()]).find((word) => obliques[word] === 'place')
}

/** Whether nothing but marks, particles and words of the second phrase stand between. */
function isBeside(graph: Graph, first: Token, second: Token): boolean {
  for (let id = first.id + 1; id < second.id; id += 1) {
    const token = graph.token(id)
    if (token && !/^(PUNCT|ADV|PART)$/.test(token.upos) && token.head !== second.id) return false
  }
  return true
}

/**
 * Where it happens, though the parser gave the phrase to another: to the last of several names ("Ana and Ben at the chapel"), to a number
 * ("the two at the chapel", but not "two of the guards"), or to how it is done ("in secret at the chapel"). Whether it is a place the lexicon decides.
 */
export function misplacedScenes(graph: Graph, found: readonly Argument[], { obliques, personalMarkers, pluralMarkers, personNouns, placeNouns, timeUnits }: SyntaxSettings): Argument[] {
  const markedBy = (token: Token, words: (word: string) => boolean): Token | undefined => graph.dependents(token, 'case', 'det').find(({ lemma, form }) => words(form.toLowerCase()) || words(lemma.toLowerCase()))
  const isAny = (token: Token, words: ReadonlySet<string>): boolean => words.has(token.form.toLowerCase()) || words.has(token.lemma.toLowerCase())
  const holders = found.flatMap(({ token }) => {
    const names = token.upos === 'PROPN' && markedBy(token, (word) => personalMarkers.has(word)) ? graph.dependents(token, 'conj').filter(({ upos }) => upos === 'PROPN') : []
    const isCount = token.upos === 'NUM' && /^(nsubj|obj)(:|$)/.test(token.deprel)
    const isManner = token.upos === 'NOUN' && isRelation(token, 'obl') && ![personNouns, placeNouns, timeUnits].some((nouns) => isAny(token, nouns)) && sceneMarker(graph, token, obliques) !== undefined
    return isCount || isManner ? [token] : names
  })
  return holders.flatMap((holder) => graph.dependents(holder, 'nmod').flatMap((child): Argument[] => {
    const adposition = child.id > holder.id && !isAny(child, personNouns) && !markedBy(child, (word) => pluralMarkers.has(word)) ? sceneMarker(graph, child, obliques) : undefined
    return adposition !== undefined && !found.some(({ token }) => token.id === child.id) ? [{ token: child, slots: ['loc'], via: 'tree', adposition }] : []
  }))
}

/** The place that such a word means: "where" that of the phrase right before it, "there" the last one told. */
export function resolveLocative(r: Resolution, s: ReadSentence, token: Token): Referent | undefined {
  const form = token.form.toLowerCase()
  const isPlace = (id: string): boolean => r.entities.get(id)?.type === 'place'
  if (r.settings.relativeLocatives.has(form)) {
    const opens = isRelation(token, 'fixed') ? token.head : token.id
    for (let noun = phraseBefore(s.graph, s.graph.token(opens - 1)?.form === ',' ? opens - 1 : opens); noun; noun = s.graph.head(noun)) {
      const found = noun.id < token.id ? referentOf(r, s, noun) : undefined
      if (found?.entities.every(isPlace)) return { entities: found.entities, confidence: Math.min(sureness.relative, found.confidence), via: 'pronoun' }
      if (!isRelation(noun, 'nmod') && !isRelation(noun, 'flat')) return undefined
    }
    return undefined
  }
  if (!r.settings.locatives.has(form)) return undefined
  const last = r.refs.findLast((ref) => ref.entities.some(isPlace) && (ref.sentence < s.sentence.index || ref.at < token.id))
  if (!last || last.sentence < s.sentence.index - reach) return undefined
  return { entities: last.entities.filter(isPlace), confidence: Math.min(sureness.pointing, last.confidence), via: 'pronoun' }
}
