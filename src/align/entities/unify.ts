import type { Entity, Reading } from '../../ir/index.js'
import type { Memory } from '../memory.js'
import { kinMatches } from './kin.js'
import { entityMatch, namesOf } from './match.js'
import { mergeEntities } from './merge.js'
import { foldName } from './name-match.js'
import type { Known, Node, UnifiedEntities } from './unified.js'

const enough = 0.5
const rounds = 3

/**
 * One entity for each party of the story. Cast ids are shared already; drafted ones are joined best first, each with at most one of
 * every other article (the matching of collective entity resolution, Bhattacharya & Getoor 2007: relations to joined entities count
 * once these are known, hence the rounds).
 */
export function unifyEntities(readings: readonly Reading[], cast: readonly Entity[], known: Known, memory: Memory): UnifiedEntities {
  const kin = new Map(readings.map((reading) => [reading.language, kinMatches(reading.entities)]))
  const castIds = new Set(cast.map((entity) => entity.id))
  const nodes: Node[] = readings.flatMap((reading) => reading.entities.map((entity) => ({ entity, language: reading.language })))
  const group = nodes.map((_, i) => i)
  const rootOf = (i: number): number => (group[i] === i ? i : rootOf(group[i] as number))
  const join = (i: number, j: number): void => {
    const [a, b] = [rootOf(i), rootOf(j)]
    group[Math.max(a, b)] = Math.min(a, b)
  }
  const at = new Map(nodes.map((node, i) => [`${node.language} ${node.entity.id}`, i]))
  const firstOf = new Map<string, number>()
  nodes.forEach((node, i) => {
    if (node.entity.drafted && !castIds.has(node.entity.id)) return
    const known = firstOf.get(node.entity.id)
    if (known === undefined) firstOf.set(node.entity.id, i)
    else join(known, i)
  })
  nodes.forEach((node, i) => {
    const other = at.get(`${node.language} ${kin.get(node.language)?.get(node.entity.id)}`)
    if (other !== undefined) join(i, other)
  })
  for (const reading of readings) for (const [part, whole] of partsOfNames(reading.entities, memory)) join(at.get(`${reading.language} ${part}`) as number, at.get(`${reading.language} ${whole}`) as number)
  for (let round = 0; round < rounds; round++) {
    const candidates: { i: number; j: number; score: number }[] = []
    nodes.forEach((a, i) =>
      nodes.forEach((b, j) => {
        if (j <= i || a.language === b.language || rootOf(i) === rootOf(j)) return
        const canonical = (id: string, side: 'a' | 'b'): string => {
          const found = at.get(`${(side === 'a' ? a : b).language} ${id}`)
          return found === undefined ? id : `#${rootOf(found)}`
        }
        const score = known(a, b) ? 0.95 : entityMatch(a.entity, b.entity, canonical, memory)
        if (score >= enough) candidates.push({ i, j, score })
      }),
    )
    candidates.sort((x, y) => y.score - x.score || compare(nodes[x.i], nodes[y.i]) || compare(nodes[x.j], nodes[y.j]))
    let changed = false
    for (const { i, j, score } of candidates) {
      const [a, b] = [rootOf(i), rootOf(j)]
      if (a === b) continue
      const membersOf = (root: number): Node[] => nodes.filter((_, k) => rootOf(k) === root)
      const [left, right] = [membersOf(a), membersOf(b)]
      if (left.some((x) => right.some((y) => areTwo(x, y, [...left, ...right], memory)))) continue
      // A guess must be the only one, and a short name must fit one full name alone.
      const rivals = candidates.filter((other) => other.score >= score && (other.i === i) !== (other.j === j) && rootOf(other.i) !== rootOf(other.j))
      const short = wordsIn(nodes[i]) <= wordsIn(nodes[j]) ? i : j
      if (score < 1 && rivals.some((other) => score < 0.7 || other.i === short || other.j === short)) continue
      join(i, j)
      changed = true
    }
    if (!changed) break
  }
  return mergeEntities(nodes.map((node, i) => ({ ...node, group: rootOf(i) })), cast)
}

/** Two of the cast are two, and so are two of one article, unless another's full name holds the names of both. */
function areTwo(x: Node, y: Node, all: readonly Node[], memory: Memory): boolean {
  if (!x.entity.drafted && !y.entity.drafted) return true
  if (x.language !== y.language) return false
  if (x.entity.unnamed || y.entity.unnamed) return true
  const holds = (full: Entity, part: Entity): boolean => namesOf(full).some((name) => Object.values(part.names).every((other) => isPart(other, name, memory)))
  return !all.some((node) => node.language !== x.language && holds(node.entity, x.entity) && holds(node.entity, y.entity))
}

const wordsIn = (node: Node | undefined): number => Math.max(0, ...(node ? namesOf(node.entity) : []).map((name) => name.split(' ').length))

/** Names that are part of exactly one full name of their own article: part's id and whole's. */
function partsOfNames(entities: readonly Entity[], memory: Memory): [string, string][] {
  const drafted = entities.filter((entity) => entity.drafted && !entity.unnamed)
  return drafted.flatMap((part): [string, string][] => {
    const wholes = drafted.filter((whole) => whole.id !== part.id && (whole.gender === part.gender || whole.gender === 'unknown' || part.gender === 'unknown') && namesOf(whole).some((name) => namesOf(part).every((own) => own.length < name.length && isPart(own, name, memory))))
    return wholes.length === 1 ? [[part.id, (wholes[0] as Entity).id]] : []
  })
}

const isPart = (part: string, whole: string, memory: Memory): boolean => memory.of(foldedWords, part).every((word) => memory.of(foldedWords, whole).includes(word))

const foldedWords = (name: string): readonly string[] => foldName(name).split(' ')

const compare = (a: Node | undefined, b: Node | undefined): number => {
  const [x, y] = [`${a?.language} ${a?.entity.id}`, `${b?.language} ${b?.entity.id}`]
  return x < y ? -1 : x > y ? 1 : 0
}
