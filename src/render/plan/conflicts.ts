/** Where the articles disagree: one sentence a conflict, each claim told as its article has it. */
import type { Conflict, ConflictSentence, Factuality, Mention, StoryEvent } from '../../ir/index.js'
import { assemble, sentence } from '../realize/assemble.js'
import { actorsAt, clause, comesFirst, FULL, ruleIn, stanceOf } from '../realize/clause.js'
import { joinList } from '../realize/list.js'
import { entityIds } from '../realize/roles.js'
import { telling, type Telling } from '../realize/telling.js'
import type { Context, Stance } from '../types.js'
import { isTroponym } from '../../vocabulary/index.js'
import { accountOf, nestedIn } from './account.js'
import { afresh } from './front.js'
import { sameActors } from './same.js'

/** Fields of which the recap says that the articles do not agree on when, and no more. */
const OF_WHEN: ReadonlySet<string> = new Set(['order', 'time'])

const FACTUALITY = new Set<string>(['actual', 'attempted', 'prevented', 'planned', 'uncertain', 'denied'])

/** The event as one claim has it; undefined where the claim cannot be put back into it. */
function claimed(event: StoryEvent, field: string, value: string, context: Context): StoryEvent | undefined {
  // What is denied is told as negative; who says otherwise does not.
  if (field === 'factuality') return FACTUALITY.has(value) ? { ...event, factuality: value as Factuality, polarity: value === 'denied' ? event.polarity : 'positive' } : undefined
  if (field === 'polarity') return { ...event, polarity: value === 'negative' ? 'negative' : 'positive' }
  if (field === 'type') {
    const { troponym: _, ...plain } = event
    return isTroponym(value) ? { ...plain, troponym: value } : { ...plain, type: value }
  }
  const id = value.replace(/^entity:/, '')
  return context.entities.has(id) ? { ...event, roles: { ...event.roles, [field]: [{ entity: id }] } } : undefined
}

/** The event with its reason, or with its purpose where the reason is what the actor meant to do. */
function because(event: StoryEvent, id: string, stance: Stance, context: Context): string | undefined {
  const main = telling(event, context)
  const other = context.events.get(id)
  if (!main || !other) return undefined
  const under = (key: string, role: string, own: Stance): Stance => stanceOf(ruleIn(key, role, context), own)
  const actors = entityIds(actorsAt(main, 0))
  const aim = other.factuality === 'actual' || !sameActors(entityIds(other.roles['agent'] ?? []), actors) ? undefined : telling(other, context, { actorless: true, content: true })
  const why = aim ?? telling(other, context)
  const [key, role, head] = aim ? ['join.purpose', 'second', 'first'] as const : ['conflict.reason', 'reason', 'clause'] as const
  const first = (): string | undefined => clause(main, stance, context)
  const second = (): string | undefined => why && clause(why, aim ? under(key, role, { ...FULL, form: 'bare', actor: 'none', depth: 1, governors: actors }) : under(key, role, FULL), context)
  const [early, late] = comesFirst(key, role, head, context) ? [second(), first()].reverse() : [first(), second()]
  return early === undefined || late === undefined ? undefined : context.say(key, { [head]: early, [role]: late })
}

function says(event: StoryEvent, conflict: Conflict, value: string, key: string, outer: Context): string | undefined {
  const claim = conflict.claims.find((one) => one.value === value)
  const mention = event.mentions.find(({ id }) => id === claim?.mention)
  const context = mention ? { ...outer, events: nestedIn(event, mention.language, outer.events, outer.entities) } : outer
  const stance = stanceOf(ruleIn(key, 'clause', context), FULL)
  if (conflict.field === 'reason' || conflict.field === 'purpose') return because(event, value.replace(/^event:/, ''), stance, outer)
  const version = claimed(event, conflict.field, value, context)
  const own = version && mention ? ownAccount(version, conflict.field, mention, context) : version
  const told = (mention && threat(event, conflict, mention, context)) ?? (own && telling(own, context)) ?? (version && telling(version, context))
  return told && clause(told, stance, context)
}

