import type { EntityType, Filler, Filling, SlotRule } from '../ir/index.js'
import { changes, endsWhereItGoes, eventType, harmsBodies, mindless, ofThings, peopled, rolesOf } from '../vocabulary/index.js'
import { isRelation } from './graph.js'
import type { Argument } from './arguments.js'
import type { Match } from './senses.js'

/** What an argument's nominal is: its entities, else its words. */
export interface ReadFiller {
  readonly entities: readonly string[]
  readonly type: EntityType | undefined
  readonly confidence: number
  /** The argument's own words, for a filler that no entity stands for. */
  readonly text: string
  readonly concept?: string
  /** Whose body it is a part of. */
  readonly whole?: ReadFiller
  /** Who has somebody or something, where the noun may mean no more: "falls into *his* hands". */
  readonly bearer?: ReadFiller
  /** The owner is given for a noun that is none of his or hers to be: "*his* power". */
  readonly metonym?: true
  /** Which of its words stand for which entity. */
  readonly origins?: readonly Origin[]
}

/** A word that was taken for an entity. */
export type Origin = Omit<Filling, 'mention' | 'role' | 'link'>

export interface LinkedRoles {
  readonly roles: Record<string, Filler[]>
  /** Which word filled which role, as which entity. */
  readonly fillings: readonly Omit<Filling, 'mention'>[]
  /** Clause complements: role `content` (or another) and the token that heads the clause. */
  readonly clauses: readonly { readonly role: string; readonly argument: Argument }[]
  /** Mean confidence of the entities in core roles, 1 where there are none. */
  readonly confidence: number
  /** The least sure of them. */
  readonly least: number
  /** The least sure of each core role. */
  readonly sure: Readonly<Record<string, number>>
  /** Share of the type's obligatory roles that an entity or clause fills. */
  readonly filled: number
}

/** "The town builds a bridge": some places stand for their people (metonymy), where the verb has them as its own argument. */
const isPeopled = ({ token, via }: Argument, { concept }: ReadFiller): boolean => concept !== undefined && peopled.has(concept) && (via === 'shared' || /^(nsubj|iobj|obj:agent)(:|$)/.test(token.deprel))

/** Roles in which somebody's hands are somebody. */
const borne = new Set(['agent', 'recipient', 'source', 'goal'])

/** "Ana was handed the ring": of a passive that keeps an object the subject is the recipient (secundative alignment: Haspelmath 2005). */
function givenTo(all: readonly Argument[]): readonly Argument[] {
  const kept = all.some(({ token, slots }) => token.deprel === 'obj' && slots[0] === 'obj')
  return kept ? all.map((argument) => (argument.token.deprel === 'nsubj:pass' && argument.slots[0] === 'obj' ? { ...argument, slots: ['dat'] } : argument)) : all
}

/** Roles that somebody alone fills. */
const personal = new Set(['agent', 'experiencer', 'recipient'])
/** Roles that a word for a place may fill. */
const spatial = new Set(['place', 'goal', 'source'])

const objectRoles = ['patient', 'theme', 'stimulus']

/** Types whose content may be what somebody is held to be: "posed as a nurse". */
const posing: ReadonlySet<string> = new Set(['pretend'])

/** Types of getting something, be it for another. */
const gotFor: ReadonlySet<string> = new Set(['buy', 'get', 'steal', 'create', 'cook', 'play', 'repair'])

/** Types whose stimulus may be a happening. */
const perceiving: ReadonlySet<string> = new Set(['see', 'hear'])

/**
 * Fills the roles of an event type from logical slots: what the construction says first, then the regular linking
 * (first role ← deep subject, patient-like role ← deep object, recipient ← dative; cf. Dowty's proto-roles 1991).
 *
 * @param obliques the pack's table of adpositions → roles that hold for every type (`in: place`, `from: source`)
 */
