/** A pack's snapshot: every event type in every factuality, with one agent and with several, alone and embedded, so that a native reader reviews one page. */
import type { Pack, StoryEvent } from '../../ir/index.js'
import { eventTypes, troponyms, type EventType } from '../../vocabulary/index.js'
import { contextOf, tongueOf } from '../context.js'
import { assemble, sentence } from '../realize/assemble.js'
import { clause, FULL } from '../realize/clause.js'
import { telling, type Demand, type Telling } from '../realize/telling.js'
import { eventOf, storyWith } from './story.js'

interface Shape {
  readonly name: string
  readonly change: Partial<StoryEvent>
  readonly demand?: Demand
  readonly without?: readonly string[]
  /** Also with several agents. */
  readonly several?: true
}

const SHAPES: readonly Shape[] = [
  { name: 'actual', change: {}, several: true },
  { name: 'negative', change: { polarity: 'negative' }, several: true },
  { name: 'attempted', change: { factuality: 'attempted' }, several: true },
  { name: 'prevented', change: { factuality: 'prevented' }, several: true },
  { name: 'planned', change: { factuality: 'planned' }, several: true },
  { name: 'uncertain', change: { factuality: 'uncertain' }, several: true },
  { name: 'open', change: { factuality: 'uncertain' }, demand: { open: true } },
  { name: 'denied', change: { factuality: 'denied' }, several: true },
  { name: 'caused', change: { roles: { causer: [{ entity: 'carla' }] } } },
  { name: 'no actor', change: {}, without: ['agent', 'experiencer'] },
  { name: 'tried, no actor', change: { factuality: 'attempted' }, without: ['agent', 'experiencer'] },
  { name: 'core only', change: {}, without: ['content', 'goal', 'source', 'topic', 'purpose'] },
]

/** Shapes that a finer kind's words may differ in. */
const FINER = SHAPES.filter(({ name }) => ['actual', 'negative', 'planned', 'no actor'].includes(name))

/** One line of the page: `text` and `told` are missing where the pack does not tell it. */
export interface SnapshotLine {
  readonly type: string
  readonly shape: string
  readonly text?: string
  readonly told?: Telling
}

/** In: a pack. Out: a line for every type and shape, and what the wording lacks. */
export function snapshotLines(pack: Pack): { readonly lines: readonly SnapshotLine[]; readonly holes: readonly string[] } {
  const holes = new Set<string>()
  const tongue = tongueOf(pack)
  const say: Say = (event, more, demand) => {
    const context = contextOf(storyWith(more), tongue, (what) => holes.add(what))
    const told = telling(event, context, demand)
    const text = told && clause(told, FULL, context)
    return told === undefined || text === undefined ? {} : { text: sentence(assemble(text, context.grammar), context), told }
  }
  // Of finer kinds those that the pack has words for.
  const finer = troponyms.filter(({ id }) => tongue.frames.has(id)).flatMap(({ id, types: [type = ''] }) => FINER.map(({ name, change, without }): SnapshotLine => ({ type, shape: `${id}: ${name}`, ...say(eventOf(type, { ...change, troponym: id }, without), []) })))
  const lines = [...eventTypes.flatMap((type) => linesOf(type, say)), ...finer]
  return { lines, holes: [...holes] }
}

/** In: a pack. Out: a Markdown page with these lines, `-` where one is not told; what the wording lacks stands first. */
export function snapshot(pack: Pack): string {
  const { lines, holes } = snapshotLines(pack)
  const sections = eventTypes.flatMap(({ id }) => [`## ${id}`, '', ...lines.filter(({ type }) => type === id).map(({ shape, text }) => `- ${shape}: ${text ?? '-'}`), ''])
  return [`# Every event type in every shape: ${pack.tag}`, '', ...holes.map((hole) => `- ${hole}`), ...(holes.length > 0 ? [''] : []), ...sections].join('\n')
}

type Say = (event: StoryEvent, more: readonly StoryEvent[], demand?: Demand) => Pick<SnapshotLine, 'text' | 'told'>

function linesOf(type: EventType, say: Say): SnapshotLine[] {
  const line = (shape: string, ...asked: Parameters<Say>): SnapshotLine => ({ type: type.id, shape, ...say(...asked) })
  const actor = type.roles.includes('experiencer') ? 'experiencer' : 'agent'
  const both = { [actor]: [{ entity: 'ana' }, { entity: 'carla' }] }
  const lines = SHAPES.flatMap(({ name, change, demand, without, several }) => [
    line(name, eventOf(type.id, change, without), [], demand),
    ...(several && type.reciprocal !== true ? [line(`${name}, several`, eventOf(type.id, { ...change, roles: both }, without), [], demand)] : []),
  ])
  const told = eventOf(type.id, { id: 'told', order: 1 })
  const teller = (shape: string, outer: string): SnapshotLine => line(shape, eventOf(outer, { roles: { [outer === 'decide' ? 'agent' : 'experiencer']: [{ entity: outer === 'decide' ? 'ana' : 'carla' }], content: [{ event: 'told' }] } }), [told])
  return [...lines, teller('embedded, finite', 'realize'), teller('embedded, infinite', 'decide')]
}
