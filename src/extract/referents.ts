import type { Entity, EntityType, Gender, Relation, Token } from '../ir/index.js'
import { slug, type NamedCast } from './cast.js'
import { antecedentConfidence, rankAntecedents, type Anaphor, type DiscourseRef } from './discourse.js'
import type { ReadSentence } from './frames.js'
import { isNominal, isRelation } from './graph.js'
import { markingOf } from './arguments.js'
import { foldName, namesOf } from './names.js'
import type { PreparedLexicon } from './prepared.js'
import type { SyntaxSettings } from './settings.js'
import type { NameSpan } from './spans.js'

/** What a nominal refers to. */
export interface Referent {
  readonly entities: readonly string[]
  /** 0 to 1. */
  readonly confidence: number
  readonly via: 'name' | 'pronoun' | 'description' | 'group'
}

/** Referents of one article: by sentence and token, and all its entities, drafted ones included. */
export interface Referents {
  readonly entities: readonly Entity[]
  of(sentence: ReadSentence, token: Token): Referent | undefined
}

/** A nominal that no one names: an entity when somebody or something definite is meant. */
interface Draft {
  id: string
  type: EntityType
  gender: Gender
  name: string
  concept: string
  relations: Relation[]
}

/**
 * Resolves names, descriptions ("his wife"), groups ("the two") and pronouns of an article, sentence by sentence in text order.
 * What has no antecedent stays without a referent: nothing is guessed.
 */
