import type { Entity, EntityType, Gender } from '../ir/index.js'
import type { PreparedLexicon } from './prepared.js'
import { foldName, isClipping, nameVariants, namesOf } from './names.js'
import type { NameSpan } from './spans.js'

/** Entities of one article by name, and which entity each span names. */
export interface NamedCast {
  readonly entities: readonly Entity[]
  readonly entityOf: ReadonlyMap<NameSpan, string>
}

/** How often a span's head stands where persons stand; decides the type of a drafted name. */
export interface NameUse {
  readonly span: NameSpan
  /** Subject, or agent, or recipient of a verb. */
  readonly acting: boolean
  /** Adposition before it, by its lemma. */
  readonly adposition?: string
  /** Whether that adposition says where something is, comes from or goes to. */
  readonly placed?: boolean
  /** What a possessive of its clause shows: "Cruz was shot in *his* car". */
  readonly bound?: 'female' | 'male'
  /** A name of the same bearer, where the span's own words are a title. */
  readonly known?: string
}

/**
 * Names the spans: by the cast where it knows them, else by entities drafted from the article. A short name belongs to the one full
 * name that holds it; a name told in two spellings is one entity (see `nameVariants`).
 */
export function nameCast(uses: readonly NameUse[], cast: readonly Entity[], language: string, prepared: PreparedLexicon): NamedCast {
  const entityOf = new Map<NameSpan, string>()
  const byName = new Map<string, string>()
  for (const entity of cast) for (const name of namesOf(entity)) if (!byName.has(foldName(name))) byName.set(foldName(name), entity.id)
  const open: NameUse[] = []
  const particles = new Set(((prepared.lexicon.syntax.nameParticles ?? []) as readonly string[]).map((word) => foldName(word)))
  for (const use of uses) {
    const id = byName.get(foldName(use.span.name)) ?? byCastWord(use, cast, particles)
    if (id) entityOf.set(use.span, id)
    else open.push(use)
  }
  const marksPersons = ((prepared.lexicon.syntax.personalMarkers ?? []) as readonly string[]).length > 0
  const groups = groupNames(titled(open), particles, (name) => prepared.lexicon.names[foldName(name)])
  const drafted = groups.map((group) => draft(group, language, prepared, new Set(cast.map((entity) => entity.id)), marksPersons))
  groups.forEach((group, i) => {
    for (const use of group.uses) entityOf.set(use.span, (drafted[i] as Entity).id)
  })
  return { entities: [...cast, ...drafted], entityOf }
}

/** A name that the cast has only as part of a longer one, or in another spelling. */
function byCastWord({ span, placed, bound }: NameUse, cast: readonly Entity[], particles: ReadonlySet<string>): string | undefined {
  const words = foldName(span.name).split(' ')
  const people = cast.filter((entity) => !entity.unnamed && entity.type === 'person' && !(placed && !span.personal && isOrigin(words, namesOf(entity), particles)))
  const having = people.filter((entity) => namesOf(entity).some((name) => words.every((word) => foldName(name).split(' ').includes(word))))
  if (having.length === 1) return having[0]?.id
  if (words.length > 1) {
    const longer = people.filter((entity) => namesOf(entity).some((name) => foldName(name).split(' ').length > 1 && foldName(name).split(' ').every((word) => words.includes(word))))
    if (longer.length === 1) return longer[0]?.id
  }
  if (having.length > 1) {
    const [one, ...more] = having.filter(({ gender }) => gender === bound)
    return more.length === 0 ? one?.id : undefined
  }
  const alike = people.filter((entity) => namesOf(entity).some((name) => nameVariants(name.split(' ')[0] ?? '', span.name) && words.length === 1))
  return alike.length === 1 ? alike[0]?.id : undefined
}

/** "in Berbania", of Fernando of Berbania: what stands behind a particle in all the names that have it is where somebody comes from. */
const isOrigin = (words: readonly string[], names: readonly string[], particles: ReadonlySet<string>): boolean => {
  const having = names.map((name) => foldName(name).split(' ')).filter((name) => words.every((word) => name.includes(word)))
  return having.length > 0 && having.every((name) => particles.has(name[name.indexOf(words[0] ?? '') - 1] ?? ''))
}

interface Group {
  readonly names: Map<string, number>
  readonly uses: NameUse[]
}

/** A title that stands alone ("the Doña") is used as a name of the one person who bears it before a name. */
function titled(uses: readonly NameUse[]): readonly NameUse[] {
  const bearers = new Map<string, Set<string>>()
  for (const { span } of uses) for (const title of span.titles) bearers.set(foldName(title), (bearers.get(foldName(title)) ?? new Set()).add(span.name))
  return uses.map((use) => {
    const names = [...(bearers.get(foldName(use.span.name)) ?? [])]
    const [longest] = names.sort((a, b) => b.length - a.length)
    const one = longest !== undefined && names.every((name) => explains(foldName(longest).split(' '), foldName(name).split(' ')))
    return one ? { ...use, known: longest } : use
  })
}

