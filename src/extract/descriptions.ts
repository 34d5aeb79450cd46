import type { Entity, Token } from '../ir/index.js'
import { bare, isMutual } from '../vocabulary/index.js'
import { markingOf, namesHead } from './arguments.js'
import { whoDidIt } from './by-deed.js'
import { slug } from './cast.js'
import type { ReadSentence } from './frames.js'
import { isRelation, phraseBefore } from './graph.js'
import { foldName, namesOf } from './names.js'
import { possessorOf } from './possessor.js'
import { described, inSightOf, learnAge, saysAge, type ResolveEarly } from './common-nouns.js'
import { coArguments } from './co-arguments.js'
import { learnCalled, learnSaid, onlyCalled, titleConcept, titleNoun } from './called.js'
import { draftEntity, isPerson, isSeveral, lemmaOf, referentOf, rememberGroup, type Referent, type Resolution } from './resolution.js'
import type { NameSpan } from './spans.js'

/** "his wife, Reva Connors": the noun refers to whom its apposition names. */
export function appositiveName(r: Resolution, s: ReadSentence, token: Token): string | undefined {
  // "one of her lawyers, Ben Cruz, came": who stands beside those of whom it is one.
  if (token.upos === 'NUM' && r.settings.indefinites.has(token.lemma.toLowerCase())) return s.graph.dependents(token, 'nmod').filter(({ upos, feats }) => upos === 'NOUN' && feats.Number === 'Plur').map((all) => nameBelow(r, s, all)).find((id) => id !== undefined)
  if (token.upos !== 'NOUN' && token.upos !== 'ADJ' && token.upos !== 'PROPN') return undefined
  const own = nameBelow(r, s, token)
  if (own) return own
  for (const span of r.spans.get(s.sentence.index) ?? []) if (beforeComma(r, s, span) === token) return r.named.entityOf.get(span)
  const head = s.graph.head(token)
  const name = head && /^(appos|flat|compound|nmod:desc)/.test(token.deprel) ? referentOf(r, s, head) : predicated(r, s, token)
  return name?.via === 'name' ? name.entities[0] : undefined
}

/** "Ben was a teacher who fled": of whom the noun is said, once or still (predicational copular clauses: Higgins 1979). */
function predicated(r: Resolution, s: ReadSentence, noun: Token): Referent | undefined {
  const beside = s.graph.children(noun)
  const [subject, other] = beside.filter((child) => isRelation(child, 'nsubj'))
  if (!subject || other || subject.upos !== 'PROPN' || noun.upos !== 'NOUN' || r.lexicon.nouns[lemmaOf(r, noun)]?.type !== 'person') return undefined
  const doubtful = beside.some((child) => isRelation(child, 'aux') || child.feats.Polarity === 'Neg' || child.feats.PronType === 'Neg') || s.graph.tokens.at(-1)?.form === '?'
  return doubtful || isSeveral(r, s, noun) ? undefined : referentOf(r, s, subject)
}

/** The name that stands beside a noun, also through an apposition: "his wife, the queen Ysolde", "the driver, a man named Berto". */
function nameBelow(r: Resolution, s: ReadSentence, noun: Token): string | undefined {
  for (const child of s.graph.children(noun)) {
    // Where the title is the head ("Sergeant Dizon") the name hangs on it.
    const name = [child, ...s.graph.dependents(child, 'flat')].map((token) => referentOf(r, s, token)).find((referent) => referent?.via === 'name')
    if (!name) continue
    // "New York City" is New York.
    if (isRelation(child, 'compound') && noun.upos === 'PROPN' && r.entities.get(name.entities[0] ?? '')?.type === r.lexicon.nouns[lemmaOf(r, noun)]?.type) return name.entities[0]
    if (namesHead(s.graph, child) || isRelation(child, 'flat') || isRelation(child, 'nmod:desc')) return name.entities[0]
  }
  return namedBy(r, s, noun) ?? s.graph.dependents(noun, 'appos').filter(({ upos, id }) => upos === 'NOUN' && id > noun.id).map((other) => nameBelow(r, s, other)).find((id) => id !== undefined)
}

