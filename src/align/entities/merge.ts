import type { Entity, EntityType, Gender, Relation } from '../../ir/index.js'
import { slug } from '../slug.js'
import { foldName } from './name-match.js'
import type { UnifiedEntities } from './unified.js'

interface Grouped {
  readonly entity: Entity
  readonly language: string
  readonly group: number
}

/** Makes one entity of each group. The cast's own come first in its order and as the cast has them; drafted ones follow by id. */
export function mergeEntities(nodes: readonly Grouped[], cast: readonly Entity[]): UnifiedEntities {
  const groups = new Map<number, Grouped[]>()
  for (const node of nodes) groups.set(node.group, [...(groups.get(node.group) ?? []), node])
  const castById = new Map(cast.map((entity) => [entity.id, entity]))
  const taken = new Set(castById.keys())
  const idIn = new Map<string, Map<string, string>>()
  const sorted = [...groups.values()].map((members) => [...members].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0)))
  const named = sorted.map((members) => ({ members, own: members.find((node) => castById.has(node.entity.id))?.entity.id, wanted: bestId(members) }))
  named.sort((a, b) => (a.wanted < b.wanted ? -1 : a.wanted > b.wanted ? 1 : 0))
  const merged = named.map(({ members, own, wanted }) => {
    let id = own ?? wanted
    for (let n = 2; !own && taken.has(id); n++) id = `${wanted}-${n}`
    taken.add(id)
    for (const node of members) {
      const ids = idIn.get(node.language) ?? new Map<string, string>()
      idIn.set(node.language, ids.set(node.entity.id, id))
    }
    return { id, members }
  })
  const drafts: Entity[] = []
  const cards = new Map<string, Entity>()
  for (const { id, members } of merged) {
    const base = castById.get(id)
    const entity = combine(id, base, members, (language, of) => idIn.get(language)?.get(of) ?? of)
    if (base) cards.set(id, entity)
    else drafts.push(entity)
  }
  return { entities: [...cast.map((entity) => cards.get(entity.id) ?? entity), ...drafts], idIn }
}

/** The slug of the longest proper name; of what it is, where it has none. */
function bestId(members: readonly Grouped[]): string {
  const proper = members.filter((node) => !node.entity.unnamed).flatMap((node) => Object.values(node.entity.names))
  if (proper.length > 0) return slug([...proper].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '')
  return members.map((node) => node.entity.id).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? 'x'
}

function combine(id: string, base: Entity | undefined, members: readonly Grouped[], canonical: (language: string, id: string) => string): Entity {
  const names: Record<string, string> = { ...(base?.names ?? {}) }
  const aliases: Record<string, string[]> = Object.fromEntries(Object.entries(base?.aliases ?? {}).map(([tag, list]) => [tag, [...list]]))
  const known = new Set([...Object.values(names), ...Object.values(aliases).flat()].map(foldName))
  const proper = base ? !base.unnamed : members.some((node) => !node.entity.unnamed)
  for (const { entity } of members) {
    // What somebody is to another is no name for whoever has one.
    if ((base && !entity.drafted) || (proper && entity.unnamed)) continue
    for (const [tag, name] of Object.entries(entity.names)) {
      // The cast's name that holds for all languages holds for this one.
      if (names[tag] === undefined && base?.names['und'] === undefined && (!base || !known.has(foldName(name)))) names[tag] = name
      else if (names[tag] !== name) addAlias(tag, name)
    }
    for (const [tag, list] of [...Object.entries(entity.aliases), ...Object.entries(entity.styled ?? {})]) for (const name of list) addAlias(tag, name)
  }
  function addAlias(tag: string, name: string): void {
    const list = (aliases[tag] ??= [])
    if (!list.includes(name) && names[tag] !== name) list.push(name)
  }
  const relations = unique(members.flatMap(({ entity, language }) => (entity.relations ?? []).map((relation) => ({ ...relation, of: canonical(language, relation.of) }))).concat(base?.relations ?? []), id)
  const kinds = ranked(members.flatMap(({ entity }) => (entity.kinds ? [entity.kinds] : [])))
  const unnamed = base ? base.unnamed : members.every((node) => node.entity.unnamed)
  const concept = base?.concept ?? members.map((node) => node.entity.concept).find((value) => value !== undefined)
  return {
    id,
    type: base?.type ?? vote<EntityType>(members.filter((node) => unnamed || !node.entity.unnamed).map((node) => node.entity.type)),
    gender: base && base.gender !== 'unknown' ? base.gender : vote<Gender>(members.map((node) => node.entity.gender), 'unknown'),
    names,
    aliases,
    ...(base?.description ? { description: base.description } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(relations.length > 0 ? { relations } : {}),
    ...(unnamed ? { unnamed } : {}),
    ...(concept ? { concept } : {}),
    ...(base ? {} : { drafted: true }),
  }
}

/** What most lists have first, then what one has earlier. */
function ranked(lists: readonly (readonly string[])[]): readonly string[] {
  const all = [...new Set(lists.flat())]
  const having = (value: string): number => lists.filter((list) => list.includes(value)).length
  const place = (value: string): number => Math.min(...lists.map((list) => (list.includes(value) ? list.indexOf(value) : list.length)))
  return all.sort((a, b) => having(b) - having(a) || place(a) - place(b) || (a < b ? -1 : 1))
}

function unique(relations: readonly Relation[], self: string): Relation[] {
  const seen = new Map(relations.filter((relation) => relation.of !== self).map((relation) => [`${relation.relation} ${relation.of}`, relation]))
  return [...seen.keys()].sort().map((key) => seen.get(key) as Relation)
}

/** The most frequent value, the earlier one on a tie; `blank` only where nothing else is said. */
function vote<T extends string>(values: readonly T[], blank?: T): T {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== blank) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? (blank as T) ?? (values[0] as T)
}