export function resolveReferents(
  sentences: readonly ReadSentence[],
  named: NamedCast,
  spansBySentence: ReadonlyMap<number, readonly NameSpan[]>,
  language: string,
  prepared: PreparedLexicon,
  settings: SyntaxSettings,
): Referents {
  const { lexicon } = prepared
  const entities = new Map<string, Entity>(named.entities.map((entity) => [entity.id, entity]))
  const drafts = new Map<string, Draft>()
  const gained = new Map<string, Relation[]>()
  const related = new Map<string, string>()
  const attributes = new Map<string, string>()
  const refs: DiscourseRef[] = []
  const referents = new Map<string, Referent>()
  const keyOf = (s: ReadSentence, t: Token): string => `${s.sentence.index}:${t.id}`
  let lastGroup: { entities: readonly string[]; sentence: number } | undefined

  for (const entity of named.entities) {
    for (const relation of entity.relations ?? []) related.set(`${relation.of}|${relation.relation}`, entity.id)
    learnDescription(entity)
  }
  // Relations that any sentence states are known from the start: an article may explain a name late.
  for (const s of sentences) for (const span of spansBySentence.get(s.sentence.index) ?? []) learnFromName(s, span)

  for (const s of sentences) {
    for (const span of spansBySentence.get(s.sentence.index) ?? []) {
      const id = named.entityOf.get(span)
      if (id) for (const token of span.tokens) referents.set(keyOf(s, token), { entities: [id], confidence: 0.95, via: 'name' })
    }
    for (const span of spansBySentence.get(s.sentence.index) ?? []) {
      const id = named.entityOf.get(span)
      if (id) note(s, span.head, [id])
    }
    for (const token of s.graph.tokens) {
      const key = keyOf(s, token)
      if (!referents.has(key)) {
        const referent = resolve(s, token)
        if (referent) {
          referents.set(key, referent)
          note(s, token, referent.entities)
        }
      }
      const found = referents.get(key)
      if (found && isRelation(token, 'conj')) joinGroup(s, token)
    }
  }

  const all = [...entities.values()].map((entity) => {
    const more = gained.get(entity.id)
    return more ? { ...entity, relations: [...(entity.relations ?? []), ...more] } : entity
  })
  return { entities: all, of: (s, token) => referents.get(keyOf(s, token)) }

  function note(s: ReadSentence, token: Token, ids: readonly string[]): void {
    const position = s.positions.get(token.id) ?? positionOfHead(s, token)
    const possessor = isRelation(token, 'nmod')
    refs.push({ entities: ids, sentence: s.sentence.index, at: token.id, slot: position?.slot ?? (possessor ? 'poss' : 'obl'), predicate: position?.predicate.id ?? 0 })
  }

  function positionOfHead(s: ReadSentence, token: Token): { predicate: Token; slot: string } | undefined {
    const head = s.graph.head(token)
    return head && /^(conj|appos|flat)/.test(token.deprel) ? s.positions.get(head.id) : undefined
  }

  function joinGroup(s: ReadSentence, token: Token): void {
    const head = s.graph.head(token)
    if (!head || !isNominal(head)) return
    const members = [head, ...s.graph.dependents(head, 'conj')].flatMap((t) => referents.get(keyOf(s, t))?.entities ?? [])
    const people = [...new Set(members)].filter((id) => entities.get(id)?.type === 'person')
    if (people.length > 1) lastGroup = { entities: people, sentence: s.sentence.index }
  }

  function resolve(s: ReadSentence, token: Token): Referent | undefined {
    const pair = pairExpression(s, token)
    if (pair) return pair
    const appositive = appositiveName(s, token)
    if (appositive) return { entities: [appositive], confidence: 0.9, via: 'description' }
    const features = lexicon.pronouns[token.form.toLowerCase()] ?? (token.upos === 'PRON' || token.upos === 'DET' ? token.feats : undefined)
    if (features && isPersonal(features, token)) return pronoun(s, token, features)
    if (!isNominal(token) || token.upos === 'PRON' || token.upos === 'NUM') return undefined
    return relational(s, token) ?? common(s, token)
  }

  function isPersonal(feats: Readonly<Record<string, string>>, token: Token): boolean {
    if (settings.relativePronouns.has(token.form.toLowerCase()) && feats.PronType !== 'Prs') return false
    if (feats.Person === '1' || feats.Person === '2') return false
    return feats.PronType === 'Prs' || (feats.PronType === 'Dem' && token.upos === 'PRON' && feats.Case !== undefined && feats.Case !== 'Nom')
  }

  function excludedFor(s: ReadSentence, token: Token): Set<string> {
    const position = s.positions.get(token.id)
    const excluded = new Set<string>()
    if (!position) return excluded
    for (const argument of s.frames.get(position.predicate.id)?.arguments ?? [])
      if (argument.token.id !== token.id && argument.slots[0] !== 'comp') for (const t of [argument.token, ...s.graph.dependents(argument.token, 'conj')]) for (const id of referents.get(keyOf(s, t))?.entities ?? []) excluded.add(id)
    // The controller's co-arguments are this clause's too: "A forces B to hit him" is not about B's hitting himself.
    return excluded
  }

  function pronoun(s: ReadSentence, token: Token, feats: Readonly<Record<string, string>>): Referent | undefined {
    const position = s.positions.get(token.id)
    if (settings.reflexives.has(token.form.toLowerCase()) || feats.Reflex === 'Yes') return reflexive(s, token)
    const possessed = isRelation(token, 'nmod') ? s.graph.head(token) : undefined
    if (possessed && s.graph.children(possessed).some((child) => settings.ownWords.has(child.form.toLowerCase()))) return reflexive(s, possessed)
    const gender = feats.Gender === 'Fem' ? 'female' : feats.Gender === 'Masc' ? 'male' : feats.Gender === 'Neut' ? 'neuter' : undefined
    if (feats.Number === 'Plur') return plural(s, token)
    const anaphor: Anaphor = {
      sentence: s.sentence.index, at: token.id, slot: position?.slot ?? (possessed ? 'subj' : 'obl'), predicate: position?.predicate.id ?? 0,
      excluded: possessed ? new Set<string>() : excludedFor(s, token), ...(gender ? { gender } : {}), ...(feats.PronType === 'Dem' ? { obviative: true } : {}),
    }
    // A relational noun tells whose it is where only one such relation is known: "his wife".
    const kin = possessed ? lexicon.relations[lemmaOf(possessed)] : undefined
    if (kin) {
      const owners = [...related.keys()].filter((key) => key.endsWith(`|${kin.relation}`)).map((key) => key.split('|')[0] as string).filter((id) => {
        const owner = entities.get(id)
        const bearer = related.get(`${id}|${kin.relation}`)
        const right = !gender || owner?.gender === 'unknown' || owner?.gender === gender
        return right && (kin.gender === 'unknown' || !bearer || ['unknown', kin.gender].includes(entities.get(bearer)?.gender ?? 'unknown'))
      })
      if (owners.length === 1 && owners[0]) return { entities: [owners[0]], confidence: 0.85, via: 'pronoun' }
    }
    const ranked = rankAntecedents(anaphor, refs, entities)
    const best = ranked[0]
    if (!best) return undefined
    return { entities: [best.entity], confidence: antecedentConfidence(ranked), via: 'pronoun' }
  }

  function reflexive(s: ReadSentence, token: Token): Referent | undefined {
    let frame = s.positions.get(token.id)?.predicate
    for (let depth = 0; frame && depth < 4; depth++) {
      const subject = s.frames.get(frame.id)?.arguments.find((argument) => argument.slots[0] === 'subj' && argument.token.id !== token.id)
      const found = subject ? referents.get(keyOf(s, subject.token)) : undefined
      if (found) return { ...found, confidence: found.confidence * 0.95, via: 'pronoun' }
      frame = s.graph.head(frame)
    }
    return undefined
  }

  function plural(s: ReadSentence, token: Token): Referent | undefined {
    const excluded = isRelation(token, 'nmod') ? new Set<string>() : excludedFor(s, token)
    if (lastGroup && s.sentence.index - lastGroup.sentence <= 3 && !lastGroup.entities.some((id) => excluded.has(id))) return { entities: lastGroup.entities, confidence: 0.75, via: 'group' }
    const anaphor: Anaphor = { sentence: s.sentence.index, at: token.id, slot: 'subj', predicate: 0, excluded }
    const [first, second, third] = rankAntecedents(anaphor, refs, entities)
    if (!first || !second) return undefined
    const clear = !third || third.score < second.score * 0.7
    return { entities: [first.entity, second.entity].sort(), confidence: clear ? 0.65 : 0.5, via: 'group' }
  }

  function pairExpression(s: ReadSentence, token: Token): Referent | undefined {
    const text = s.sentence.text.toLowerCase()
    for (const phrase of lexicon.pairs) {
      const words = phrase.toLowerCase().split(' ')
      const last = words.at(-1) ?? ''
      if (token.form.toLowerCase() !== last && token.lemma.toLowerCase() !== last) continue
      const from = Math.max(0, token.end - phrase.length)
      if (text.slice(from, token.end) !== phrase.toLowerCase()) continue
      const next = s.graph.token(token.id + 1)
      // "the two brothers" counts something else.
      if (next && next.upos === 'NOUN' && /^(nummod|amod|det|compound)$/.test(token.deprel)) continue
      const group = lastGroup && s.sentence.index - lastGroup.sentence <= 6 ? lastGroup.entities : undefined
      if (group?.length === 2) return { entities: group, confidence: 0.8, via: 'group' }
      return plural(s, token)
    }
    return undefined
  }

  /** "his wife, Reva Connors"; "ang kapatid na si Serena": the noun names whom its apposition names. */
  function appositiveName(s: ReadSentence, token: Token): string | undefined {
    if (token.upos !== 'NOUN' && token.upos !== 'ADJ') return undefined
    for (const child of s.graph.children(token)) {
      const name = referents.get(keyOf(s, child))
      if (name?.via !== 'name') continue
      if (isRelation(child, 'appos') || isRelation(child, 'flat')) return name.entities[0]
      if (isRelation(child, 'nmod') && !isRelation(child, 'nmod:poss') && markingOf(s.graph, child).case === 'Nom') return name.entities[0]
    }
    const head = s.graph.head(token)
    if (head && /^(appos|flat|compound)/.test(token.deprel)) {
      const name = referents.get(keyOf(s, head))
      if (name?.via === 'name') return name.entities[0]
    }
    return undefined
  }

  function possessorOf(s: ReadSentence, token: Token): Token | undefined {
    return s.graph.dependents(token, 'nmod:poss')[0] ?? s.graph.dependents(token, 'nmod').find((child) => ['Gen', undefined].includes(markingOf(s.graph, child).case) && ['of', undefined].includes(markingOf(s.graph, child).adposition ?? undefined))
  }

  function lemmaOf(token: Token): string {
    const lemma = token.lemma.toLowerCase()
    return lexicon.relations[lemma] || lexicon.nouns[lemma] ? lemma : token.form.toLowerCase()
  }

  function relational(s: ReadSentence, token: Token): Referent | undefined {
    const kin = lexicon.relations[lemmaOf(token)]
    const possessor = kin ? possessorOf(s, token) : undefined
    if (!kin || !possessor) return undefined
    const owner = referents.get(keyOf(s, possessor)) ?? resolveEarly(s, possessor)
    const of = owner?.entities[0]
    if (!owner || !of) return undefined
    const known = related.get(`${of}|${kin.relation}`)
    if (known && (kin.gender === 'unknown' || ['unknown', kin.gender].includes(entities.get(known)?.gender ?? 'unknown'))) return { entities: [known], confidence: Math.min(0.9, owner.confidence), via: 'description' }
    const id = draftEntity(`${of}-${slug(lemmaOf(token))}`, 'person', kin.gender, token, lexicon.nouns[lemmaOf(token)]?.concept ?? kin.relation, [{ relation: kin.relation, of }])
    related.set(`${of}|${kin.relation}`, id)
    return { entities: [id], confidence: owner.confidence * 0.85, via: 'description' }
  }

  /** A possessor to the right of its noun has not been met yet. */
  function resolveEarly(s: ReadSentence, token: Token): Referent | undefined {
    const referent = resolve(s, token)
    if (referent) referents.set(keyOf(s, token), referent)
    return referent
  }

  function common(s: ReadSentence, token: Token): Referent | undefined {
    const noun = lexicon.nouns[lemmaOf(token)]
    if (!noun) return undefined
    const compound = s.graph.dependents(token, 'compound')[0]
    const key = compound ? `${noun.concept} ${compound.lemma.toLowerCase()}` : noun.concept
    const described = attributes.get(noun.concept)
    if (described) return { entities: [described], confidence: 0.75, via: 'description' }
    const possessor = possessorOf(s, token)
    const owner = possessor ? (referents.get(keyOf(s, possessor)) ?? resolveEarly(s, possessor)) : undefined
    const of = owner?.entities[0]
    const same = [...drafts.values()].filter((draft) => draft.concept === noun.concept && (!of || draft.relations.length === 0 || draft.relations.some((relation) => relation.of === of)))
    const indefinite = isIndefinite(s, token)
    if (same.length > 0 && !indefinite) {
      const latest = same.at(-1) as Draft
      return { entities: [latest.id], confidence: 0.7, via: 'description' }
    }
    if (noun.type === 'person' && noun.gender && isGenericPerson(noun.concept) && !indefinite) {
      const anaphor: Anaphor = { sentence: s.sentence.index, at: token.id, slot: s.positions.get(token.id)?.slot ?? 'obl', predicate: 0, excluded: excludedFor(s, token), gender: noun.gender as 'female' | 'male' }
      const ranked = rankAntecedents(anaphor, refs, entities)
      if (ranked[0]) return { entities: [ranked[0].entity], confidence: Math.min(0.55, antecedentConfidence(ranked)), via: 'description' }
    }
    const id = draftEntity(of ? `${of}-${slug(key)}` : slug(key.split(' ').reverse().join(' ')), noun.type, noun.gender ?? (noun.type === 'person' ? 'unknown' : 'neuter'), token, noun.concept, of ? [{ relation: 'owner', of }] : [], compound)
    return { entities: [id], confidence: 0.6, via: 'description' }
  }

  function isIndefinite(s: ReadSentence, token: Token): boolean {
    return s.graph.dependents(token, 'det', 'nummod').some((child) => child.feats.Definite === 'Ind' || settings.indefinites.has(child.lemma.toLowerCase()))
  }

  function isGenericPerson(concept: string): boolean {
    return /^(woman|man|girl|boy|lady|guy|gentleman|maiden|lad|young-woman|young-man)$/.test(concept)
  }

  function draftEntity(wanted: string, type: EntityType, gender: Gender, token: Token, concept: string, relations: Relation[], compound?: Token): string {
    let id = wanted
    for (let n = 2; entities.has(id) && !drafts.has(id); n++) id = `${wanted}-${n}`
    const name = compound ? `${compound.form} ${token.form}` : token.form
    drafts.set(id, { id, type, gender, name, concept, relations })
    entities.set(id, { id, type, gender, names: { [language]: name.toLowerCase() }, aliases: {}, relations, unnamed: true, concept, drafted: true })
    return id
  }

  /** "Reva Connors, Luke's wife" and "Luke's wife, Reva Connors" state a relation; "Kilgrave, a villain" an attribute. */
  function learnFromName(s: ReadSentence, span: NameSpan): void {
    const id = named.entityOf.get(span)
    if (!id) return
    const head = s.graph.head(span.head)
    const beside = [...s.graph.dependents(span.head, 'appos', 'compound', 'acl'), ...(head && /^(appos|flat|nmod)$/.test(span.head.deprel) && head.upos === 'NOUN' ? [head] : [])]
    // "X is Y's wife": the noun is the clause's head, the name its subject.
    if (head && isRelation(span.head, 'nsubj') && head.upos === 'NOUN' && s.graph.dependents(head, 'cop').length > 0) beside.push(head)
    for (const noun of beside) {
      if (noun.upos !== 'NOUN') continue
      const lemma = lemmaOf(noun)
      const kin = lexicon.relations[lemma]
      const possessor = possessorOf(s, noun)
      const owner = possessor ? ownerName(s, possessor) : undefined
      if (kin && owner && owner !== id) {
        related.set(`${owner}|${kin.relation}`, id)
        gained.set(id, [...(gained.get(id) ?? []), { relation: kin.relation, of: owner }])
        const entity = entities.get(id)
        if (entity && entity.gender === 'unknown' && kin.gender !== 'unknown') entities.set(id, { ...entity, gender: kin.gender })
      } else if (lexicon.nouns[lemma]?.type === 'person' && !isGenericPerson(lexicon.nouns[lemma]?.concept ?? '') && !kin) attributes.set(lexicon.nouns[lemma]?.concept ?? lemma, id)
    }
  }

  function ownerName(s: ReadSentence, possessor: Token): string | undefined {
    for (const span of spansBySentence.get(s.sentence.index) ?? []) if (span.tokens.some((t) => t.id === possessor.id)) return named.entityOf.get(span)
    return undefined
  }

  /** An editor's description ("Luke's wife") tells relations and attributes as an article would. */
  function learnDescription(entity: Entity): void {
    const text = entity.description?.[language]?.toLowerCase()
    if (!text) return
    const words = text.match(/\p{L}+/gu) ?? []
    for (const word of words) {
      const kin = lexicon.relations[word]
      const owner = kin ? named.entities.find((other) => other.id !== entity.id && namesOf(other).some((name) => text.includes(foldName(name)))) : undefined
      if (kin && owner) {
        related.set(`${owner.id}|${kin.relation}`, entity.id)
        break
      }
    }
  }
}