/** "a driver *named Berto*" */
function namedBy(r: Resolution, s: ReadSentence, noun: Token): string | undefined {
  for (const verb of s.graph.dependents(noun, 'acl')) {
    if (![verb.lemma, verb.form].some((word) => r.settings.namingVerbs.has(word.toLowerCase()))) continue
    const name = s.graph.children(verb).filter(({ id }) => id > verb.id).map((child) => referentOf(r, s, child)).find((referent) => referent?.via === 'name')
    if (name) return name.entities[0]
  }
  return undefined
}

const ownerSure = 0.7

/** "her brother Jonah": whose brother he is, wherever her name stands. */
export function learnTie(r: Resolution, s: ReadSentence, noun: Token, bearer: string, early: ResolveEarly): void {
  const kin = r.lexicon.relations[lemmaOf(r, noun)]
  const possessor = kin ? possessorOf(s, noun, r.settings) : undefined
  const owning = possessor ? (referentOf(r, s, possessor) ?? early(s, possessor)) : undefined
  // A tie holds for the whole article: one whose owner is doubtful is not learned.
  const owner = owning && owning.confidence >= ownerSure ? owning.entities[0] : undefined
  // What the article said of somebody else before stands.
  const known = kin && owner ? r.kinship.bearerOf(owner, kin.relation, kin.gender) : undefined
  if (kin && owner && isPerson(r, owner) && (known === undefined || r.entities.get(known)?.unnamed)) r.kinship.relate(owner, kin.relation, bearer)
}

/** A noun of relation with its possessor: who is known to bear it, else somebody new. */
export function resolveRelational(r: Resolution, s: ReadSentence, token: Token, early: ResolveEarly): Referent | undefined {
  const lemma = lemmaOf(r, token)
  const kin = r.lexicon.relations[lemma]
  const possessor = kin ? possessorOf(s, token, r.settings) : undefined
  if (!kin || !possessor) return undefined
  const owner = referentOf(r, s, possessor) ?? early(s, possessor)
  const of = owner?.entities[0]
  // "Children of wax": what has no mind has no kin.
  if (!owner || !of || r.entities.get(of)?.type === 'object') return undefined
  if (isSeveral(r, s, token)) {
    const all = r.kinship.bearersOf(of, kin.relation, kin.gender)
    if (all.length > 1) {
      rememberGroup(r, s, all)
      return { entities: all, confidence: Math.min(0.8, owner.confidence), via: 'group' }
    }
  }
  const known = r.kinship.bearerOf(of, kin.relation, kin.gender)
  if (known) return { entities: [known], confidence: Math.min(0.9, owner.confidence), via: 'description' }
  const excluded = new Set([...coArguments(r, s, token), ...owner.entities])
  const doer = isSeveral(r, s, token) ? undefined : whoDidIt(r.refs, kin.relation, of, (one) => isPerson(r, one) && !excluded.has(one))
  if (doer) return { entities: [doer], confidence: Math.min(0.65, owner.confidence), via: 'description' }
  const id = draftEntity(r, `${of}-${slug(lemma)}`, 'person', kin.gender, token.form, r.lexicon.nouns[lemma]?.concept ?? kin.relation, [{ relation: kin.relation, of }])
  r.kinship.relate(of, kin.relation, id)
  const gender = kin.gender === 'female' || kin.gender === 'male' ? kin.gender : undefined
  return described(r, s, token, { entity: id, sure: owner.confidence * 0.85, ranked: inSightOf(r, s, token, gender, excluded) }, gender)
}

/** How sure a noun of relation without a possessor is whose: that of somebody beside it, the only one known, one of several. */
const unownedSure = { beside: 0.75, only: 0.7, likeliest: 0.55 }

/**
 * "siya ang naghanap sa *anak*", "*the brother* banishes her": a noun of relation whose owner nobody says is that of somebody beside it,
 * else of one whom the text is about (implicit arguments of relational nouns: Gerber & Chai 2010). Known ties alone decide.
 */
