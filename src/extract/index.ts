import type { Entity, Filling, KnownReferent, Lexicon, Mention, Reading, Reported, SegmentedArticle, Token, Tree, Unread } from '../ir/index.js'
import { nameCast, type NamedCast, type NameUse } from './cast.js'
import { sentenceEvidence, wordEvidence } from './evidence.js'
import { readFrames, type ReadSentence } from './frames.js'
import { inferGenders, learnGenders } from './genders.js'
import { saysAge } from './common-nouns.js'
import { anaphorsOf } from './anaphors.js'
import { untilBound } from './binding.js'
import { extractMentions } from './mentions.js'
import { foldName } from './names.js'
import { properNouns } from './names.js'
import { withNullSubjects } from './null-subjects.js'
import { phraseSpans } from './phrases.js'
import { prepareLexicon } from './prepared.js'
import { rememberingReadings } from './remembering.js'
import { mendedGraph } from './repair.js'
import { resolveReferents, type Referents } from './referents.js'
import { nothingKnown, type AnaphorKnowledge } from './resolution.js'
import { newSentenceMemory } from './sentence-memory.js'
import { syntaxSettings, type SyntaxSettings } from './settings.js'
import { isRelation } from './graph.js'
import { nameSpans, type NameSpan, type NameWords } from './spans.js'
import { unlistedNouns } from './unlisted.js'

export { properNouns }
export { rememberingExtractor } from './remembering.js'

/** Reads one article's trees. `known` tells whom anaphors mean, by their ids (`12:3`), where something outside the article says so. */
export interface Extractor {
  (article: SegmentedArticle, trees: readonly Tree[], cast: readonly Entity[], known?: ReadonlyMap<string, KnownReferent>): Reported<Reading>
  /** The same for an article that is read more than once: a later reading does only what other knowledge changes. */
  open(article: SegmentedArticle, trees: readonly Tree[], cast: readonly Entity[]): (known?: ReadonlyMap<string, KnownReferent>) => Reported<Reading>
}

/**
 * Makes the extractor of a language from its lexicon: trees in, event mentions with roles, factuality and time out.
 * `trees[i]` belongs to `article.sentences[i]`. What is not understood is listed in `unread`, never guessed.
 */
