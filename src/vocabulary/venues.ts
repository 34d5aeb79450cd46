/** Kinds of places at which something happens: what one article calls a church the other may call a chapel, but not a harbor. */
interface Venues {
  /** Ids of concepts, and words of names: "Batangas *pier*". */
  readonly kinds: string
  /** It may lie in a bigger one: a chapel in a hospital. */
  readonly lies?: true
  /** Others may lie in it. */
  readonly holds?: true
}

const venues: readonly Venues[] = [
  { kinds: 'church chapel cathedral basilica temple mosque sacristy altar confessional pulpit bell-tower', lies: true },
  { kinds: 'monastery convent seminary rectory', holds: true },
  { kinds: 'harbor port wharf pier dock waterfront ship-deck' },
  { kinds: 'airport runway', holds: true },
  { kinds: 'heliport', lies: true },
  { kinds: 'terminal taxi-stand' },
  { kinds: 'court trial-court' },
  { kinds: 'police-station prison cell national-penitentiary city-jail death-row dungeon interrogation-room', holds: true },
  { kinds: 'hospital emergency-room operating-room intensive-care-unit hospital-ward sanatorium mental-hospital', holds: true },
  { kinds: 'clinic health-center pharmacy', lies: true },
  { kinds: 'market wet-market market-stall' },
  { kinds: 'mall shopping-mall', holds: true },
  { kinds: 'bar nightclub restaurant cafe carinderia karaoke-bar beer-house', lies: true },
  { kinds: 'hotel motel hotel-room beach-resort', holds: true },
  { kinds: 'cemetery grave graveside mausoleum mass-grave' },
  { kinds: 'city-hall barangay-hall provincial-capitol session-hall' },
  { kinds: 'school university high-school elementary-school classroom university-campus', holds: true },
  { kinds: 'house apartment mansion cottage bungalow rest-house ancestral-house boarding-house' },
  { kinds: 'forest mountain cave cliff ravine volcano waterfall river lake sea beach seashore island' },
  { kinds: 'factory warehouse construction-site rice-mill' },
  { kinds: 'theater auditorium concert-hall studio stage' },
  { kinds: 'stadium coliseum cockpit boxing-ring racetrack' },
  { kinds: 'bank pawnshop casino', lies: true },
  { kinds: 'checkpoint' },
  { kinds: 'lighthouse' },
  { kinds: 'mine gold-mine coal-mine quarry' },
  { kinds: 'well', lies: true },
  { kinds: 'garden orchard', lies: true },
  { kinds: 'attic basement cellar kitchen', lies: true },
]

const groupOf: ReadonlyMap<string, Venues> = new Map(venues.flatMap((group) => group.kinds.split(' ').map((kind) => [kind, group] as const)))

/** Whether nothing happens at both at once. In: two concepts; false where either is no kind listed here. */
export function areApart(a: string, b: string): boolean {
  const [x, y] = [groupOf.get(a), groupOf.get(b)]
  return x !== undefined && y !== undefined && x !== y && !(x.holds && y.lies) && !(y.holds && x.lies)
}

/** Whether a word is a kind of place listed here. */
export const isVenue = (concept: string): boolean => groupOf.has(concept)

/** Where each of these is done by its meaning. */
const implied: Readonly<Record<string, ReadonlySet<string>>> = {
  imprison: new Set(['prison', 'jail', 'cell', 'national-penitentiary', 'city-jail']),
  'try-in-court': new Set(['court', 'courtroom', 'trial-court']),
  convict: new Set(['court', 'courtroom', 'trial-court']),
}

/** Whether the type says by itself that it is done at such a place: in prison somebody is imprisoned. */
export const impliesVenue = (type: string, concept: string): boolean => implied[type]?.has(concept) === true