export function resolveUnowned(r: Resolution, s: ReadSentence, token: Token): Referent | undefined {
  const kin = r.lexicon.relations[lemmaOf(r, token)]
  // A word that means more than the relation ("child") may mean another.
  if (!kin || r.lexicon.nouns[lemmaOf(r, token)] || !s.positions.has(token.id) || isSeveral(r, s, token) || isIndefinite(r, s, token) || possessorOf(s, token, r.settings)) return undefined
  const beside = coArguments(r, s, token)
  const fits = (id: string): boolean => !beside.has(id) && isPerson(r, id) && !r.entities.get(id)?.unnamed
  const theirs = [...beside].flatMap((owner) => [...r.kinship.bearersOf(owner, kin.relation, kin.gender)]).filter(fits)
  const gender = kin.gender === 'female' || kin.gender === 'male' ? kin.gender : undefined
  const ranked = inSightOf(r, s, token, gender, beside)
  if (theirs[0]) return described(r, s, token, { entity: theirs[0], sure: new Set(theirs).size === 1 ? unownedSure.beside : unownedSure.likeliest, ranked }, gender)
  // Of who stands beside it the article may yet tell.
  if ([...beside].some((id) => isPerson(r, id))) return undefined
  const tied = r.kinship.ties.filter(({ owner, relation, bearer }) => relation === kin.relation && fits(bearer) && r.kinship.bearersOf(owner, kin.relation, kin.gender).includes(bearer))
  const bearers = [...new Set(tied.map(({ bearer }) => bearer))]
  const best = ranked.find(({ entity }) => bearers.includes(entity))?.entity ?? (bearers.length === 1 ? bearers[0] : undefined)
  return best ? described(r, s, token, { entity: best, sure: bearers.length === 1 ? unownedSure.only : unownedSure.likeliest, ranked }, gender) : undefined
}

const isIndefinite = (r: Resolution, s: ReadSentence, token: Token): boolean =>
  s.graph.dependents(token, 'det', 'nummod').some((child) => child.feats.Definite === 'Ind' || r.settings.indefinites.has(child.lemma.toLowerCase()))

/** "The sisters": a mutual relation in the plural, without an owner, means the two between whom it is known. */
export function resolveMutual(r: Resolution, s: ReadSentence, token: Token): Referent | undefined {
  const kin = r.lexicon.relations[lemmaOf(r, token)]
  // Bare "neighbors" are any.
  if (!kin || !isMutual(kin.relation) || !isSeveral(r, s, token) || possessorOf(s, token, r.settings) || !s.graph.dependents(token, 'det', 'case').some(({ form }) => r.settings.articles.has(form.toLowerCase()))) return undefined
  const pairs = r.kinship.ties.filter(({ relation }) => relation === kin.relation).map(({ owner, bearer }) => [owner, bearer].sort().join('|'))
  const distinct = [...new Set(pairs)]
  if (distinct.length === 1 && distinct[0]) return { entities: distinct[0].split('|'), confidence: 0.75, via: 'group' }
  // Of more than two, those whom the text named together last.
  const together = r.groups.findLast(({ entities }) => entities.every((one, i) => i === 0 || distinct.includes([entities[i - 1] ?? '', one].sort().join('|'))))
  return together && distinct.length > 1 ? { entities: together.entities, confidence: 0.7, via: 'group' } : undefined
}

/** "Ines and Jonah are siblings": a mutual relation named without an owner beside two persons alone holds between them. */
export function learnMutual(r: Resolution, s: ReadSentence): void {
  const people = [...new Set((r.spans.get(s.sentence.index) ?? []).map((span) => r.named.entityOf.get(span)).filter((id): id is string => id !== undefined && isPerson(r, id)))]
  const [a, b] = people
  if (people.length !== 2 || !a || !b) return
  for (const token of s.graph.tokens) {
    const kin = token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'VERB' ? r.lexicon.relations[token.form.toLowerCase()] ?? (token.feats.Number === 'Plur' ? r.lexicon.relations[token.lemma.toLowerCase()] : undefined) : undefined
    if (!kin || !isMutual(kin.relation) || possessorOf(s, token, r.settings) || !(token.deprel === 'root' || isRelation(token, 'conj') || token.feats.Number === 'Plur')) continue
    if (!r.kinship.bearerOf(a, kin.relation, 'unknown') && !r.kinship.bearerOf(b, kin.relation, 'unknown')) r.kinship.relate(a, kin.relation, b)
  }
}

