import type { Filler } from '../../ir/index.js'
import type { EventDraft } from '../events/draft.js'

/**
 * What usually happens before what (scripts: Schank & Abelson 1977; chains of events around a protagonist: Chambers & Jurafsky 2008), as far as
 * it holds of stories at large. Steps in their order; of a step each type with the protagonist's part in it: `+` does it, `-` undergoes it.
 */
const chains = [
  'suspect- / arrest- / try-in-court- / convict-',
  'arrest- convict- / imprison-',
  'hire- / kill+ shoot+ stab+ kidnap+ steal+ burn+ / flee+ disappear+ / arrest-',
  'kill+ shoot+ stab+ poison+ kidnap+ attack+ steal+ / arrest- / try-in-court- convict-',
  'kidnap- / rescue- escape+ release-',
  'disappear+ / search- / find-',
  'shoot- stab- poison- attack- injure- fall-ill+ crash+ / survive+ / recover+ wake+',
  'shoot- stab- poison- injure- fall-ill+ / die-',
  'give-birth- / adopt- / marry+ / die-',
  'give-birth+ adopt+ marry+ hire+ / die- kill-',
  'hire- / fire- quit+',
].map(stepsOf)

/** The same of two persons: what both are to each other, or one to the other and the other to him. */
const couples = ['meet / fall-in-love / propose / marry / divorce', 'fall-in-love / begin-relationship / break-up', 'apologize / forgive', 'accuse / apologize'].map(stepsOf)

type Steps = readonly (readonly string[])[]

function stepsOf(line: string): Steps {
  return line.split(' / ').map((step) => step.split(' '))
}

/** Pairs of indexes of drafts: the first one usually happens before the second, for it is done to, or by, the same. What did not happen has no order. */
export function usualOrder(drafts: readonly EventDraft[]): readonly (readonly [number, number])[] {
  const happened = happenings(drafts)
  const along = (steps: Steps, deeds: readonly Deed[]): [number, number][] => {
    const found = steps.flatMap((step, at) => deeds.flatMap((deed) => (step.includes(deed.what) ? [{ at, ...deed }] : [])))
    // Of what somebody goes through several times nobody knows which one is meant.
    const once = found.filter((one) => found.filter(({ who, what }) => who === one.who && what === one.what).length === 1)
    return once.flatMap((a) => once.flatMap((b): [number, number][] => (a.at < b.at && a.who === b.who && a.index !== b.index ? [[a.index, b.index]] : [])))
  }
  // Who does it and undergoes it does it.
  const single = happened.flatMap(({ type, does, undergoes, index }): Deed[] => [...[...undergoes].filter((id) => !does.has(id)).map((who) => ({ who, what: `${type}-`, index })), ...[...does].map((who) => ({ who, what: `${type}+`, index }))])
  const mutual = happened.flatMap(({ type, does, undergoes, index }): Deed[] => { const both = [...new Set([...does, ...undergoes])].sort(); return both.length === 2 ? [{ who: both.join(' '), what: type, index }] : [] })
  return [...chains.flatMap((steps) => along(steps, single)), ...couples.flatMap((steps) => along(steps, mutual))]
}

/** What a protagonist, or two, have to do with what happened. */
interface Deed {
  readonly who: string
  readonly what: string
  readonly index: number
}

interface Happening {
  readonly index: number
  readonly type: string
  readonly does: ReadonlySet<string>
  readonly undergoes: ReadonlySet<string>
}

const happenings = (drafts: readonly EventDraft[]): readonly Happening[] =>
  drafts.flatMap((draft, index) => (draft.factuality === 'actual' && draft.polarity === 'positive' ? [{ ...partsOf(draft), type: draft.type, index }] : []))

const doerRoles = new Set(['agent', 'experiencer'])
const undergoerRoles = new Set(['patient', 'theme', 'stimulus', 'recipient'])

function partsOf({ roles }: EventDraft): { readonly does: ReadonlySet<string>; readonly undergoes: ReadonlySet<string> } {
  const ids = (wanted: ReadonlySet<string>): ReadonlySet<string> => new Set(Object.entries(roles).flatMap(([role, fillers]: [string, readonly Filler[]]) => (wanted.has(role) ? fillers.flatMap((filler) => ('entity' in filler ? [filler.entity] : [])) : [])))
  return { does: ids(doerRoles), undergoes: ids(undergoerRoles) }
}