function groupNames(uses: readonly NameUse[], particles: ReadonlySet<string>, genderOfGiven: (name: string) => Gender | undefined): Group[] {
  const groups: Group[] = []
  const wordsOf = (name: string): string[] => foldName(name).split(' ')
  const contrasts = (name: string, gender: Gender | undefined): boolean => {
    const own = wordsOf(name).length > 1 ? genderOfGiven(wordsOf(name)[0] ?? '') : undefined
    return own !== undefined && own !== 'unknown' && own !== gender
  }
  // Full names first, then the short ones that they explain.
  const byLength = [...uses].sort((a, b) => Number(a.known !== undefined) - Number(b.known !== undefined) || wordsOf(b.span.name).length - wordsOf(a.span.name).length || a.span.sentence - b.span.sentence)
  for (const use of byLength) {
    const words = wordsOf(use.known ?? use.span.name)
    const home = groups.filter((group) => [...group.names.keys()].some((name) => explains(wordsOf(name), words)) && !(use.placed && !use.span.personal && isOrigin(words, [...group.names.keys()], particles)))
    // Of two who share a surname the one whose gender the clause shows.
    const isOther = (group: Group): boolean => use.bound !== undefined && [...group.names.keys()].some((name) => contrasts(name, use.bound))
    // A surname that two share names neither for certain; the one it was used with first is taken.
    // "Villarta" of "Teresita Villarta" and "Villarta Pawnshop" is the person.
    const called = words.length > 1 ? undefined : home.find((group) => !isOther(group) && [...group.names.keys()].some((name) => wordsOf(name).length > 1 && wordsOf(name).at(-1) === words[0] && genderOfGiven(wordsOf(name)[0] ?? '') !== undefined))
    const nicknames = use.span.nickname === undefined ? [] : [[use.span.nickname, 1] as const]
    const first = home.find((group) => !isOther(group) && [...group.names.keys()].some((name) => wordsOf(name)[0] === words[0] && (called === undefined || genderOfGiven(words[0] ?? '') !== undefined))) ?? called ?? home.find((group) => !isOther(group)) ?? home[0]
    if (first) {
      for (const [name] of [[use.span.name], ...nicknames]) first.names.set(name, (first.names.get(name) ?? 0) + 1)
      first.uses.push(use)
    } else groups.push({ names: new Map([[use.span.name, 1], ...nicknames]), uses: [use] })
  }
  return mergeVariants(groups, genderOfGiven)
}

const explains = (full: readonly string[], short: readonly string[]): boolean => short.every((word) => full.includes(word) || full.some((w) => `${w}s` === word))

/** Joins a rare single name to a frequent one that it may be a spelling of, and a short form to the full name that holds it, where the two never stand in one sentence. */
function mergeVariants(groups: Group[], genderOfGiven: (name: string) => Gender | undefined): Group[] {
  // "Juan" and "Juana" are two.
  const contrast = (a: string, b: string): boolean => [genderOfGiven(a), genderOfGiven(b)].sort().join() === 'female,male'
  const isSingle = (group: Group): boolean => [...group.names.keys()].every((name) => !name.includes(' '))
  const ordered = [...groups].sort((a, b) => Number(isSingle(a)) - Number(isSingle(b)) || b.uses.length - a.uses.length)
  const kept: Group[] = []
  for (const group of ordered) {
    const single = isSingle(group)
    const sentences = new Set(group.uses.map((use) => use.span.sentence))
    const home = single
      ? kept.filter((other) => {
          const given = [...other.names.keys()].map((name) => name.split(' ')[0] ?? '')
          const own = [...group.names.keys()]
          const beside = other.uses.some((use) => group.uses.some((one) => isBeside(use.span, one.span)))
          const together = other.uses.some((use) => sentences.has(use.span.sentence))
          // The full name may be told once and the pet name from then on.
          const clipped = !isSingle(other) && given.some((name) => own.some((mine) => isClipping(mine, name) && !contrast(name, mine)))
          if (clipped && !together) return true
          return (beside || (other.uses.length >= group.uses.length && !together)) && given.some((name) => own.some((mine) => nameVariants(name, mine) && !contrast(name, mine)))
        })
      : []
    if (home.length === 1 && home[0]) {
      for (const [name, count] of group.names) home[0].names.set(name, count)
      home[0].uses.push(...group.uses)
    } else kept.push(group)
  }
  return kept.sort((a, b) => firstUse(a) - firstUse(b))
}

/** "Dr. Anselmo Lacson, Doc Elmo to all": one name right behind the comma that ends the other says how he is called besides. */
const isBeside = (one: NameSpan, next: NameSpan): boolean => {
  const [last, first] = [one.tokens.at(-1), next.tokens[0]]
  return one.sentence === next.sentence && last !== undefined && first !== undefined && first.id - next.titles.length - last.id === 2
}

