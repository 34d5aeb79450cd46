import { entitiesIn, type Entity, type Mention, type StoryEvent } from '../../ir/index.js'
import { areApart, isVenue } from '../../vocabulary/index.js'
import { everyday } from '../near-types.js'
import { isCountry } from './countries.js'
import type { Dispute } from './dispute.js'
import { doers, isOnlyOne, saidIn, undergoers } from './fillers.js'
import { isPartOf } from './parts.js'

const sure = 0.4

/** Where a story is set, much happens: another place may lie there. A place of this many sentences at most is told as itself. */
const passing = 2

/** What happens in a moment happens at one place. */
const momentary: ReadonlySet<string> = new Set(['arrest', 'capture', 'marry', 'kill', 'die', 'shoot', 'stab', 'kidnap', 'rescue', 'give-birth', 'bury', 'propose', 'poison', 'steal', 'crash', 'imprison', 'hide'])

/** What kind of place it is: by what it is called, or by a word of its name. */
const venueOf = ({ concept, unnamed, names }: Entity): string | undefined =>
  concept !== undefined && isVenue(concept) ? concept : unnamed ? undefined : Object.values(names).flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).find(isVenue)

/**
 * Where it happened: each article names one place, not the same, of a deed that has one, and all else agrees. A described place may be
 * the named one, and one place may lie in the other: both are proper names, of places where little else happens and that no sentence
 * names together, or of kinds that are apart ("in a church", "at the harbor").
 */
export function placeDispute(event: StoryEvent, accounts: readonly Mention[], byId: ReadonlyMap<string, Entity>, named: (text: string) => ReadonlySet<string>, events: readonly StoryEvent[]): Dispute | undefined {
  if (everyday.has(event.type)) return undefined
  const sentences = new Map(events.flatMap(({ mentions }) => mentions.map((mention) => [`${mention.language} ${mention.sentence}`, mention.quote.exact] as const)))
  const naming = (id: string): string[] => [...sentences.values()].filter((text) => named(text).has(id))
  // What was only planned may have been planned for elsewhere.
  const happened = events.filter(({ factuality }) => factuality === 'actual')
  const told = accounts.flatMap((mention) => {
    const ids = saidIn(mention, ['place'])
    const place = ids.length === 1 ? byId.get(ids[0] as string) : undefined
    const isSure = mention.type === event.type && mention.confidence >= sure && mention.factuality === 'actual' && mention.polarity === 'positive'
    const shows = place !== undefined && (place.unnamed ? momentary.has(event.type) && venueOf(place) !== undefined && isOnlyOne(event, [mention], happened) : named(mention.quote.exact).has(place.id))
    return isSure && place?.type === 'place' && shows ? [{ mention, place }] : []
  })
  for (const a of told)
    for (const b of told) {
      if (a.mention.language >= b.mention.language || a.place.id === b.place.id) continue
      const apart = areApart(venueOf(a.place) ?? '', venueOf(b.place) ?? '')
      if (!apart && (isPartOf(a.place, b.place) || isPartOf(b.place, a.place))) continue
      if (![undergoers, doers].some((roles) => entitiesIn(a.mention, roles).some((id) => entitiesIn(b.mention, roles).includes(id)))) continue
      const [x, y] = [naming(a.place.id), naming(b.place.id)]
      if (!apart && (x.length > passing || y.length > passing) || x.some((text) => y.includes(text))) continue
      // A town may lie in a country; of two countries none lies in the other.
      const tags = [a.mention.language, b.mention.language]
      if (!apart && isCountry(a.place, tags) !== isCountry(b.place, tags)) continue
      // An article that says both is at odds with nobody.
      if (event.mentions.some((mention) => [a, b].every(({ place }) => entitiesIn(mention, ['place']).includes(place.id)))) continue
      return { event: event.id, field: 'place', claims: [a, b].map(({ mention, place }) => ({ language: mention.language, value: place.id, mention: mention.id })) }
    }
  return undefined
}