export function linkRoles(found: Match, read: (argument: Argument) => ReadFiller, obliques: Readonly<Record<string, string>>): LinkedRoles {
  const { construction } = found.sense
  const type = eventType(construction.type)
  const names = type ? rolesOf(type) : []
  // "admitted the killing *of Dino*": whom a deed is done to is the deed's, though the verb might take one, too.
  const deeds = new Set(found.arguments.flatMap(({ isDeed, token }) => (isDeed ? [token.id] : [])))
  const own = deeds.size === 0 ? found : { ...found, arguments: found.arguments.filter(({ token }) => !deeds.has(token.head)) }
  const match = names.includes('recipient') ? { ...own, arguments: givenTo(own.arguments) } : own
  const roles: Record<string, Filler[]> = {}
  const clauses: { role: string; argument: Argument }[] = []
  const confidences: number[] = []
  const sure: Record<string, number> = {}
  const fillings: Omit<Filling, 'mention'>[] = []
  const used = new Set<Argument>()
  const put = (role: string, argument: Argument): void => {
    used.add(argument)
    if (role === '-') return
    // "lied about his death" says not what.
    if (role === 'content' && argument.isDeed && construction.type === 'lie') return
    const isRole = role === 'content' && posing.has(construction.type) && argument.token.upos === 'NOUN' && !argument.isDeed && read(argument).type === 'person'
    if (!isRole && ((argument.slots[0] === 'comp' && !match.goals.includes(argument)) || (argument.isDeed && (role === 'content' || (role === 'stimulus' && perceiving.has(construction.type))))) && !(role === 'goal' && /^(NOUN|PROPN|ADJ)$/.test(argument.token.upos))) {
      clauses.push({ role: names.includes(role) || role === 'purpose' ? role : names.includes('content') ? 'content' : 'purpose', argument })
      return
    }
    const own = read(argument)
    // "Her power is gone": it is, and not she.
    if (own.metonym && role === 'agent' && mindless.has(construction.type)) return
    // "When she learned this": a demonstrative stands for what was said, and for nobody.
    if (role === 'content' && own.type === 'person' && argument.token.feats.PronType === 'Dem') return
    // "pretends friendship": nobody is what one only shows.
    if (role === 'content' && posing.has(construction.type) && !isRole && own.entities.length === 0) return
    // What is done to somebody's shoulder is done to him or her.
    const filler = own.whole && role === 'patient' && harmsBodies.has(construction.type) ? own.whole : own.bearer && borne.has(role) && !(role === 'agent' && mindless.has(construction.type)) ? own.bearer : own
    // Who acts or feels is somebody: words alone do not fill such a role.
    if (filler.entities.length === 0 && personal.has(role)) return
    if (['experiencer', 'recipient'].includes(role) || (role === 'agent' && !mindless.has(construction.type))) if (filler.type === 'object' || (filler.type === 'place' && !isPeopled(argument, filler))) return
    // "He came home a widower": what somebody is as he comes is nowhere to come to.
    if (role === 'goal' && argument.adposition === undefined && isRelation(argument.token, 'xcomp') && own.type === 'person' && !changes.has(construction.type)) return
    // "She took over the town hall": nobody becomes a place.
    if (role === 'goal' && construction.type === 'become' && own.type === 'place' && (own.origins?.some(({ via }) => via === 'name') || peopled.has(own.concept ?? '') || (own.concept ?? '').endsWith('-hall')) && match.arguments.some((other) => other !== argument && other.slots[0] === 'subj' && read(other).type === 'person')) return
    // "On the bridge, Kano, the guard, …": somebody is no place.
    if (role === 'place' && filler.type === 'person') return
    // What somebody turns into, or poses as, is a kind, and nobody whom the text could go back to.
    const isKind = (isRole || (role === 'goal' && changes.has(construction.type))) && filler.concept !== undefined && filler.origins?.some(({ via }) => via === 'name') !== true
    const fillers = filler.entities.length > 0 && !isKind ? filler.entities.map((entity) => ({ entity })) : filler.text && !argument.locative ? [{ text: filler.text, ...(filler.concept ? { concept: filler.concept } : {}) }] : []
    if (fillers.length === 0) return
    roles[role] = [...(roles[role] ?? []), ...fillers.filter((f) => !(roles[role] ?? []).some((g) => 'entity' in f && 'entity' in g && f.entity === g.entity))]
    if (isKind) return
    for (const origin of filler.origins ?? []) fillings.push({ ...origin, role, link: argument.via })
    if (filler.entities.length === 0 || !(names.includes(role) || role === 'causer')) return
    confidences.push(filler.confidence)
    sure[role] = Math.min(sure[role] ?? 1, filler.confidence)
  }
  /** Of another type than the construction asks for there. */
  const isOther = ({ filler }: SlotRule, argument: Argument): boolean => { const kind = filler && read(argument).type; return kind !== undefined && kind !== filler }
  /** "confesses everything to the judge": somebody is no content; he is told it. */
  const isToldTo = ({ role }: SlotRule, argument: Argument): boolean => role === 'content' && names.includes('recipient') && !roles.recipient && argument.slots.includes('dat') && !argument.isDeed && /^(person|organization)$/.test(read(argument).type ?? '')
  const isSetting = (argument: Argument): boolean => read(argument).type === 'place' || (read(argument).type === 'work' && argument.slots[0] !== 'subj')
  /** "Weds in *the church*": where it happens is nobody with whom it does. */
  const isScene = ({ role }: SlotRule, argument: Argument): boolean => role !== undefined && (argument.locative ? !spatial.has(role) : spatial.has(role) ? read(argument).type === 'work' : personal.has(role) && isSetting(argument) && !isPeopled(argument, read(argument)))
  for (const rule of construction.slots) {
    if (!rule.role) continue
    for (const argument of match.arguments) if (!used.has(argument) && !isScene(rule, argument) && argument.slots.includes(rule.slot) && (argument.slots[0] !== 'deed' || rule.role === 'content') && !isOther(rule, argument)) put(isToldTo(rule, argument) ? 'recipient' : rule.role, argument)
  }
  /** What fills a role is: for somebody's hands somebody, where they stand for him or her. */
  const kindAs = (role: string, argument: Argument): EntityType | undefined => { const own = read(argument); return ((borne.has(role) && own.bearer) || own).type }
  const first = names[0] ?? 'agent'
  const open = (role: string): boolean => names.includes(role) && !roles[role]
  const object = names.find((name, i) => i > 0 && objectRoles.includes(name)) ?? (objectRoles.includes(first) ? first : undefined)
  const rest = match.arguments.filter((argument) => !used.has(argument))
  const take = (slot: string, choose: (argument: Argument) => string | undefined): void => {
    for (const argument of rest) {
      if (used.has(argument) || !argument.slots.includes(slot)) continue
      const role = choose(argument)
      if (role) put(role, argument)
    }
  }
  for (const argument of match.goals) if (!used.has(argument) && open('goal')) put('goal', argument)
  // A deed that is a noun is what the event is about.
  for (const argument of rest) if (argument.isDeed && open('content') && !clauses.some(({ role }) => role === 'content') && /^(obj|dat|deed)$/.test(argument.slots[0] ?? '')) put('content', argument)
  if (type?.reciprocal) {
    // "At the wedding of Ana and Ben, Dino arrived": where the noun has its parties, who acts beside it is none.
    const named = (roles[first] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : []))
    const parties = new Set(construction.pos !== 'noun' ? [] : [...named, ...rest.filter(({ slots }) => /^(gen|poss|obj)$/.test(slots[0] ?? '')).flatMap((argument) => read(argument).entities)])
    if (parties.size > 1) for (const argument of rest) if (argument.via === 'support') used.add(argument)
    for (const slot of ['subj', 'support', 'obj', 'dat', 'poss', 'gen', 'com', 'joint']) take(slot, (argument) => (read(argument).type === 'person' || slot === 'subj' ? first : undefined))
  } else {
    // "poisoned it, and Ana fell ill": where the type has one party, the verb's own pivot comes before one that it shares.
    const own = object === undefined && rest.some(({ via, slots }) => via === 'shared' && slots.includes('subj')) ? rest.find(({ via, slots, token }) => via === 'tree' && slots[0] === 'obj' && isRelation(token, 'nsubj')) : undefined
    if (own && !used.has(own) && open(first)) put(first, own)
    take('subj', () => (roles[first] && first !== object ? undefined : first))
    take('dat', () => (open('recipient') ? 'recipient' : undefined))
    // "bought Ana a house": for whom it is got has no role; from whom, an adposition says.
    take('dat', (argument) => (gotFor.has(construction.type) && argument.slots[0] === 'dat' && argument.adposition === undefined && isRelation(argument.token, 'iobj') ? '-' : undefined))
    take('obj', (argument) => {
      // "caught her and saw that …": what is seen is the clause, not whom the clause before is about.
      if (argument.via === 'shared' && clauses.some(({ role }) => role === object)) return undefined
      if (object && open(object)) return object
      if (open('recipient') && read(argument).type === 'person') return 'recipient'
      const kind = read(argument).type
      return ['topic', 'goal', 'source', 'content'].find((role) => open(role) && (role !== 'content' || kind !== 'person') && (role !== 'source' || kind === 'place' || kind === 'organization'))
    })
    take('dat', (argument) => {
      const kind = open('source') ? kindAs('source', argument) : read(argument).type
      // "flees to the coast": where somebody goes is not where from.
      if (argument.adposition !== undefined && obliques[argument.adposition] === 'goal' && !open('goal') && !(object && open(object))) return undefined
      // "escapes from her"
      if (kind === 'person' && open('source') && !open('goal') && !(object && open(object))) return 'source'
      if (open('goal') && kind !== 'person') return 'goal'
      if (open('source') && (kind === 'place' || kind === 'organization')) return 'source'
      return (kind === 'person' || kind === 'organization') && object && open(object) ? object : open('goal') ? 'goal' : undefined
    })
    const isNoun = construction.pos === 'noun' || match.sense.analysis?.form.startsWith('ger') === true
    if (isNoun) {
      const actor = match.sense.analysis !== undefined
      take('gen', () => (object && open(object) ? object : open(first) ? first : undefined))
      // "Crowe's robberies": somebody is the one who robs, where what is done is done to things.
      take('poss', (argument) => (object === 'theme' && first === 'agent' && open(first) && read(argument).type === 'person' ? first : undefined))
      take('poss', () => (actor && open(first) ? first : object && open(object) && object !== first ? object : open(first) ? first : undefined))
      take('support', () => (open(first) ? first : object && open(object) ? object : undefined))
    }
    take('subj', () => (open(first) ? first : undefined))
  }
  // "takes over Luke's mind": the owner of the expression's own noun is the one concerned.
  const acting = new Set((roles[first] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : [])))
  // "Pays for Ana's operation": nobody is what is paid for.
  const isConcerned = (argument: Argument): boolean => !(ofThings.has(construction.type) && read(argument).type === 'person') && !read(argument).entities.some((id) => acting.has(id))
  take('poss', (argument) => (object && open(object) && isConcerned(argument) ? object : undefined))
  take('comp', (argument) => (names.includes('content') ? 'content' : argument.adposition ? undefined : open('goal') && /^(NOUN|PROPN|ADJ)$/.test(argument.token.upos) ? 'goal' : /^(ADJ|ADV)$/.test(argument.token.upos) ? undefined : 'purpose'))
  for (const argument of rest) {
    // A case marker does what an adposition does elsewhere.
    const adposition = argument.adposition ?? argument.slots.find((slot) => slot.startsWith('obl/'))?.slice(4)
    const role = used.has(argument) || adposition === undefined ? undefined : obliques[adposition]
    if (!role) continue
    const own = read(argument)
    const kind = kindAs(role, argument)
    if (role === 'place' && argument.locative && open('goal')) put('goal', argument)
    else if (role === 'place' || role === 'goal' || role === 'source') {
      // What one turns into is of any kind; so is whom something is taken from.
      const asked = construction.slots.some((rule) => rule.words !== undefined && rule.slot === `obl/${adposition}`)
      if (kind !== 'place' && kind !== 'organization' && !(names.includes(role) && (asked || (role === 'source' && kind === 'person')))) continue
      // "flees into the woods": where somebody goes is not where it happens.
      if (role === 'goal' && !names.includes('goal') && !endsWhereItGoes.has(construction.type)) continue
      // "on the spot" says not where.
      if (own.concept === 'place' && !own.origins?.some(({ via }) => via === 'name')) continue
      put(role === 'goal' && !names.includes('goal') ? 'place' : role, argument)
    } else if (names.includes(role) || role === 'reason' || role === 'instrument') put(role, argument)
  }
  // "He broke his arm": nobody does that to himself.
  const [doer, ...doers] = roles.agent ?? []
  if (construction.type === 'injure' && match.taken.length > 0 && doers.length === 0 && doer && 'entity' in doer && roles.patient?.length === 1 && roles.patient.some((filler) => 'entity' in filler && filler.entity === doer.entity)) delete roles.agent
  // What the text only says in words is none of the parties beside one that is known.
  for (const [role, fillers] of Object.entries(roles)) if (fillers.some((filler) => 'entity' in filler)) roles[role] = fillers.filter((filler) => !('text' in filler))
  const needed = type ? type.roles.filter((role) => !role.endsWith('?')) : []
  const has = (role: string): boolean => (roles[role] ?? []).some((filler) => 'entity' in filler || (role === 'goal' && changes.has(construction.type))) || clauses.some((clause) => clause.role === role && (clause.argument.slots[0] === 'comp' || clause.argument.isDeed === true))
  const enough = type?.reciprocal ? Math.min(1, (roles[first] ?? []).length / 2) : needed.length === 0 ? 1 : needed.filter(has).length / needed.length
  return { roles, fillings, clauses, confidence: confidences.length ? confidences.reduce((a, b) => a + b, 0) / confidences.length : 1, least: Math.min(1, ...confidences), sure, filled: enough }
}
