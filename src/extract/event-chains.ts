import { eventType, rolesOf } from '../vocabulary/index.js'

/** What somebody did or underwent: the types that the verb may mean, and the deep slot. */
export interface Deed {
  readonly slot: string
  readonly types: readonly string[]
}

/** Parts that somebody may have in a chain of events. */
export type Part = 'harmer' | 'harmed' | 'helper' | 'helped' | 'answerer' | 'answered' | 'sorry' | 'freed' | 'dead'

const harm = new Set(['kidnap', 'capture', 'imprison', 'attack', 'hit', 'injure', 'shoot', 'stab', 'poison', 'torture', 'control-mind', 'coerce', 'blackmail', 'betray', 'deceive', 'cheat-on', 'abandon', 'steal', 'lie', 'threaten', 'kill'])
const help = new Set(['rescue', 'release', 'help', 'care-for', 'protect', 'find', 'search'])
const answer = new Set(['arrest', 'convict', 'try-in-court', 'defeat', 'avenge', 'forgive', 'accuse', 'pursue', 'kill', 'imprison'])
const sorry = new Set(['apologize', 'confess'])
const freed = new Set(['escape', 'recover', 'survive', 'wake', 'die', 'flee'])

/** The parts that a deed gives its party; none where the verb's types do not agree. */
export function partsIn({ slot, types }: Deed): readonly Part[] {
  if (types.length === 0) return []
  const all = (set: ReadonlySet<string>): boolean => types.every((type) => set.has(type))
  const undergoes = slot === 'obj' || (slot === 'subj' && types.every((type) => { const found = eventType(type); return found !== undefined && rolesOf(found)[0] === 'patient' }))
  const parts: (Part | false)[] = undergoes
    ? [all(harm) && 'harmed', all(help) && 'helped', all(answer) && 'answered', all(freed) && 'freed', (all(new Set(['kill'])) || all(new Set(['die']))) && 'dead']
    : slot === 'subj' ? [all(harm) && 'harmer', all(help) && 'helper', all(answer) && 'answerer', all(sorry) && 'sorry', all(freed) && 'freed'] : slot === 'dat' && all(sorry) ? ['answerer'] : []
  return parts.filter((part) => part !== false)
}

/**
 * Which links of a chain tie a later deed to earlier ones of the same party (narrative event chains: Chambers & Jurafsky 2008): who was
 * harmed is helped, escapes and forgives; who did harm is caught and is sorry; who is dead does no more.
 * `acts`: the later one stands where those stand who act. Out: names of the links.
 */
export function linksTo(later: readonly Part[], earlier: readonly Part[], acts: boolean): readonly string[] {
  const links: (readonly [Part, Part])[] = [['harmed', 'helped'], ['harmed', 'freed'], ['harmed', 'answerer'], ['harmer', 'answered'], ['harmer', 'sorry'], ['harmer', 'helped'], ['harmed', 'harmed'], ['harmer', 'harmer'], ['helper', 'helper'], ['sorry', 'answered'], ['sorry', 'answerer'], ['answerer', 'answerer']]
  return [...links.filter(([a, b]) => earlier.includes(a) && later.includes(b)).map(([a, b]) => `${a}, then ${b}`), ...(acts && earlier.includes('dead') && !later.includes('dead') ? ['dead before'] : [])]
}
