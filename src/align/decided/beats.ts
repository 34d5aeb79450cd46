import { diagnose } from '../../diagnostics/index.js'
import type { Beat, Decided, Diagnostic, Reported, Rulings, StoryEvent } from '../../ir/index.js'

/**
 * A person's beats laid over the machine's. Several events make one beat, which takes them out of the machine's; a single event stands
 * for the beat that it is in.
 */
export function decideBeats(beats: readonly Beat[], events: readonly StoryEvent[], rulings: Rulings['beats']): Reported<readonly Beat[]> {
  if (rulings.length === 0) return { value: beats, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const byId = new Map(events.map((event) => [event.id, event]))
  const eventOf = new Map(events.flatMap((event) => event.mentions.map((mention) => [mention.id, event.id] as const)))
  const machine = new Map(beats.flatMap((beat) => beat.events.map((id) => [id, beat.id] as const)))
  const lines = new Map<string, number>()
  let turn: number | undefined
  let told: readonly Beat[] = beats
  for (const { mentions, title, short, turningPoint, at } of rulings) {
    const own = [...new Set(mentions.flatMap((id) => eventOf.get(id) ?? []))]
    const [single] = own
    if (single === undefined) continue
    const taken = own.length > 1 ? own.map((id) => lines.get(id)).find((line) => line !== undefined) : undefined
    if (taken !== undefined) {
      diagnostics.push(diagnose('review-contradiction', at, { line: taken, why: 'one of the events belongs to a beat there' }))
      continue
    }
    if (own.length > 1) {
      for (const id of own) lines.set(id, at.line ?? 0)
      told = withBeat(told, own, byId)
    }
    if (turningPoint && turn !== undefined) diagnostics.push(diagnose('review-contradiction', at, { line: turn, why: 'a story has one turning point' }))
    const turns = turningPoint && turn === undefined
    if (turns) turn = at.line ?? 0
    const before = [...new Set(own.map((id) => machine.get(id)))].join(' + ')
    told = told.map((beat): Beat => {
      if (!beat.events.includes(single)) return beat
      const decided: Decided[] = [
        ...(own.length > 1 ? [{ field: 'events', machine: before }] : []),
        ...(title ? [{ field: 'title' }] : []), ...(short === undefined ? [] : [{ field: 'short' }]), ...(turns ? [{ field: 'turningPoint' }] : []),
      ]
      const { short: _, ...rest } = beat
      return {
        ...(short === true ? rest : beat), ...(title ? { title: { ...beat.title, ...title } } : {}), ...(short === false ? { short } : {}), ...(turns ? { turningPoint: true as const } : {}),
        ...(decided.length > 0 ? { decidedBy: 'editor' as const, decided: [...(beat.decided ?? []), ...decided] } : {}),
      }
    })
  }
  return { value: told, diagnostics }
}

/** The beats with one more, made of events that the others lose; in story order by their first events. */
function withBeat(beats: readonly Beat[], own: readonly string[], byId: ReadonlyMap<string, StoryEvent>): Beat[] {
  const order = (id: string): number => byId.get(id)?.order ?? 0
  const others = beats.flatMap((beat): Beat[] => {
    const kept = beat.events.filter((id) => !own.includes(id))
    return kept.length === beat.events.length ? [beat] : kept.length === 0 ? [] : [{ ...beat, ...named(kept, byId) }]
  })
  const events = [...own].sort((a, b) => order(a) - order(b))
  return [...others, { ...named(events, byId), order: 0 }].sort((a, b) => order(a.events[0]!) - order(b.events[0]!)).map((beat, i) => ({ ...beat, order: i }))
}

/** As the machine names beats: after the event that most articles tell, sure and actual; the earliest of equals. */
function named(ids: readonly string[], byId: ReadonlyMap<string, StoryEvent>): Omit<Beat, 'order'> {
  const events = ids.flatMap((id) => byId.get(id) ?? [])
  const languages = [...new Set(events.flatMap((event) => event.mentions.map((mention) => mention.language)))].sort()
  const weight = (event: StoryEvent): number => new Set(event.mentions.map((mention) => mention.language)).size + (event.factuality === 'actual' ? 0.5 : 0) + event.confidence / 2
  const [main] = [...events].sort((a, b) => weight(b) - weight(a) || a.order - b.order)
  return { id: `beat-${main?.id ?? ''}`, events: ids, languages, relation: languages.length > 1 ? 'shared' : 'single-source' }
}
