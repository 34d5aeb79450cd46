/** Who makes somebody do it, and how (force dynamics: Talmy 1988). */
import type { Construction, Filler, Mention, Roles, Token } from '../ir/index.js'
import { eventType } from '../vocabulary/index.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { SyntaxSettings } from './settings.js'

interface Cause {
  readonly causers: Filler[]
  /** Nothing where the causing is told as an event of its own. */
  readonly how?: NonNullable<Mention['causation']>
}

interface Deed {
  readonly token: Token
  readonly construction: Construction
  readonly roles: Roles
}

/** The event that a deed hangs under. */
interface Above {
  readonly via: Token
  readonly type: string
  readonly agents: readonly Filler[]
}

/**
 * In: a deed, the event above it, what a token stands for, and whether a token tells an event. Out: its causers, by the deed's own form, by a causative
 * verb over it ("had him killed") or by the agent of a causative event right above ("forces him to kill").
 */
export function causeOf(s: ReadSentence, { token, construction, roles }: Deed, above: Above | undefined, read: (token: Token) => readonly string[], tells: (token: Token) => boolean, settings: SyntaxSettings): Cause | undefined {
  if (roles['causer']) return { causers: [...roles['causer']], how: isDelegating(construction) ? 'delegated' : 'effected' }
  const have = isRelation(token, 'xcomp') ? s.graph.head(token) : undefined
  if (have && isCausative(s, have, token, settings) && !tells(have)) {
    const outer = isRelation(have, 'xcomp') || isRelation(have, 'conj') ? s.graph.head(have) : undefined
    const subject = s.graph.dependents(have, 'nsubj')[0] ?? (outer && s.graph.dependents(outer, 'nsubj')[0])
    const causers = subject ? read(subject).map((entity) => ({ entity })) : []
    return causers.length > 0 ? { causers, how: 'delegated' } : undefined
  }
  if (!above || !/^(xcomp|ccomp|advcl)/.test(above.via.deprel) || !eventType(above.type)?.causative) return undefined
  const own = new Set((roles['agent'] ?? []).flatMap((filler) => ('entity' in filler ? [filler.entity] : [])))
  const causers = above.agents.filter((filler) => 'entity' in filler && !own.has(filler.entity))
  return causers.length > 0 ? { causers, ...(forcing.has(above.type) ? {} : { how: 'effected' as const }) } : undefined
}

/** Types whose agent leaves no choice. */
const forcing: ReadonlySet<string> = new Set(['coerce', 'control-mind', 'order'])

/** Whether somebody else does the deed for its causer: it has an agent, and that is not whom something is done to. */
const isDelegating = ({ type, slots }: Construction): boolean => eventType(type)?.roles.some((role) => role.startsWith('agent')) === true && slots.every(({ role, slot }) => role !== 'agent' || slot !== 'obj')

/** "had him killed"; who "had her purse stolen" suffers it, and so does the owner of anything that is done something to. */
const isCausative = (s: ReadSentence, have: Token, clause: Token, { causatives }: SyntaxSettings): boolean =>
  causatives.has(have.lemma.toLowerCase()) && s.graph.dependents(have, 'obj').some((object) => object.id < clause.id && (clause.feats.VerbForm !== 'Part' || s.graph.dependents(object, 'nmod').every(({ deprel }) => deprel !== 'nmod:poss')))
