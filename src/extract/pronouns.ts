import type { Gender, Token } from '../ir/index.js'
import { ofThings, ruinous } from '../vocabulary/index.js'
import { coArguments } from './co-arguments.js'
import { antecedentConfidence, rankAntecedents, type Anaphor, type Antecedent } from './discourse.js'
import type { ReadSentence } from './frames.js'
import { isNominal, isRelation, phraseBefore } from './graph.js'
import { plainTypes } from './plain-types.js'
import { resolvePlural } from './plurals.js'
import { isPerson, isSeveral, keyOf, lemmaOf, partsOf, referentOf, type Ranked, type Referent, type Resolution } from './resolution.js'

type Feats = Readonly<Record<string, string>>

/** The features of a token that refers back to somebody, or undefined where it is no such pronoun. */
export function anaphoricFeatures(r: Resolution, token: Token): Feats | undefined {
  const form = token.form.toLowerCase()
  const listed = r.lexicon.pronouns[form]
  const feats = listed ?? (token.upos === 'PRON' || token.upos === 'DET' ? token.feats : undefined)
  if (!feats || (r.settings.relativePronouns.has(form) && feats.PronType !== 'Prs')) return undefined
  if (String(feats.Person) === '1' || String(feats.Person) === '2') return undefined
  const personal = feats.PronType === 'Prs' || feats.Reflex === 'Yes' || r.settings.reflexives.has(form)
  // A demonstrative in an oblique or genitive case stands for persons too, where the language does so.
  const demonstrative = feats.PronType === 'Dem' && token.upos === 'PRON' && (feats.Case === 'Gen' || (feats.Case === 'Nom' && r.settings.personalDemonstratives && !/^(nmod|det|amod)(:|$)/.test(token.deprel)))
  return personal || demonstrative ? feats : undefined
}

/**
 * Whom or what a relative pronoun stands for: the noun that its clause belongs to; for a pronoun of persons the nearest person from there
 * upwards ("a cop with a bar, who …"); where the parser lost the clause, the phrase right before the pronoun.
 */
export function resolveRelativePronoun(r: Resolution, s: ReadSentence, token: Token): Referent | undefined {
  const form = token.form.toLowerCase()
  if (!r.settings.relativePronouns.has(form) || token.feats.PronType === 'Dem' || /^(mark|det)/.test(token.deprel) || token.id === 1) return undefined
  let clause = s.graph.head(token)
  while (clause && !isRelation(clause, 'acl') && /^(conj|xcomp|ccomp|advcl)/.test(clause.deprel)) clause = s.graph.head(clause)
  const before = phraseBefore(s.graph, s.graph.token(token.id - 1)?.form === ',' ? token.id - 1 : token.id)
  const head = clause && isRelation(clause, 'acl') ? s.graph.head(clause) : undefined
  const personal = r.settings.personalRelatives.has(form)
  for (let noun = head && head.id < token.id ? head : before; noun && isNominal(noun); noun = s.graph.head(noun)) {
    const found = referentOf(r, s, noun)
    if (found && (!personal || found.entities.some((id) => isPerson(r, id)))) return { ...found, via: 'pronoun' }
  }
  return undefined
}

export function resolvePronoun(r: Resolution, s: ReadSentence, token: Token, feats: Feats): Referent | undefined {
  // "that killing": beside a noun it points to the deed.
  if (feats.PronType === 'Dem' && feats.Case === 'Nom' && s.positions.get(token.id)?.predicate.upos === 'NOUN') return undefined
  if (feats.Reflex === 'Yes' || r.settings.reflexives.has(token.form.toLowerCase())) return clauseSubject(r, s, token)
  const possessed = isRelation(token, 'nmod') ? s.graph.head(token) : undefined
  if (possessed && s.graph.children(possessed).some((child) => r.settings.ownWords.has(child.form.toLowerCase()))) return clauseSubject(r, s, possessed)
  if (feats.Number === 'Plur') return inclusory(r, s, token, feats) ?? resolvePlural(r, s, token)
  const gender = genderIn(feats)
  const owner = possessed ? knownOwner(r, s, possessed, gender) : undefined
  if (owner) return { entities: [owner], confidence: 0.85, via: 'pronoun' }
  const controller = possessed ? controllerBehind(r, s, token, gender) : undefined
  if (controller) return controller
  const ranked = rank(r, s, token, feats)
  return chooseAntecedent(r, keyOf(s, token), possessed ? ranked : besides(r, s, token, feats, ranked), gender, 'pronoun')
}