/** Learns from a name's surroundings: "Reva Connors, Luke's wife" states a relation, "Kilgrave, a villain" and "Detective Magsino" an attribute. */
export function learnFromName(r: Resolution, s: ReadSentence, span: NameSpan): void {
  const id = r.named.entityOf.get(span)
  if (!id) return
  for (const title of span.titles) {
    const concept = titleConcept(r, title)
    // "Police Major": of a rank in two words the first is no noun for who bears it.
    if (bare.has(concept) || (titleNoun(r, title)?.type ?? 'person') !== 'person') continue
    learnCalled(r, concept, id)
  }
  if (isElder(r, s, span) && isPerson(r, id)) learnAge(r, 'old-person', id, 'named')
  for (const title of titlesOf(r, s, span)) if (isPerson(r, id) && isKind(titleNoun(r, title))) learnSaid(r, titleConcept(r, title), id)
  for (const noun of nounsFurther(r, s, span)) {
    const known = r.lexicon.nouns[lemmaOf(r, noun)]
    if (known && isPerson(r, id) && isKind(known) && !possessorOf(s, noun, r.settings) && holds(r, s, noun)) learnSaid(r, known.concept, id)
  }
  for (const noun of nounsBeside(r, s, span)) {
    const lemma = lemmaOf(r, noun)
    const kin = r.lexicon.relations[lemma]
    const possessor = possessorOf(s, noun, r.settings)
    const owner = possessor ? (r.spans.get(s.sentence.index) ?? []).find((other) => other.tokens.some((t) => t.id === possessor.id)) : undefined
    const of = owner ? r.named.entityOf.get(owner) : possessor && onlyCalled(r, r.lexicon.nouns[lemmaOf(r, possessor)]?.concept ?? lemmaOf(r, possessor))
    const known = r.lexicon.nouns[lemma]
    if (kin && of && of !== id) {
      r.kinship.relate(of, kin.relation, id)
      const gained = r.gained.get(id) ?? []
      if (!gained.some((relation) => relation.relation === kin.relation && relation.of === of)) r.gained.set(id, [...gained, { relation: kin.relation, of }])
      const entity = r.entities.get(id)
      // What the article calls somebody outweighs what a list of names says.
      if (entity?.drafted && kin.gender !== 'unknown') r.entities.set(id, { ...entity, gender: kin.gender })
    } else if (!kin && isPerson(r, id) && (known?.type ?? 'person') === 'person') {
      if (known && saysAge(known.concept)) learnAge(r, known.concept, id, 'named')
      if (!(known && bare.has(known.concept))) learnCalled(r, known?.concept ?? lemma, id)
      if (known && isKind(known) && holds(r, s, noun)) learnSaid(r, known.concept, id)
    }
  }
}

/** Whether a noun says what somebody is: one for persons that tells more than sex and age. */
const isKind = (noun: Resolution['lexicon']['nouns'][string] | undefined): boolean => noun?.type === 'person' && !saysAge(noun.concept) && !praising.has(noun.concept)

/** What is said of somebody in praise or blame tells nobody who he or she is. */
const praising = new Set(['hero', 'heroine', 'winner', 'loser', 'snake', 'monster', 'angel', 'devil', 'demon', 'genius', 'fool', 'star', 'idol', 'favorite', 'queen-bee', 'traitor', 'coward', 'liar', 'character', 'protagonist', 'antagonist', 'lead', 'person', 'people'])

/** Whether a title before the name or in it is one of people who are no longer young: "Aling Nena". */
const isElder = ({ settings }: Resolution, s: ReadSentence, { titles, tokens }: NameSpan): boolean =>
  [...titles, ...[s.graph.token((tokens[0]?.id ?? 0) - 1), ...tokens.slice(0, -1)].flatMap((token) => token?.form ?? [])].some((form) => settings.elderTitles.has(form.toLowerCase()))

