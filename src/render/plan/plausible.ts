/**
 * Selectional restrictions: what articles' noise makes of an event and no editor would print. Nothing is put right; what cannot be is taken out,
 * a participant that a telling can do without by itself, else the whole event.
 */
import type { Entity, Filler, Roles, StoryEvent } from '../../ir/index.js'

/** Things do these too: a bus hits somebody, a fire destroys a house, a ship arrives. */
const BY_THINGS = new Set(['hit', 'crash', 'kill', 'injure', 'destroy', 'blow-up', 'burn', 'arrive', 'leave', 'return', 'travel', 'disappear', 'end', 'start', 'prevent', 'transform', 'die', 'premiere', 'become', 'win', 'lose', 'help', 'protect'])
/** Only to persons. */
const TO_PERSONS = new Set(['kidnap', 'arrest', 'marry', 'forgive', 'adopt', 'hire', 'fire', 'convict', 'try-in-court', 'torture', 'stab', 'blackmail', 'coerce', 'betray', 'cheat-on', 'break-up', 'accuse', 'persuade', 'order', 'deceive', 'give-birth', 'care-for', 'control-mind', 'imprison', 'avenge', 'attack', 'shoot'])
/** What one often does to oneself; elsewhere the same party in two roles is more likely a misreading. */
const TO_ONESELF = new Set(['hide', 'sacrifice', 'transform'])
/** Only to things. */
const TO_THINGS = new Set(['buy', 'write', 'read', 'eat', 'cook', 'repair', 'inherit', 'play', 'study', 'create', 'win', 'get'])
/** What is thought is a proposition; by its noun alone it may be a thing ("realizes the truth"), never a party or a place. Whom one believes is a person. */
const OF_THOUGHTS = new Set(['plan', 'realize', 'decide', 'start', 'end'])
const THOUGHT = ['content', 'theme', 'patient', 'topic', 'stimulus']
/** To these kinds never: nobody sets fire to a fire, or is unfaithful to a child. */
const UNDONE: Readonly<Record<string, ReadonlySet<string>>> = { burn: new Set(['fire']), 'cheat-on': new Set(['baby', 'child', 'boy', 'girl', 'newborn']) }
/** Between two. */
const COUPLES = new Set(['marry', 'divorce', 'break-up', 'sleep-with', 'propose', 'fall-in-love', 'kiss'])
/** What one strikes with does nothing by itself. */
const WEAPONS = new Set(['gun', 'pistol', 'rifle', 'shotgun', 'knife', 'sword', 'dagger', 'spear', 'axe', 'hammer', 'club', 'stick', 'whip', 'arrow', 'bow', 'blade', 'weapon', 'machete', 'stone', 'rope'])
const STRIKING = new Set(['hit', 'kill', 'injure', 'attack', 'stab', 'shoot', 'torture', 'destroy'])
/** People, wherever they are. */
const FORCES = new Set(['police', 'army', 'gang', 'crowd', 'family', 'media', 'public'])
/** Into places and things alone. */
const INTO_THINGS = new Set(['enter'])
/** Places that stand for who sits there. */
const COURTS = new Set(['court', 'city-hall', 'palace', 'embassy', 'hospital', 'bank', 'school'])
const JUDGING = new Set(['convict', 'try-in-court'])
const CUSTODY = new Set(['prison', 'cell', 'jail', 'cage'])
const ACTING = ['agent', 'experiencer', 'causer']
const RECEIVING = ['patient', 'recipient', 'stimulus', 'theme', 'goal', 'source', 'topic', 'place']

