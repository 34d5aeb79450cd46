import type { Entity, Plural, Token } from '../ir/index.js'
import { bare, changes, excludesTie } from '../vocabulary/index.js'
import { apposedGroup, learnGroupTies } from './apposed-groups.js'
import { markingOf } from './arguments.js'
import type { NamedCast } from './cast.js'
import { delayedNames } from './delayed-names.js'
import { appositiveName, learnFromDescription, learnFromDescriptions, learnFromName, learnMutual, learnTie, resolveMutual, resolveRelational, resolveUnowned } from './descriptions.js'
import type { ReadSentence } from './frames.js'
import { isNominal, isRelation } from './graph.js'
import { kindsOf, learnFromNames } from './called.js'
import { learnPhrases, resolveCommon } from './common-nouns.js'
import type { Tie } from './kinship.js'
import { resolveLocative } from './locatives.js'
import type { PreparedLexicon } from './prepared.js'
import { resolveCounted, resolveNumber } from './counted-groups.js'
import { resolvePair } from './plurals.js'
import { possessorOf } from './possessor.js'
import { anaphoricFeatures, resolvePronoun, resolveRelativePronoun } from './pronouns.js'
import { isPerson, keyOf, lemmaOf, newResolution, note, noteGroup, referentOf, rememberGroup, setReferent, type AnaphorKnowledge, type Ranked, type Referent, type Resolution } from './resolution.js'
import type { SyntaxSettings } from './settings.js'
import type { Unlisted } from './unlisted.js'
import type { NameSpan } from './spans.js'

/** Referents of one article: by sentence and token, and all its entities, drafted ones included. */
export interface Referents {
  readonly entities: readonly Entity[]
  /** Antecedents ranked for each anaphor, by its id. */
  readonly anaphors: ReadonlyMap<string, Ranked>
  /** Groups ranked for each plural, by its id. */
  readonly plurals: ReadonlyMap<string, Plural['ranked']>
  /** Ties between the persons that have names. */
  readonly ties: readonly Tie[]
  of(sentence: ReadSentence, token: Token): Referent | undefined
}

/**
 * Resolves names, descriptions ("his wife"), groups ("the two") and pronouns of an article, sentence by sentence in text order.
 * What has no antecedent stays without a referent: nothing is guessed. `unlisted`: see `unlistedNouns`.
 */
export function resolveReferents(sentences: readonly ReadSentence[], named: NamedCast, spans: ReadonlyMap<number, readonly NameSpan[]>, language: string, prepared: PreparedLexicon, settings: SyntaxSettings, knowledge: AnaphorKnowledge, unlisted: ReadonlyMap<string, Unlisted>): Referents {
  const r = newResolution(language, prepared, settings, named, spans, unlisted, knowledge)
  learnFromDescriptions(r, named.entities)
  for (const entity of named.entities) {
    learnFromDescription(r, entity)
    learnFromNames(r, entity)
  }
  // Relations that any sentence states hold from the start: an article may explain a name late.
  // Twice: "the admiral's daughter" is known to be whose once the admiral's name is.
  for (let round = 0; round < 2; round++) for (const s of sentences) for (const span of spans.get(s.sentence.index) ?? []) learnFromName(r, s, span)
  for (const s of sentences) learnMutual(r, s)
  const delayed = delayedNames(r, sentences)
  for (const s of sentences) {
    resolveSentence(r, s, delayed)
    noteWeddings(r, s)
    noteChanges(r, s)
  }
  const entities = [...r.entities.values()].map((entity) => {
    const gained = r.gained.get(entity.id)
    const kinds = kindsOf(r, entity.id)
    return gained || kinds.length > 0 ? { ...entity, ...(kinds.length > 0 ? { kinds } : {}), ...(gained ? { relations: [...(entity.relations ?? []), ...gained] } : {}) } : entity
  })
  return { entities, anaphors: r.anaphors, plurals: r.plurals, ties: r.kinship.ties.filter(({ owner, bearer }) => [owner, bearer].every((id) => !r.entities.get(id)?.unnamed)), of: (s, token) => referentOf(r, s, token) }
}