/** Titles before a name, and those that an editor's name has itself ("Nurse Remy"). */
function titlesOf(r: Resolution, s: ReadSentence, span: NameSpan): readonly string[] {
  if (span.titles.length > 0) return span.titles.filter((_, i) => !r.settings.nonSubsective.has(span.titles[i - 1]?.toLowerCase() ?? ''))
  const at = (span.tokens[0]?.id ?? 0) - 1
  const before = s.graph.token(at)?.form === '.' ? s.graph.token(at - 1) : s.graph.token(at)
  const own = span.tokens.length > 1 ? span.tokens.slice(0, 1) : []
  // "Vice Mayor Ong" is no mayor.
  const beyond = s.graph.token((before?.id ?? at) - 1)
  if (beyond && r.settings.nonSubsective.has(beyond.form.toLowerCase())) return []
  return [...(before ? [before] : []), ...own].map(({ form }) => form).filter((form) => /^\p{Lu}/u.test(form) && titleNoun(r, form) !== undefined)
}

/** Whether somebody is what the noun says: one, and not by an adjective that takes it back ("former", "alleged": non-subsective, Kamp 1975), a denial or another's word. */
function holds(r: Resolution, s: ReadSentence, noun: Token): boolean {
  const beside = s.graph.children(noun)
  const isTaken = beside.some((child) => r.settings.nonSubsective.has(child.lemma.toLowerCase()) || r.settings.nonSubsective.has(child.form.toLowerCase()) || child.feats.Polarity === 'Neg')
  const isClause = beside.some((child) => isRelation(child, 'cop') || isRelation(child, 'nsubj'))
  // "The admiral's daughter Anneke" is no admiral.
  const governor = isRelation(noun, 'nmod') ? s.graph.head(noun) : undefined
  if (governor && (r.lexicon.relations[lemmaOf(r, governor)] || r.lexicon.nouns[lemmaOf(r, governor)]?.type === 'person')) return false
  return !isTaken && !isSeveral(r, s, noun) && (!isClause || noun.deprel === 'root') && !beside.some((child) => isRelation(child, 'aux'))
}

/** Nouns that say what a name's bearer is: appositions of either, and the subject complement of a copula. */
function nounsBeside(r: Resolution, s: ReadSentence, span: NameSpan): Token[] {
  const beside = [...s.graph.dependents(span.head, 'appos', 'compound', 'nmod:desc')]
  const head = s.graph.head(span.head)
  if (head?.upos === 'NOUN') {
    if (/^(appos|flat|nmod:desc)$/.test(span.head.deprel)) beside.push(head)
    // "the chief of customs named X": the name may hang on the wrong noun of the chain.
    if (span.head.deprel === 'nmod' && markingOf(s.graph, span.head).case === 'Nom') beside.push(personOf(r, s, head))
    // "X is Y's wife": the noun is the clause's head, the name its subject.
    if (isRelation(span.head, 'nsubj') && s.graph.dependents(head, 'cop').length > 0) beside.push(head)
  }
  const after = afterComma(s, span)
  if (after) beside.push(after)
  const before = beforeComma(r, s, span)
  if (before) beside.push(before)
  return [...new Set(beside)].filter((noun) => noun.upos === 'NOUN')
}

/** Nouns that say what a name's bearer is without standing beside the name: "a driver named Berto", "Si Remedios ang nars". */
function nounsFurther(r: Resolution, s: ReadSentence, span: NameSpan): readonly Token[] {
  const head = s.graph.head(span.head)
  const named = head && isRelation(head, 'acl') && [head.lemma, head.form].some((word) => r.settings.namingVerbs.has(word.toLowerCase())) ? s.graph.head(head) : undefined
  const subjects = span.head.deprel === 'root' ? s.graph.dependents(span.head, 'nsubj') : []
  return [...(named ? [named] : []), ...subjects].filter(({ upos }) => upos === 'NOUN')
}

function personOf(r: Resolution, s: ReadSentence, noun: Token): Token {
  for (let t: Token | undefined = noun; t?.upos === 'NOUN'; t = isRelation(t, 'nmod') ? s.graph.head(t) : undefined) if (r.lexicon.relations[lemmaOf(r, t)] || r.lexicon.nouns[lemmaOf(r, t)]?.type === 'person') return t
  return noun
}