/** In: an event. Out: the event without what cannot be; undefined where nothing sensible is left. */
export function plausible(event: StoryEvent, entities: ReadonlyMap<string, Entity>): StoryEvent | undefined {
  const isAnimate = (filler: Filler): boolean => {
    const entity = 'entity' in filler ? entities.get(filler.entity) : undefined
    // What has neither a name nor a known kind was given its type by guess.
    return entity === undefined || ['person', 'organization'].includes(entity.type) || COURTS.has(entity.concept ?? '') || (entity.unnamed === true && entity.concept === undefined)
  }
  const roles: Record<string, readonly Filler[]> = { ...event.roles }
  if (STRIKING.has(event.type)) wield(roles, entities)
  for (const role of ACTING) {
    // A stretch of text is nobody: who acted is then unknown.
    const given = roles[role]?.filter((filler) => !('text' in filler))
    if (!given) continue
    const able = BY_THINGS.has(event.type) ? given : given.filter(isAnimate)
    if (given.length > 0 && able.length === 0) return undefined
    if (able.length > 0) roles[role] = able
    else delete roles[role]
  }
  for (const role of ['patient', 'recipient']) {
    // What the text only says in words is nobody to be unfaithful to.
    if (roles[role] && (role === 'recipient' || TO_PERSONS.has(event.type)) && !roles[role].some((filler) => isAnimate(filler) && (role === 'recipient' || 'entity' in filler))) return undefined
  }
  if (TO_THINGS.has(event.type) && (roles['theme'] ?? roles['patient'] ?? []).some((filler) => 'entity' in filler && entities.get(filler.entity)?.type === 'person')) return undefined
  const isPerson = (filler: Filler): boolean => 'entity' in filler && entities.get(filler.entity)?.type === 'person'
  if ((roles['patient'] ?? []).some((filler) => 'entity' in filler && UNDONE[event.type]?.has(entities.get(filler.entity)?.concept ?? ''))) return undefined
  // Of two articles' couples together nobody makes three.
  const couple = COUPLES.has(event.type) && (roles['agent'] ?? []).length > 2 ? coupleOf(event) : undefined
  if (couple) roles['agent'] = couple
  // Whom one follows somewhere is followed to there.
  if (event.type === 'follow') delete roles['place']
  const isForce = (filler: Filler): boolean => 'entity' in filler && FORCES.has(entities.get(filler.entity)?.concept ?? '')
  const isParty = (filler: Filler): boolean => { const entity = 'entity' in filler ? entities.get(filler.entity) : undefined; return entity !== undefined && (entity.type === 'person' || (['organization', 'place'].includes(entity.type) && entity.unnamed !== true)) }
  const thought = THOUGHT.flatMap((role) => roles[role] ?? [])
  if (OF_THOUGHTS.has(event.type) && thought.length > 0 && thought.every(isParty)) return undefined
  if (event.type === 'believe') {
    for (const role of THOUGHT) {
      const kept = roles[role]?.filter((filler) => !('entity' in filler) || isPerson(filler))
      if (kept && kept.length > 0) roles[role] = kept
      else delete roles[role]
    }
    if (thought.length > 0 && THOUGHT.every((role) => roles[role] === undefined)) return undefined
  }
  if (INTO_THINGS.has(event.type) && ['goal', 'patient', 'theme'].some((role) => roles[role]?.some(isPerson))) return undefined
  // Nobody is a place; a prison is what a verdict is for, not where it falls.
  const place = roles['place']?.filter((filler) => !isPerson(filler) && !isForce(filler) && !(JUDGING.has(event.type) && 'entity' in filler && CUSTODY.has(entities.get(filler.entity)?.concept ?? '')))
  if (place && place.length > 0) roles['place'] = place
  else delete roles['place']
  // To whom it happens brought it about by nobody's telling.
  if (isSame(roles['causer'], roles['patient'])) delete roles['causer']
  // "Steals Hale's documents from Hale": whose it is says from whom.
  const owners = (roles['theme'] ?? []).flatMap((filler) => ('entity' in filler ? (entities.get(filler.entity)?.relations ?? []).map(({ of }) => of) : []))
  if (roles['source']?.every((filler) => 'entity' in filler && owners.includes(filler.entity))) delete roles['source']
  if (isSame(roles['theme'], roles['recipient'])) return undefined
  return TO_ONESELF.has(event.type) ? { ...event, roles } : withoutSelf(event, roles)
}

const isSame = (a: readonly Filler[] = [], b: readonly Filler[] = []): boolean => a.some((one) => 'entity' in one && b.some((other) => 'entity' in other && other.entity === one.entity))

/** The two whom the surest mention has that names two; undefined where none does. */
function coupleOf({ mentions }: StoryEvent): readonly Filler[] | undefined {
  const pairs = mentions.flatMap(({ roles, confidence, referents = 1 }) => { const agents = roles['agent'] ?? []; return agents.length === 2 ? [{ agents, weight: confidence * referents }] : [] })
  return pairs.sort((a, b) => b.weight - a.weight)[0]?.agents
}

/** Takes out of the other roles whoever acts. */
function withoutSelf(event: StoryEvent, roles: Roles): StoryEvent | undefined {
  const acting = new Set((roles['agent'] ?? roles['experiencer'] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : [])))
  const kept: Record<string, readonly Filler[]> = {}
  for (const [role, fillers] of Object.entries(roles)) {
    const others = RECEIVING.includes(role) ? fillers.filter((filler) => !('entity' in filler) || !acting.has(filler.entity)) : fillers
    if (others.length > 0) kept[role] = others
    else if (fillers.length > 0 && ['patient', 'stimulus'].includes(role)) return undefined
  }
  return { ...event, roles: kept }
}

/** An instrument that the articles have as the subject is what it is done with. */
function wield(roles: Record<string, readonly Filler[]>, entities: ReadonlyMap<string, Entity>): void {
  const isWeapon = (filler: Filler): boolean => 'entity' in filler && WEAPONS.has(entities.get(filler.entity)?.concept ?? '')
  const agents = roles['agent'] ?? []
  const weapons = agents.filter(isWeapon)
  if (weapons.length === 0) return
  const others = agents.filter((filler) => !isWeapon(filler))
  if (others.length > 0) roles['agent'] = others
  else delete roles['agent']
  if (roles['instrument'] === undefined) roles['instrument'] = weapons
}