/**
 * "they of Ana": where a plural pronoun is the pivot of an active verb, a name in the genitive is one of them (inclusory construction,
 * Lichtenberk 2000); the other is whom the pronoun in the singular would mean.
 */
function inclusory(r: Resolution, s: ReadSentence, token: Token, feats: Feats): Referent | undefined {
  const predicate = s.positions.get(token.id)?.predicate
  const frame = predicate && s.frames.get(predicate.id)
  if (!r.settings.relativePivot || feats.Case !== 'Nom' || !frame || r.settings.genitiveAgent.has(frame.voice)) return undefined
  const name = s.graph.children(predicate).find((other) => other.upos === 'PROPN' && other.id > token.id && other.deprel === 'obj:agent')
  // Behind a title the name may be what is flat.
  const one = name && [name, ...s.graph.dependents(name, 'flat')].map((part) => referentOf(r, s, part)).find((referent) => referent !== undefined)
  if (!one || one.entities.length !== 1) return undefined
  const { Number: _, ...singular } = feats
  const [first] = rank(r, s, token, singular).filter(({ entity }) => entity !== one.entities[0])
  return first ? { entities: [first.entity, one.entities[0]!], confidence: Math.min(one.confidence, first.score), via: 'pronoun' } : undefined
}

/** All that a pronoun of one person or thing may mean, likeliest first. */
function rank(r: Resolution, s: ReadSentence, token: Token, feats: Feats): readonly Antecedent[] {
  const possessed = isRelation(token, 'nmod') ? s.graph.head(token) : undefined
  const gender = genderIn(feats)
  const position = s.positions.get(token.id)
  const excluded = possessed ? (feats.PronType === 'Dem' ? pronounsBeside(r, s, possessed) : new Set<string>()) : new Set([...coArguments(r, s, token), ...claimedBehind(r, s, token)])
  const anaphor: Anaphor = {
    sentence: s.sentence.index, block: s.sentence.block, at: token.id, slot: position?.slot ?? (possessed ? 'subj' : 'obl'), possessive: possessed !== undefined, predicate: position?.predicate.id ?? 0,
    excluded, tied: new Set(r.kinship.ties.flatMap(({ owner, bearer }) => (excluded.has(owner) ? [bearer] : []))), subordinate: inFrontedClause(s, token), parts: possessed ? [] : partsOf(r, s, token, true), ...topicAbove(r, s, token),
    ...(gender ? { gender } : {}),
    ...(feats.PronType === 'Dem' ? (feats.Case === 'Nom' && position?.slot !== 'subj' ? { anything: true } : { obviative: true }) : {}),
  }
  return suited(r, position, feats, rankAntecedents(anaphor, r.refs, r.entities, r.prominence, r.settings.antecedents))
}

/** "Bought a house; he burned *this*": where a language has pronouns of persons alone, a demonstrative is none of the persons to whom the verb's deed is not done (selectional preferences: Resnik 1996). */
function suited(r: Resolution, position: ReturnType<ReadSentence['positions']['get']>, feats: Feats, ranked: readonly Antecedent[]): readonly Antecedent[] {
  if (feats.PronType !== 'Dem' || feats.Case !== 'Nom' || position?.slot !== 'obj') return ranked
  const types = plainTypes(position.predicate, r.prepared)
  const things = ranked.filter(({ entity }) => !isPerson(r, entity))
  const isOf = (set: ReadonlySet<string>): boolean => types.length > 0 && types.every((type) => set.has(type))
  const total = things.reduce((sum, { score }) => sum + score, 0)
  return isOf(ofThings) || (things.length > 0 && isOf(ruinous)) ? things.map((antecedent) => ({ ...antecedent, score: antecedent.score / total })) : ranked
}

const genderIn = (feats: Feats): 'female' | 'male' | 'neuter' | undefined => (feats.Gender === 'Fem' ? 'female' : feats.Gender === 'Masc' ? 'male' : feats.Gender === 'Neut' ? 'neuter' : undefined)