/** What is disputed, with what else the article itself says of it. */
function ownAccount(event: StoryEvent, field: Conflict['field'], mention: Mention, context: Context): StoryEvent {
  if (field === 'factuality') return accountOf(event, mention, event.factuality, context.entities)
  return field === 'type' ? asTold(event, mention, context) : event
}

/** How it was done, as an article has it: by whom and where it says itself. */
function asTold(event: StoryEvent, mention: Mention, { entities }: Context): StoryEvent {
  const { place, instrument, ...roles } = accountOf(event, mention, 'denied', entities).roles
  return { ...event, roles: { ...roles, ...(place && mention.roles['place'] ? { place } : {}), ...(instrument && mention.roles['instrument'] ? { instrument } : {}) } }
}

/** What was only planned is told as its article has it: "threatens to". Undefined where that tells nothing of it. */
function threat(event: StoryEvent, { field }: Conflict, { factuality, attached: hold }: Mention, context: Context): Telling | undefined {
  if (field !== 'factuality' || factuality !== 'planned') return undefined
  const outer = hold && [...context.events.values()].find(({ mentions }) => mentions.some(({ id }) => id === hold.to))
  const told = outer && telling(outer, context)
  return told && [...told.nested.values()].some((inner) => inner.event.id === event.id) ? told : undefined
}

/** A context whose reader knows everybody and has nobody in mind. */
function known(outer: Context): Context {
  const context = afresh(outer)
  for (const id of outer.discourse.introduced) context.discourse.introduced.add(id)
  return context
}

/** In: a conflict. Out: the sentence; undefined where not every side can be told. */
export function conflictSentence(conflict: Conflict, outer: Context, languageName: (tag: string) => string): ConflictSentence | undefined {
  const event = outer.events.get(conflict.event)
  if (!event) return undefined
  const context = known(outer)
  const sides = new Map<string, string[]>()
  for (const { value, language } of conflict.claims) sides.set(value, [...new Set([...(sides.get(value) ?? []), language])])
  context.discourse.sentence += 1
  const texts = new Set<string>()
  const parts = OF_WHEN.has(conflict.field) || sides.size < 2 ? [] : [...sides].map(([value, tags]) => {
    const names = tags.map(languageName)
    const key = names.length === 1 ? 'conflict.says_single' : 'conflict.says_several'
    const text = says(event, conflict, value, context.wording(key, names.length), context)
    if (text !== undefined) texts.add(text)
    return text === undefined ? undefined : context.say(key, { clause: text, language: names[0], languages: joinList(names, context.grammar), ...(names.length > 1 ? { count: names.length } : {}) })
  })
  const told = [event, ...[...outer.events.values()].filter((other) => other !== event && other.mentions.some(({ id }) => conflict.claims.some(({ mention, value }) => mention === id && value === 'denied')))]
  const sources = new Map(told.flatMap(({ mentions }) => mentions).map((mention) => [`${mention.language}:${mention.sentence}`, { language: mention.language, sentence: mention.sentence }]))
  const done = parts.length > 1 && parts.every((part) => part !== undefined) && texts.size === parts.length
    ? parts.reduce((first, second) => context.say('conflict.join', { first, second }) ?? '') : disagreement(event, conflict, known(outer))
  return done === undefined ? undefined : { text: sentence(assemble(done, context.grammar), context), events: told.map(({ id }) => id), sources: [...sources.values()], event: event.id, field: conflict.field }
}

/** Where the sides have no words of their own: that there are two accounts, and of what. */
function disagreement(event: StoryEvent, conflict: Conflict, context: Context): string | undefined {
  // Where it happened is another matter, and may be disputed, too.
  const { place: _, ...roles } = event.roles
  const told = telling({ ...event, ...(conflict.field === 'time' ? { roles } : {}), factuality: 'actual', polarity: 'positive' }, context)
  const key = conflict.field === 'reason' ? 'conflict.reasonOpen' : OF_WHEN.has(conflict.field) ? 'conflict.orderOpen' : 'conflict.other'
  const text = told && clause(told, stanceOf(ruleIn(key, 'clause', context), FULL), context)
  return text === undefined ? undefined : context.say(key, { clause: text })
}