/** Who is told to marry whom is spouse from then on. */
function noteWeddings(r: Resolution, s: ReadSentence): void {
  for (const frame of s.frames.values()) {
    if (frame.voice === 'noun' || !r.prepared.sensesOf(frame.predicate).some(({ construction }) => construction.type === 'marry' && construction.confidence >= 0.8)) continue
    const people = [...new Set(frame.arguments.filter((argument) => argument.slots.some((slot) => ['subj', 'obj', 'dat', 'com'].includes(slot))).flatMap((argument) => [argument.token, ...s.graph.dependents(argument.token, 'conj')]).flatMap((token) => referentOf(r, s, token)?.entities ?? []))].filter((id) => isPerson(r, id))
    const [a, b] = people
    const married = (id: string): boolean => r.kinship.bearerOf(id, 'spouse', 'unknown') !== undefined
    if (people.length === 2 && a && b && !married(a) && !married(b)) r.kinship.relate(a, 'spouse', b)
  }
}

/** "His mother": nobody who is known to be something else to him that no mother is, say his wife. */
function isTiedOtherwise(r: Resolution, s: ReadSentence, noun: Token, id: string): boolean {
  const kin = r.lexicon.relations[lemmaOf(r, noun)]
  const possessor = kin ? possessorOf(s, noun, r.settings) : undefined
  const owners = possessor ? (referentOf(r, s, possessor)?.entities ?? []) : []
  return kin !== undefined && r.kinship.ties.some(({ owner, relation, bearer }) => owners.includes(owner) && bearer === id && excludesTie(relation, kin.relation))
}

/** How sure it must be who changes. */
const sureChange = 0.7

/** Who is told to turn into a heron is the heron from then on, and who becomes queen the queen, whoever was before. */
function noteChanges(r: Resolution, s: ReadSentence): void {
  for (const frame of s.frames.values()) {
    const slots = r.prepared.sensesOf(frame.predicate).filter(({ construction }) => changes.has(construction.type) && construction.confidence >= 0.8).flatMap(({ construction }) => { const asked = construction.slots.flatMap(({ role, slot }) => (role === 'goal' ? [slot] : [])); return asked.length > 0 ? asked : ['comp'] })
    const goal = frame.arguments.find((argument) => argument.token.upos === 'NOUN' && argument.slots.some((slot) => slots.includes(slot)))
    const changed = goal && (frame.arguments.find((argument) => argument !== goal && argument.slots[0] === 'obj') ?? frame.arguments.find((argument) => argument !== goal && argument.slots[0] === 'subj'))
    const who = changed ? referentOf(r, s, changed.token) : undefined
    const concept = goal ? r.lexicon.nouns[lemmaOf(r, goal.token)]?.concept : undefined
    if (concept && !bare.has(concept) && who?.entities.length === 1 && who.entities[0] && isPerson(r, who.entities[0]) && who.confidence >= sureChange) r.called.set(concept, new Set(who.entities))
  }
}

/** "saw *it all*": everything that went before is no thing. */
const isWhole = (r: Resolution, s: ReadSentence, { id, feats }: Token): boolean => feats.Gender === 'Neut' && r.settings.universals.has(s.graph.token(id + 1)?.form.toLowerCase() ?? '')

/** "None *of the hostages*": of whom a quantifier says all or nothing. */
const wholeOf = ({ settings }: Resolution, s: ReadSentence, token: Token): Token | undefined =>
  !settings.universals.has(token.form.toLowerCase()) ? undefined : s.graph.dependents(token, 'nmod').find((child) => {
    const { adposition, case: shown } = markingOf(s.graph, child)
    return child.id > token.id && (settings.possessive.has(adposition ?? '') || shown === 'Gen' || shown === 'Loc')
  })

