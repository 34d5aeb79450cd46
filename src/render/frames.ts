/** The telling of each event type, read from the wording: which roles a template has slots for, and which of them it cannot do without. */
import type { Grammar } from './grammar.js'

/** `{{role, way(key: value)}}`. */
export interface TemplateSlot {
  readonly role: string
  readonly way: string
  readonly params: Readonly<Record<string, string>>
  /** Whether the slot stands right after the verb. */
  readonly afterVerb: boolean
}

export interface Frame {
  readonly key: string
  readonly slots: readonly TemplateSlot[]
  /** The role that acts, or undergoes where nobody acts; never what it turns into, wherever that stands. */
  readonly actor: string | undefined
  readonly several: boolean
}

/** What a frame's key ends in that stands in for the frame `KEY` where its pivot would be new to the reader. */
export const FOR_NEW = '_new'

export type Frames = ReadonlyMap<string, readonly Frame[]>

/** Ways of a slot that ask for words of the verb or that agree with it, not for a participant. */
const VERBAL = new Set(['verb', 'rest', 'agree'])
export const isVerbal = ({ way }: Pick<TemplateSlot, 'way'>): boolean => VERBAL.has(way)

const SLOT = /\{\{\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*(?:\(([^)]*)\))?)?\s*\}\}/g

/** The slots of a template in their order. */
export function slotsOf(template: string): TemplateSlot[] {
  const slots: TemplateSlot[] = []
  let verbEnd = -1
  for (const match of template.matchAll(SLOT)) {
    const [whole, role = '', way = '', args = ''] = match
    const params = Object.fromEntries(args.split(';').filter((part) => part.includes(':')).map((part) => [part.slice(0, part.indexOf(':')).trim(), part.slice(part.indexOf(':') + 1).trim()]))
    const afterVerb = verbEnd >= 0 && template.slice(verbEnd, match.index).trim() === ''
    slots.push({ role, way, params, afterVerb })
    verbEnd = way === 'verb' ? match.index + whole.length : -1
  }
  return slots
}

/** Reads one template as a frame. */
export function readFrame(key: string, template: string, grammar: Grammar): Frame {
  const slots = grammar.once(slotsOf, template)
  const roles = slots.filter((slot) => !isVerbal(slot))
  const actor = roles.find((slot) => slot.role === 'causer') ?? roles.find((slot) => ['actor', 'agent', 'experiencer'].includes(slot.role)) ?? roles.find((slot) => slot.role !== 'goal') ?? roles[0]
  return { key, slots, actor: actor?.role, several: actor !== undefined && grammar.cases[actor.way]?.several === true }
}

/** True where the template makes no sense with the slot empty. */
export function isCore(slot: TemplateSlot, grammar: Grammar): boolean {
  return slot.params['must'] !== undefined || grammar.cases[slot.way]?.core === true
}

/** All frames by event type; `kill` and `kill_<anything>` are frames of `kill`. */
export function readFrames(entries: Readonly<Record<string, string>>, grammar: Grammar): Frames {
  const frames = new Map<string, Frame[]>()
  for (const [key, template] of Object.entries(entries)) {
    const type = key.split('_')[0] ?? key
    const list = frames.get(type)
    if (list) list.push(readFrame(key, template, grammar))
    else frames.set(type, [readFrame(key, template, grammar)])
  }
  return frames
}