const firstUse = (group: Group): number => Math.min(...group.uses.map((use) => use.span.sentence * 1000 + use.span.head.id))

function draft(group: Group, language: string, prepared: PreparedLexicon, taken: ReadonlySet<string>, marksPersons: boolean): Entity {
  // "The Doña" is what she is called by her title.
  const isTitle = (name: string): boolean => group.uses.some(({ span }) => span.titles.some((title) => foldName(title) === foldName(name)))
  const isByname = (name: string): boolean => isTitle(name) || group.uses.some(({ span }) => span.nickname === name)
  const names = [...group.names.keys()].sort((a, b) => Number(isByname(a)) - Number(isByname(b)) || b.split(' ').length - a.split(' ').length || (group.names.get(b) ?? 0) - (group.names.get(a) ?? 0) || (a < b ? -1 : 1))
  const name = names[0] ?? '?'
  const type = typeOf(group, name, prepared, marksPersons)
  let id = slug(name)
  while (taken.has(id)) id = `${id}-2`
  const styled = [...new Set(group.uses.filter(({ span }) => span.titles.length > 0).map(({ span }) => `${span.titles.join(' ')} ${span.name}`))].sort()
  return { id, ...(styled.length > 0 ? { styled: { [language]: styled } } : {}), type, gender: type === 'person' ? titleGender(group, prepared) ?? genderOf(names, prepared) : 'neuter', names: { [language]: name }, aliases: names.length > 1 ? { [language]: names.slice(1) } : {}, drafted: true }
}

function typeOf(group: Group, name: string, { lexicon }: PreparedLexicon, marksPersons: boolean): EntityType {
  const words = foldName(name).split(' ')
  if (group.uses.some((use) => use.span.personal || use.span.titles.length > 0)) return 'person'
  if (group.uses.filter((use) => use.span.quoted).length * 2 > group.uses.length) return 'work'
  if (lexicon.places.has(words.join(' '))) return 'place'
  const kind = lexicon.nouns[words.at(-1) ?? ''] ?? lexicon.nouns[words[0] ?? '']
  const given = lexicon.names[words[0] ?? ''] !== undefined
  // "Luke Cage" is somebody though a cage is a place; "Victoria Station" acts in no story.
  const acts = group.uses.some((use) => use.acting)
  if (kind && kind.type !== 'person' && words.length > 1 && !(given && acts)) return kind.type
  if (given) return 'person'
  // Where persons have markers of their own, a name that never has one is none.
  if (marksPersons) return group.uses.some((use) => use.adposition) ? 'place' : 'organization'
  const acting = group.uses.filter((use) => use.acting).length
  const placed = group.uses.filter((use) => use.placed).length
  // "on Christmas Eve" says when, not where.
  if (acting === 0 && ((lexicon.syntax.calendar ?? []) as readonly string[]).includes(words[0] ?? '')) return 'object'
  if (acting > 0 && acting >= placed) return 'person'
  return group.uses.some((use) => use.adposition) ? 'place' : 'organization'
}

/** "Countess", "Aunt", "Mrs.": a title tells the gender, as a noun, as a word of kinship, or as the pack says. */
function titleGender(group: Group, { lexicon }: PreparedLexicon): Gender | undefined {
  const listed = Object.entries((lexicon.syntax.titleGenders ?? {}) as Record<string, readonly string[]>)
  const titles = group.uses.flatMap(({ span }) => span.titles).map((title) => foldName(title).replace(/\.$/, ''))
  return titles.flatMap((title) => [lexicon.nouns[title]?.gender, lexicon.relations[title]?.gender, ...listed.flatMap(([gender, words]) => (words.some((word) => foldName(word).replace(/\.$/, '') === title) ? [gender as Gender] : []))]).find((gender) => gender === 'female' || gender === 'male')
}

const genderOf = (names: readonly string[], { lexicon }: PreparedLexicon): Gender => {
  for (const name of names) {
    const known = lexicon.names[foldName(name).split(' ')[0] ?? '']
    if (known) return known
  }
  // An unknown given name tells by its longest ending that the pack knows of.
  const given = foldName(names[0] ?? '').split(' ')[0] ?? ''
  let longest: { readonly length: number; readonly gender: Gender } | undefined
  for (const [gender, endings] of Object.entries((lexicon.syntax.nameEndings ?? {}) as Record<string, readonly string[]>))
    for (const ending of endings) if (given.length > 3 && given.endsWith(ending) && ending.length > (longest?.length ?? 0)) longest = { length: ending.length, gender: gender as Gender }
  if (longest) return longest.gender
  return 'unknown'
}

/** `Reva Connors` → `reva-connors`; letters outside ASCII lose their marks, other scripts stay. */
export const slug = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'x'