/**
 * Two pronouns of one verb mean two: of the readings of both together, each weighs as likely as it makes both. In: what the first may mean by
 * itself. Out: the same, each with the share of what the other may mean besides.
 */
function besides(r: Resolution, s: ReadSentence, token: Token, own: Feats, ranked: readonly Antecedent[]): readonly Antecedent[] {
  const position = s.positions.get(token.id)
  if (!position || ranked.length < 2 || position.slot === 'comp') return ranked
  const others = (s.frames.get(position.predicate.id)?.arguments ?? []).flatMap(({ token: other, slots }) => {
    const feats = other.id > token.id && other.upos === 'PRON' && ['subj', 'obj', 'dat'].includes(slots[0] ?? '') && slots[0] !== position.slot ? anaphoricFeatures(r, other) : undefined
    return feats && (feats.PronType === 'Dem') !== (own.PronType === 'Dem') && feats.Number !== 'Plur' && feats.Reflex !== 'Yes' && !r.settings.reflexives.has(other.form.toLowerCase()) ? [rank(r, s, other, feats)] : []
  })
  const [beside] = others
  if (!beside || beside.length < 2) return ranked
  const weighed = ranked.map((antecedent) => ({ ...antecedent, score: antecedent.score * Math.max(0.02, 1 - (beside.find(({ entity }) => entity === antecedent.entity)?.score ?? 0)) }))
  const total = weighed.reduce((sum, { score }) => sum + score, 0)
  return weighed.map((antecedent) => ({ ...antecedent, score: antecedent.score / total })).sort((a, b) => b.score - a.score)
}

/** Whom the personal pronouns beside a possessed noun mean: a demonstrative possessor is another than they. */
function pronounsBeside(r: Resolution, s: ReadSentence, possessed: Token): Set<string> {
  let noun: Token | undefined = possessed
  while (noun && /^(appos|nmod|conj|flat|dislocated)/.test(noun.deprel)) noun = s.graph.head(noun)
  const predicate = noun && (s.positions.get(noun.id)?.predicate ?? s.graph.head(noun))
  const beside = (predicate ? (s.frames.get(predicate.id)?.arguments ?? []) : []).filter(({ token }) => token.upos === 'PRON' && token.feats.PronType === 'Prs')
  return new Set(beside.flatMap(({ token }) => referentOf(r, s, token)?.entities ?? []))
}

/** Share of the best antecedent's score under which a second one is none to reckon with. */
const negligible = 0.5

/** Whom a subject that nobody says cannot be: those that a gendered pronoun behind it, with the same verb, can alone mean. */
function claimedBehind(r: Resolution, s: ReadSentence, token: Token): string[] {
  const position = token.form === '' ? s.positions.get(token.id) : undefined
  return (position ? (s.frames.get(position.predicate.id)?.arguments ?? []) : []).flatMap(({ token: other, slots }) => {
    const gender = other.upos === 'PRON' && other.feats.PronType === 'Prs' && other.id !== token.id ? other.feats.Gender : undefined
    if ((gender !== 'Fem' && gender !== 'Masc') || other.feats.Number === 'Plur') return []
    const [first, second] = rankAntecedents({ sentence: s.sentence.index, block: s.sentence.block, at: other.id, slot: slots[0] ?? 'obl', predicate: position?.predicate.id ?? 0, excluded: new Set(), gender: gender === 'Fem' ? 'female' : 'male' }, r.refs, r.entities, r.prominence, r.settings.antecedents)
    return first && (!second || second.score < negligible * first.score) ? [first.entity] : []
  })
}

/** Whom knowledge from elsewhere names, else the likeliest one that it does not exclude. */
export function chooseAntecedent(r: Resolution, id: string, ranked: readonly Antecedent[], gender: Ranked['gender'], via: Referent['via']): Referent | undefined {
  const excluded = r.knowledge.excluded.get(id)
  const possible = excluded ? ranked.filter((antecedent) => !excluded.has(antecedent.entity)) : ranked
  if (possible.length > 0) r.anaphors.set(id, { antecedents: possible, ...(gender ? { gender } : {}) })
  const known = r.knowledge.known.get(id)
  const one = known?.entities[0]
  if (known && one && r.entities.has(one)) return { entities: [one], confidence: known.confidence, via, anaphor: id, heard: true }
  const best = possible[0]
  return best ? { entities: [best.entity], confidence: antecedentConfidence(possible), via, anaphor: id } : undefined
}

