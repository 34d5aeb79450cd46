/** Referring: picks the expression for what fills a role, and remembers that it was mentioned. */
import type { Filler } from '../../ir/index.js'
import { inCase } from '../realize/case.js'
import { CLITIC, SOFT_COMMA } from '../realize/marks.js'
import type { Context, Expression, Stance } from '../types.js'
import { apposition, relationNoun as relative, relationOf } from './describe.js'
import { isDetermined, naming, nounNaming, stripMarker } from './name.js'
import { owned } from './owner.js'
import { isClear, isClearGroup, lastActor, pronounKey } from './pronoun.js'

export const NONE: Expression = { kind: 'none', text: '', number: 'singular' }

/** Where in its clause an expression stands. */
export interface Spot {
  readonly role: string
  readonly way: string
  readonly isActor: boolean
  readonly actors: readonly string[]
  readonly participants: ReadonlySet<string>
  readonly stance: Stance
  /** Pronoun keys used up in this clause. */
  readonly taken: Set<string>
}

const capitalized = (kind: 'name' | 'common', number: 'singular' | 'plural'): Expression['kind'] => (number === 'plural' ? (kind === 'name' ? 'names' : 'commons') : kind)

/** In: fillers of one role. Out: their common expression; `none` where none can be put into words. */
export function express(fillers: readonly Filler[], spot: Spot, context: Context): Expression {
  const ids = [...new Set(fillers.flatMap((filler) => ('entity' in filler && context.entities.has(filler.entity) ? [filler.entity] : [])))]
  const texts = fillers.flatMap((filler) => ('text' in filler ? [textPhrase(filler, context)] : [])).filter((one) => one !== undefined)
  if (ids.length > 1 && texts.length === 0) {
    const key = 'plural'
    const governed = spot.stance.governors.length === ids.length && ids.every((id) => spot.stance.governors.includes(id))
    if (!spot.taken.has(key) && context.grammar.pronouns[key] && (governed || (!spot.stance.brief && isClearGroup(ids, context)))) {
      spot.taken.add(key)
      for (const id of ids) remember(id, spot, context)
      return { kind: 'pronoun', text: '', number: 'plural', pronouns: context.grammar.pronouns[key] }
    }
  }
  const companion = ids.length === 2 && spot.stance.governors.length === 1 && ids.includes(spot.stance.governors[0] ?? '') ? withGovernor(ids, spot, context) : undefined
  if (companion) return companion
  const parts = ids.map((id) => one(id, ids.length > 1, spot, context)).filter((part) => part.kind !== 'none')
  const all = [...parts, ...texts]
  if (all.length <= 1) return all[0] ?? NONE
  if (all.every((part) => part.kind === 'name')) return { kind: 'names', text: context.grammar.list && joinNames(all, context), number: 'plural' }
  return { kind: 'mixed', text: '', number: 'plural', parts: all }
}

/** The governing clause's actor together with another: "he and Luke", or "they" with the other as companion. */
function withGovernor(ids: readonly string[], spot: Spot, context: Context): Expression | undefined {
  const { grammar } = context
  const governor = context.entities.get(spot.stance.governors[0] ?? '')
  const key = governor && pronounKey(governor, context)
  const other = ids.find((id) => id !== governor?.id)
  if (key === undefined || other === undefined) return undefined
  const companion = grammar.cases[grammar.companions ?? '']
  const rule = grammar.cases[spot.way]
  const named = one(other, true, { ...spot, taken: new Set(Object.keys(grammar.pronouns)) }, context)
  if (!companion || !rule) return { kind: 'mixed', text: '', number: 'plural', parts: [{ kind: 'pronoun', text: '', number: 'singular', pronouns: grammar.pronouns[key] ?? {} }, named] }
  const form = `${grammar.pronouns['plural']?.[rule.pronoun ?? ''] ?? ''} ${inCase(named, companion, grammar)}`
  return { kind: 'raw', text: rule.clitic === true ? CLITIC[0] + form + CLITIC[1] : form, number: 'plural' }
}

const joinNames = (parts: readonly Expression[], context: Context): string => {
  const { comma, pair, last } = context.grammar.list
  const texts = parts.map((part) => part.text)
  return texts.length === 2 ? texts.join(pair) : texts.slice(0, -1).join(comma) + last + (texts.at(-1) ?? '')
}

function remember(id: string, spot: Spot, context: Context): void {
  const { discourse } = context
  discourse.recent.push({ entity: id, sentence: discourse.sentence, clause: discourse.clause, actor: spot.isActor })
}