export function createExtractor(lexicon: Lexicon): Extractor {
  const prepared = prepareLexicon(lexicon)
  const settings = syntaxSettings(lexicon)
  const titles = new Set(lexicon.titles.map((title) => foldName(title).replace(/\.$/, '')))
  /** A title, or an occupation that stands before a name ("Detective Magsino"). */
  const isTitle = (word: string): boolean => titles.has(foldName(word).replace(/\.$/, '')) || lexicon.nouns[foldName(word)]?.type === 'person'
  const isDeed = (token: Token): boolean => { const all = prepared.analysesOf(token.form); return all.length > 0 && all.every(({ form }) => form.startsWith('ger')) }
  const isNoun = (token: Token): boolean => [token.form, token.lemma].some((word) => lexicon.nouns[word.toLowerCase()] ?? lexicon.relations[word.toLowerCase()] ?? titles.has(foldName(word).replace(/\.$/, '')))
  const kindOf = (token: Token): 'age' | 'person' | undefined => {
    const noun = [token.form, token.lemma].map((word) => lexicon.nouns[word.toLowerCase()]).find((one) => one?.type === 'person')
    if (!noun) return [token.form, token.lemma].some((word) => lexicon.relations[word.toLowerCase()] !== undefined) ? 'person' : undefined
    return saysAge(noun.concept) ? 'age' : 'person'
  }
  const nameWords: NameWords = {
    isCalendar: (form) => { const word = form.toLowerCase().replace(/\.$/, ''); return lexicon.calendar.has(word) || settings.months.has(word) },
    isDemonym: (form) => settings.demonyms.has(form.toLowerCase()),
    isGiven: (form) => lexicon.names[foldName(form)] !== undefined,
    isCommon: (token) => {
      const keys = [token.form.toLowerCase(), token.lemma.toLowerCase()]
      return keys.some((key) => lexicon.nouns[key] ?? lexicon.relations[key] ?? lexicon.concepts[key] ?? lexicon.pronouns[key]) || prepared.sensesOf(token).length > 0
    },
  }
  const open: Extractor['open'] = (article, trees, cast) => {
    const known = properNouns(article.sentences, cast, (name) => lexicon.names[name] !== undefined, isTitle)
    const sentences: ReadSentence[] = article.sentences.map((sentence, i) => withNullSubjects(readFrames(sentence, mendedGraph(trees[i] ?? { tokens: [] }, settings, { isNoun, isDeed, isEvent: (token) => prepared.sensesOf(token).length > 0, kindOf, sensesOf: prepared.sensesOf }), prepared, settings), prepared, settings))
    const spans = new Map<number, NameSpan[]>()
    for (const s of sentences) {
      const phrases = phraseSpans(s, cast, article.language)
      const covered = new Set(phrases.flatMap((span) => span.tokens.map((t: Token) => t.id)))
      const names = nameSpans(s.sentence.index, s.graph, settings, isTitle, known, s.sentence.kind !== 'paragraph' && s.sentence.kind !== 'item', nameWords).filter((span) => !span.tokens.some((t) => covered.has(t.id)))
      spans.set(s.sentence.index, [...phrases, ...names].sort((a, b) => a.head.id - b.head.id))
    }
    // Who is only ever named in parentheses (an actor, a source) takes no part.
    const said = new Set([...spans.values()].flat().filter((span) => !span.aside).flatMap((span) => foldName(span.name).split(' ')))
    for (const [index, list] of spans) spans.set(index, list.filter((span) => !span.aside || foldName(span.name).split(' ').some((word) => said.has(word))))
    const uses: NameUse[] = sentences.flatMap((s) => (spans.get(s.sentence.index) ?? []).map((span) => useOf(s, span, settings)))
    const named = nameCast(uses, cast, article.language, prepared)
    const unlisted = unlistedNouns(sentences, prepared, settings)
    const resolve = (people: NamedCast, knowledge: AnaphorKnowledge): Referents => resolveReferents(sentences, people, spans, article.language, prepared, settings, knowledge, unlisted)
    const guessed = inferGenders(sentences, named, spans, prepared)
    // What an article tells late about its persons holds from its start.
    const first = resolve(guessed, nothingKnown)
    const people = learnGenders(guessed, first.anaphors.values())
    // Where it told nothing of the kind, the first look was the reading of whoever knows no more.
    const asFirst = first.ties.length === 0 && people.entities.every((entity, at) => entity === guessed.entities[at])
    const memory = newSentenceMemory()
    const goesBack = (text: string): 'outset' | 'flashback' | undefined => (['outset', 'flashback'] as const).find((to) => settings.analepses[to].some((phrase) => phrase.test(text)))
    const analepses = article.sentences.flatMap(({ text, index }) => { const to = goesBack(text); return to ? [{ sentence: index, to }] : [] })
    const words = sentences.map((s) => wordEvidence(s, prepared))
    const readOnce = (knowledge: AnaphorKnowledge): { referents: Referents; mentions: Mention[]; unread: Unread[]; uses: Filling[] } => {
      const referents = asFirst && knowledge.known.size === 0 && knowledge.excluded.size === 0 ? first : resolve(people, knowledge)
      return { referents, ...extractMentions(article, sentences, referents, prepared, settings, memory) }
    }
    return rememberingReadings((knownReferents) => {
      const { referents, mentions, unread, uses: anaphorUses } = untilBound(readOnce, { ...nothingKnown, known: knownReferents ?? new Map(), ties: first.ties })
      const used = new Set(mentions.flatMap((mention: Mention) => Object.values(mention.roles).flat().flatMap((filler) => ('entity' in filler ? [filler.entity] : []))))
      const entities = referents.entities.filter((entity) => !entity.drafted || used.has(entity.id) || (entity.type === 'person' && !entity.unnamed))
      const evidence = sentences.map((s, i) => sentenceEvidence(s, referents, words[i] ?? []))
      return { value: { language: article.language, source: article.path, sentences: article.sentences, entities, mentions, unread, anaphors: anaphorsOf(referents, anaphorUses), plurals: [...referents.plurals].map(([id, ranked]) => ({ id, ranked })), fillings: anaphorUses, analepses, evidence }, diagnostics: [] }
    })
  }
  return Object.assign((...[article, trees, cast, known]: Parameters<Extractor>) => open(article, trees, cast)(known), { open })
}

/** The gender that possessives of a subject's own clause show, where all show one: a possessive there is bound by it more often than not (Reinhart 1983). */
function boundGender(s: ReadSentence, { head }: NameSpan): NameUse['bound'] {
  const predicate = isRelation(head, 'nsubj') ? s.graph.head(head) : undefined
  if (!predicate) return undefined
  const shown = new Set(s.graph.dependents(predicate, 'obj', 'obl').flatMap((nominal) => s.graph.dependents(nominal, 'nmod:poss')).filter(({ upos, feats, id }) => upos === 'PRON' && feats.Person === '3' && feats.Number !== 'Plur' && id > head.id).map(({ feats }) => feats.Gender))
  return shown.size !== 1 ? undefined : shown.has('Masc') ? 'male' : shown.has('Fem') ? 'female' : undefined
}

function useOf(s: ReadSentence, span: NameSpan, { obliques }: SyntaxSettings): NameUse {
  const position = s.positions.get(span.head.id)
  const adposition = s.graph.dependents(span.head, 'case').find((child) => child.upos === 'ADP')?.lemma.toLowerCase()
  const bound = boundGender(s, span)
  return { span, ...(bound ? { bound } : {}), acting: position !== undefined && ['subj', 'dat', 'obj'].includes(position.slot) || /^(appos|conj)$/.test(span.head.deprel), ...(adposition ? { adposition, placed: /^(place|source|goal)$/.test(obliques[adposition] ?? '') } : {}) }
}