/** Whether the token stands in a subordinate clause before its main clause, where a pronoun may point forward. */
function inFrontedClause(s: ReadSentence, token: Token): boolean {
  for (let t: Token | undefined = token; t; t = s.graph.head(t)) if (isRelation(t, 'advcl')) return t.head > t.id
  return false
}

/** "Tired of lying to his family, Ben …": a clause without a subject before its main clause is about that one's subject, and what it has is his or hers (control into adjuncts, cataphora: Kuno 1972). */
function controllerBehind(r: Resolution, s: ReadSentence, token: Token, gender: string | undefined): Referent | undefined {
  let main: Token | undefined
  for (let t: Token | undefined = token; t; t = s.graph.head(t)) {
    const above = s.graph.head(t)
    if (t === main) break
    if (isRelation(t, 'acl') || s.graph.dependents(t, 'nsubj').length > 0) return undefined
    if (isRelation(t, 'advcl') && above && above.id > t.id) main = above
  }
  if (!main) return undefined
  const subject = s.graph.dependents(main, 'nsubj')[0]
  const found = subject && subject.id > token.id ? referentOf(r, s, subject) : undefined
  const only = found?.entities.length === 1 ? r.entities.get(found.entities[0] ?? '') : undefined
  if (!found || !only || only.type !== 'person' || (gender && only.gender !== 'unknown' && only.gender !== gender)) return undefined
  return { ...found, confidence: found.confidence * 0.9, via: 'pronoun' }
}

/**
 * Whom the clauses around the token are about: the noun of a relative clause that its own clause lies deeper in, else the subject of the
 * nearest clause above that has another one.
 */
function topicAbove(r: Resolution, s: ReadSentence, token: Token): { about?: string } {
  let depth = 0
  for (let t: Token | undefined = token; t; t = s.graph.head(t)) {
    const head = s.graph.head(t)
    if (isRelation(t, 'acl:relcl')) {
      const about = depth > 0 && head ? referentOf(r, s, head)?.entities[0] : undefined
      return about ? { about } : {}
    }
    if (/^(ccomp|advcl)/.test(t.deprel)) {
      const subject = head ? s.frames.get(head.id)?.arguments.find((argument) => argument.slots[0] === 'subj') : undefined
      const about = subject && subject.token.id !== token.id ? referentOf(r, s, subject.token)?.entities[0] : undefined
      if (about) return { about }
      depth++
    }
  }
  return {}
}

/** A relational noun tells whose it is where one such relation alone is known: "his wife". */
function knownOwner(r: Resolution, s: ReadSentence, possessed: Token, gender: string | undefined): string | undefined {
  const kin = r.lexicon.relations[lemmaOf(r, possessed)]
  if (!kin) return undefined
  const several = isSeveral(r, s, possessed)
  const genderOf = (id: string): Gender => r.entities.get(id)?.gender ?? 'unknown'
  const owners = new Set(r.kinship.ties.filter(({ owner, relation, bearer }) => relation === kin.relation
    // "Her sons" are more than the one whose mother nobody names.
    && !(several && r.entities.get(owner)?.unnamed)
    && (!gender || genderOf(owner) === 'unknown' || genderOf(owner) === gender)
    && (kin.gender === 'unknown' || genderOf(bearer) === 'unknown' || genderOf(bearer) === kin.gender)).map(({ owner }) => owner))
  return owners.size === 1 ? [...owners][0] : undefined
}

/** The subject of the clause that a reflexive stands in, or of the nearest one above. */
export function clauseSubject(r: Resolution, s: ReadSentence, token: Token): Referent | undefined {
  let predicate = s.positions.get(token.id)?.predicate
  for (let depth = 0; predicate && depth < 4; depth++) {
    const subject = s.frames.get(predicate.id)?.arguments.find((argument) => argument.slots[0] === 'subj' && argument.token.id !== token.id)
    const found = subject ? referentOf(r, s, subject.token) : undefined
    if (found) return { ...found, confidence: found.confidence * 0.95, via: 'pronoun' }
    predicate = s.graph.head(predicate)
  }
  return undefined
}