function one(id: string, listed: boolean, spot: Spot, context: Context): Expression {
  const entity = context.entities.get(id)
  const called = entity && naming(entity, context.tag, context.grammar)
  if (!entity || !called) return entity ? byRelation(id, spot, context) : NONE
  const { grammar, discourse } = context
  const pronoun = pickPronoun(id, listed, spot, context)
  remember(id, spot, context)
  if (pronoun) return pronoun
  const kin = entity.unnamed === true && !spot.stance.brief ? relative(entity, context) : undefined
  if (kin) { discourse.introduced.add(id); return possession(kin, spot, context) }
  const kind = capitalized(called.kind, called.number)
  const first = !discourse.introduced.has(id)
  const belongs = owned(entity, context)
  if (belongs) { if (!spot.stance.brief) discourse.introduced.add(id); return possession(belongs, spot, context) }
  if (called.kind === 'name' || !called.bare) {
    if (spot.stance.brief) return { kind, text: called.short, number: called.number }
    discourse.introduced.add(id)
    const more = first && !listed && called.kind === 'name' ? apposition(entity, context) : undefined
    if (more === undefined) return { kind, text: first ? called.full : called.short, number: called.number }
    discourse.described += 1
    return { kind, text: grammar.phrases.apposition.replace('{name}', called.full).replace('{description}', more).replace(/,$/, SOFT_COMMA), number: called.number }
  }
  if (!spot.stance.brief) discourse.introduced.add(id)
  if (grammar.cases[spot.way]?.bare === true) return { kind, text: called.full, number: called.number }
  const phrase = !first || entity.unnamed !== true ? grammar.phrases.definite : called.number === 'singular' ? grammar.phrases.indefinite : '{noun}'
  return { kind, text: phrase.replace('{noun}', called.full), number: called.number }
}

/** Someone without a name, known by whose relation it is. */
function byRelation(id: string, spot: Spot, context: Context): Expression {
  const entity = context.entities.get(id)
  const text = entity && relationOf(entity, context)
  if (text === undefined) return NONE
  remember(id, spot, context)
  return { kind: 'common', text, number: 'singular' }
}

function pickPronoun(id: string, listed: boolean, spot: Spot, context: Context): Expression | undefined {
  const { grammar } = context
  const { stance } = spot
  const entity = context.entities.get(id)
  const key = entity && pronounKey(entity, context)
  if (key === undefined || listed) return undefined
  const pronouns = grammar.pronouns[key]
  if (!spot.isActor && spot.actors.length === 1 && spot.actors[0] === id && grammar.reflexive[key] !== undefined) return { kind: 'common', text: grammar.reflexive[key] ?? '', number: 'singular' }
  const isGovernor = stance.governors.length === 1 && stance.governors[0] === id
  if (stance.brief && !isGovernor) return undefined
  // "From it", "to it": places are named where they are not at the core of the clause.
  if (entity?.type === 'place' && grammar.cases[spot.way]?.core !== true) return undefined
  const governed = isGovernor && !spot.taken.has(key)
  const yields = [...spot.participants].some((other) => other !== id && !(stance.actor === 'none' && spot.actors.includes(other)) && lastActor(context) === other && context.entities.get(other) !== undefined && pronounKey(context.entities.get(other)!, context) === key && isClear(other, spot.participants, spot.taken, context))
  if (!governed && (yields || !context.discourse.introduced.has(id) || !isClear(id, spot.participants, spot.taken, context))) return undefined
  spot.taken.add(key)
  return { kind: 'pronoun', text: '', number: 'singular', ...(pronouns ? { pronouns } : {}) }
}

function possession(belongs: { owner: string; noun: string; kin?: boolean }, spot: Spot, context: Context): Expression {
  const { phrases, pronouns } = context.grammar
  const owner = context.entities.get(belongs.owner)
  const key = owner && pronounKey(owner, context)
  const form = key === undefined ? undefined : pronouns[key]?.['possessive']
  const mine = spot.actors.length === 1 && spot.actors[0] === belongs.owner
  const clear = mine || isClear(belongs.owner, spot.participants, new Set(), context)
  const pattern = form !== undefined && mine ? (belongs.kin === true ? phrases.pronounPossessed : phrases.ownPossessed) : form !== undefined && clear ? phrases.pronounPossessed : phrases.possessed
  const called = owner && naming(owner, context.tag, context.grammar)
  const name = form !== undefined && clear ? form : (context.discourse.introduced.has(belongs.owner) ? called?.short : called?.full) ?? ''
  return { kind: 'common', text: pattern.replace('{owner}', name).replace('{noun}', belongs.noun), number: 'singular' }
}

/** A stretch of an article: by its concept, or as it stands if it is in this language, short, and means the same outside its article. */
function textPhrase(filler: { readonly text: string; readonly concept?: string; readonly language?: string }, context: Context): Expression | undefined {
  const { grammar, tag } = context
  if (filler.language === tag) {
    const text = stripMarker(filler.text.trim(), grammar)
    const words = text.split(/\s+/)
    if (words.length <= 4 && grammar.notFirst?.includes(words[0]?.toLowerCase() ?? '') !== true && !/[.,;:!?"“”()]/.test(text) && !words.some((word) => grammar.deictic.includes(word.toLowerCase()))) return { kind: 'common', text, number: 'singular' }
  }
  const noun = filler.concept === undefined ? undefined : nounNaming(filler.concept, grammar)
  if (!noun) return undefined
  const plural = noun.number === 'plural'
  return { kind: plural ? 'commons' : 'common', text: noun.bare && !plural ? grammar.phrases.indefinite.replace('{noun}', noun.full) : noun.full, number: noun.number }
}

/** Whether at least one filler can be put into words; asked before a telling is chosen. */
export function isSayable(fillers: readonly Filler[], context: Context): boolean {
  return fillers.some((filler) => {
    if ('entity' in filler) {
      const entity = context.entities.get(filler.entity)
      return entity !== undefined && (naming(entity, context.tag, context.grammar) !== undefined || relationOf(entity, context) !== undefined)
    }
    return 'text' in filler && textPhrase(filler, context) !== undefined
  })
}

/** Whether a phrase has its determiner; re-exported for the realizer's place names. */
export { isDetermined }
