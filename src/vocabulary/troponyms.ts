/**
 * Finer kinds of event types (troponyms: to faint is to fall ill in a certain way; Fellbaum 1990, "English verbs as a semantic net"). A type
 * says what stories are joined and compared by, a troponym only how it is told: packs that have no words for one tell the type, unless it
 * stands apart from it.
 */
export interface Troponym {
  readonly id: string
  /** Types that may be meant by its words, with the same roles. */
  readonly types: readonly string[]
  readonly gloss: string
  /** Who tells it as the type says what is not so: who is suspended is not dismissed. Packs that have no words for it do not tell it. */
  readonly apart?: true
}

const harm = ['hit', 'attack', 'injure']

export const troponyms: readonly Troponym[] = [
  { id: 'beat-up', types: [...harm, 'torture'], gloss: 'with many blows' },
  { id: 'slap', types: harm, gloss: 'with the flat hand' },
  { id: 'punch', types: harm, gloss: 'with the fist' },
  { id: 'kick', types: harm, gloss: 'with the foot' },
  { id: 'push', types: harm, gloss: 'so that somebody loses his footing' },
  { id: 'run-over', types: [...harm, 'crash'], gloss: 'with a vehicle' },
  { id: 'ambush', types: ['attack', 'shoot'], gloss: 'from hiding' },
  { id: 'strangle', types: ['kill', ...harm], gloss: 'by the throat' },
  { id: 'hang', types: ['kill'], gloss: 'by a rope' },
  { id: 'drown', types: ['die'], gloss: 'in water' },
  { id: 'faint', types: ['fall-ill'], gloss: 'loses consciousness' },
  { id: 'go-mad', types: ['fall-ill'], gloss: 'in the mind' },
  { id: 'hospitalize', types: ['fall-ill'], gloss: 'and is taken to hospital' },
  { id: 'come-to', types: ['recover'], gloss: 'gets back consciousness' },
  { id: 'surrender', types: ['arrest', 'capture', 'defeat'], gloss: 'of one’s own will' },
  { id: 'acquit', types: ['release'], gloss: 'by a court' },
  { id: 'weep', types: ['grieve'], gloss: 'in tears' },
  { id: 'operate-on', types: ['care-for'], gloss: 'with a surgeon’s knife' },
  { id: 'treat', types: ['care-for'], gloss: 'as a physician' },
  { id: 'raise', types: ['care-for', 'adopt'], gloss: 'until it is grown' },
  { id: 'disown', types: ['abandon'], gloss: 'as a parent' },
  { id: 'drive-out', types: ['abandon'], gloss: 'makes somebody go', apart: true },
  { id: 'suspend', types: ['fire'], gloss: 'for a time', apart: true },
  { id: 'lay-to-rest', types: ['die'], gloss: 'who died before is buried', apart: true },
  { id: 'go-blind', types: ['fall-ill'], gloss: 'of the eyes', apart: true },
  { id: 'protest', types: ['rebel'], gloss: 'in words, or on the street', apart: true },
  { id: 'fire-at', types: ['shoot'], gloss: 'whether or not it hits' },
  { id: 'mistreat', types: ['torture'], gloss: 'over a time, and to no end' },
  { id: 'remember-all', types: ['remember'], gloss: 'all that one had forgotten' },
  { id: 'lose-memory', types: ['forget'], gloss: 'all that one knew' },
  { id: 'expect-child', types: ['give-birth'], gloss: 'before it is born', apart: true },
  { id: 'seek-divorce', types: ['divorce'], gloss: 'before it is granted', apart: true },
  { id: 'drug', types: ['poison'], gloss: 'to sleep, not to death', apart: true },
  { id: 'turn-in', types: ['betray'], gloss: 'to the authorities', apart: true },
  { id: 'break-promise', types: ['betray'], gloss: 'does not do what was said', apart: true },
  { id: 'defy', types: ['rebel'], gloss: 'does not obey', apart: true },
  { id: 'overthrow', types: ['rebel'], gloss: 'who rules' },
  { id: 'damage', types: ['destroy'], gloss: 'so that it can be mended', apart: true },
  { id: 'spare', types: ['rescue'], gloss: 'does not harm whom one could', apart: true },
  { id: 'blind', types: ['injure'], gloss: 'in the eyes' },
  { id: 'beg', types: ['request-help'], gloss: 'for what need not be help' },
  { id: 'write-to', types: ['call'], gloss: 'by letter or message' },
  { id: 'phone', types: ['call'], gloss: 'by telephone' },
  { id: 'exile', types: ['send'], gloss: 'for good' },
  { id: 'negotiate', types: ['talk'], gloss: 'for terms' },
  { id: 'befriend', types: ['begin-relationship'], gloss: 'as friends' },
  { id: 'fetch', types: ['get'], gloss: 'goes for it' },
  { id: 'accept', types: ['get'], gloss: 'what is offered' },
  { id: 'resign', types: ['quit'], gloss: 'from a post' },
  { id: 'rob', types: ['steal'], gloss: 'by force' },
  { id: 'sink', types: ['destroy'], gloss: 'of a ship' },
  { id: 'founder', types: ['crash'], gloss: 'goes down with its load' },
  { id: 'shatter', types: ['destroy'], gloss: 'to pieces' },
  { id: 'fly', types: ['travel'], gloss: 'through the air' },
  { id: 'sail', types: ['travel'], gloss: 'by ship' },
  { id: 'sing', types: ['play'], gloss: 'with the voice' },
  { id: 'dance', types: ['play'], gloss: 'with the body' },
  { id: 'drink', types: ['eat'], gloss: 'what is liquid' },
  { id: 'build', types: ['create'], gloss: 'houses and ships' },
  { id: 'weave', types: ['create'], gloss: 'cloth' },
  { id: 'elope', types: ['marry'], gloss: 'in flight' },
  { id: 'bury', types: ['hide'], gloss: 'in the ground' },
  { id: 'bribe', types: ['pay'], gloss: 'for a favour that is forbidden' },
  { id: 'lock-up', types: ['imprison', 'capture'], gloss: 'behind a door' },
  { id: 'testify', types: ['tell'], gloss: 'in court' },
  { id: 'charge', types: ['try-in-court', 'accuse'], gloss: 'by a prosecutor' },
]

const byId = new Map(troponyms.map((troponym) => [troponym.id, troponym]))

export const troponym = (id: string): Troponym | undefined => byId.get(id)

/** Whether an id is that of a finer kind. */
export const isTroponym = (id: string): boolean => byId.has(id)

/** Whether what is told by this finer kind must not be told as its type. */
export const standsApart = (id: string | undefined): boolean => id !== undefined && byId.get(id)?.apart === true