/** "his wife, X": a noun of relation or of persons that ends right before a comma and the name, whatever the parser hangs the name on. */
function beforeComma(r: Resolution, s: ReadSentence, span: NameSpan): Token | undefined {
  const first = span.tokens[0]
  const governor = s.graph.head(span.head)
  // "… who hit his wife, Jessica reveals …": the name opens a clause of its own.
  if (!first || (!r.settings.relativePivot && governor && isRelation(span.head, 'nsubj') && governor.id > span.head.id)) return undefined
  const start = first.id - span.titles.length
  const comma = [1, 2].map((offset) => s.graph.token(start - offset)).find((t) => t?.form === ',')
  const between = comma ? s.graph.token(comma.id + 1) : undefined
  if (!comma || (between && between.id < start && !r.settings.personalMarkers.has(between.form.toLowerCase()))) return undefined
  const noun = phraseBefore(s.graph, comma.id)
  if (!noun || noun.upos !== 'NOUN' || /^(obl|nsubj)/.test(noun.deprel) === false && !/^(obj|appos|nmod|root)/.test(noun.deprel)) return undefined
  return r.lexicon.relations[lemmaOf(r, noun)] && possessorOf(s, noun, r.settings) ? noun : undefined
}

/** "X, a reporter who …": an indefinite noun phrase right behind a name and a comma, whatever the parser hangs it on. */
function afterComma(s: ReadSentence, span: NameSpan): Token | undefined {
  const comma = s.graph.token((span.tokens.at(-1)?.id ?? 0) + 1)
  const first = comma?.form === ',' ? s.graph.token(comma.id + 1) : undefined
  if (!first) return undefined
  return s.graph.tokens.find((t) => t.upos === 'NOUN' && t.id > first.id && t.id - first.id < 6 && /^(appos|conj|nmod|parataxis|dislocated|dep|list|obl|nsubj)(:|$)/.test(t.deprel) && !isRelation(t, 'nmod:poss') && s.graph.dependents(t, 'case').every((child) => child.id > first.id) && s.graph.children(t).some((child) => child.id === first.id && /^(det|nummod)$/.test(child.deprel)))
}

/** What an editor calls one person alone ("the unbreakable heroine", "the captain of the ferry") the article may call so, too. */
export function learnFromDescriptions(r: Resolution, entities: readonly Entity[]): void {
  const described = entities.flatMap((entity) => {
    const concept = entity.type === 'person' ? headConcept(r, entity.description?.[r.language] ?? '') : undefined
    return concept === undefined || saysAge(concept) ? [] : [{ id: entity.id, concept }]
  })
  for (const { id, concept } of described) if (described.filter((other) => other.concept === concept).length === 1) r.described.set(concept, id)
}

/** The first noun for persons that is no one's in the phrase and stands before no other ("the mayor's bodyguard", "the star witness"). */
function headConcept(r: Resolution, phrase: string): string | undefined {
  const words = phrase.toLowerCase().match(/[\p{L}\p{M}-]+(?:['’]s)?/gu) ?? []
  const nouns = words.map((word) => (r.lexicon.nouns[word]?.type === 'person' ? r.lexicon.nouns[word] : undefined))
  return nouns.find((noun, i) => noun !== undefined && nouns[i + 1] === undefined)?.concept
}

/** An editor's description ("Luke's wife") tells relations as an article would. */
export function learnFromDescription(r: Resolution, entity: Entity): void {
  for (const relation of entity.relations ?? []) r.kinship.relate(relation.of, relation.relation, entity.id)
  // What the cast calls by a common noun ("the bus driver") is meant by that noun.
  const name = entity.names[r.language] ?? entity.names.und ?? ''
  if (/^\p{Ll}/u.test(name)) for (const word of name.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const noun = r.lexicon.nouns[word]
    if (noun && noun.type === entity.type) learnCalled(r, noun.concept, entity.id)
  }
  const text = entity.description?.[r.language]?.toLowerCase()
  if (!text) return
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  words.forEach((word, i) => {
    const kin = r.lexicon.relations[word]
    const near = words.slice(Math.max(0, i - 2), i + 3)
    const owner = kin ? r.named.entities.find((other) => other.id !== entity.id && namesOf(other).some((name) => near.includes(foldName(name).split(' ')[0] ?? ''))) : undefined
    if (kin && owner && !r.kinship.bearerOf(owner.id, kin.relation, 'unknown')) r.kinship.relate(owner.id, kin.relation, entity.id)
  })
}