function resolveSentence(r: Resolution, s: ReadSentence, delayed: ReadonlyMap<string, string>): void {
  for (const span of r.spans.get(s.sentence.index) ?? []) {
    const id = r.named.entityOf.get(span)
    if (!id) continue
    for (const token of span.tokens) setReferent(r, s, token, { entities: [id], confidence: 0.95, via: 'name' })
    if (!span.aside) note(r, s, span.head, [id], 1, 'name')
  }
  /** Owners that were asked for before their turn. */
  const asked = new Set<number>()
  const early = (sentence: ReadSentence, token: Token): Referent | undefined => {
    const referent = resolve(sentence, token)
    if (referent) {
      setReferent(r, sentence, token, referent)
      asked.add(token.id)
    }
    return referent
  }
  const resolve = (sentence: ReadSentence, token: Token): Referent | undefined => {
    const several = r.knowledge.known.get(keyOf(sentence, token))
    if (several && several.entities.length > 1 && several.entities.every((id) => r.entities.has(id))) {
      rememberGroup(r, sentence, several.entities)
      return { ...several, via: 'group', heard: true }
    }
    const whole = wholeOf(r, sentence, token)
    if (whole) return referentOf(r, sentence, whole) ?? early(sentence, whole)
    const pair = resolvePair(r, sentence, token) ?? resolveNumber(r, sentence, token) ?? resolveCounted(r, sentence, token)
    if (pair) return pair
    const members = apposedGroup(r, sentence, token)
    if (members.length > 0) {
      learnGroupTies(r, token, members)
      rememberGroup(r, sentence, members)
      return { entities: members, confidence: 0.9, via: 'group' }
    }
    const name = appositiveName(r, sentence, token) ?? delayed.get(keyOf(sentence, token))
    if (name) {
      learnTie(r, sentence, token, name, early)
      return { entities: [name], confidence: 0.9, via: 'description' }
    }
    const relative = resolveRelativePronoun(r, sentence, token)
    if (relative) return relative
    const place = resolveLocative(r, sentence, token)
    if (place) return place
    const feats = isWhole(r, sentence, token) ? undefined : anaphoricFeatures(r, token)
    if (feats) return resolvePronoun(r, sentence, token, feats)
    if (!isNominal(token) || token.upos === 'PRON' || token.upos === 'NUM') return undefined
    const known = r.knowledge.known.get(keyOf(sentence, token))
    const found = resolveMutual(r, sentence, token) ?? resolveRelational(r, sentence, token, early) ?? resolveUnowned(r, sentence, token) ?? resolveCommon(r, sentence, token, early)
    return known?.entities.every((id) => r.entities.has(id) && !isTiedOtherwise(r, sentence, token, id)) && found?.anaphor !== keyOf(sentence, token) ? { ...known, via: 'description', anaphor: keyOf(sentence, token), heard: true } : found
  }
  for (const token of s.implied?.length ? [...s.graph.tokens, ...s.implied].sort((a, b) => a.id - b.id) : s.graph.tokens) {
    if (!referentOf(r, s, token)) {
      const referent = resolve(s, token)
      if (referent) {
        setReferent(r, s, token, referent)
        // "became a frog": what somebody becomes is nobody else, to whom the text could go back.
        if (!(isRelation(token, 'xcomp') && token.upos === 'NOUN')) note(r, s, token, referent.entities, referent.confidence, referent.via)
        if (referent.via === 'description' && referent.entities[0]) learnPhrases(r, s, token, referent.entities[0])
      }
    } else if (asked.has(token.id) && token.upos === 'NOUN') {
      const { entities, confidence, via } = referentOf(r, s, token)!
      note(r, s, token, entities, confidence, via)
    }
    if (isRelation(token, 'conj') && referentOf(r, s, token)) noteGroup(r, s, token)
  }
}
