import type { Entity, Gender } from '../ir/index.js'
import { answerTo } from '../vocabulary/index.js'

/** `bearer` is `relation` of `owner`. */
export interface Tie {
  readonly owner: string
  readonly relation: string
  readonly bearer: string
}

/** Who stands to whom in which relation, as an article says it or as follows from that. Lives for one article. */
export interface Kinship {
  readonly ties: readonly Tie[]
  /** Records that `bearer` is `relation` of `owner`, and what follows for the other side. The latest word counts first. */
  relate(owner: string, relation: string, bearer: string): void
  /** Who bears a relation to `owner` and can be of that gender; the named ones before the described ones. */
  bearerOf(owner: string, relation: string, gender: Gender): string | undefined
  /** All named ones. */
  bearersOf(owner: string, relation: string, gender: Gender): readonly string[]
}

/** @param known ties from the start @param entityOf of any id of the article */
export function newKinship(known: readonly Tie[], entityOf: (id: string) => Entity | undefined): Kinship {
  const ties: Tie[] = [...known]
  const add = (owner: string, relation: string, bearer: string): void => {
    if (owner !== bearer && !ties.some((tie) => tie.owner === owner && tie.relation === relation && tie.bearer === bearer)) ties.push({ owner, relation, bearer })
  }
  const bearersOf = (owner: string, relation: string, gender: Gender): string[] => {
    const fits = (entity: Entity | undefined): boolean => gender === 'unknown' || entity?.gender === 'unknown' || entity?.gender === gender
    return ties.filter((tie) => tie.owner === owner && tie.relation === relation && fits(entityOf(tie.bearer))).map(({ bearer }) => bearer)
  }
  return {
    ties,
    relate(owner, relation, bearer) {
      add(owner, relation, bearer)
      const back = answerTo(relation)
      if (back) add(bearer, back, owner)
    },
    bearersOf: (owner, relation, gender) => [...new Set(bearersOf(owner, relation, gender))].filter((id) => !entityOf(id)?.unnamed),
    bearerOf(owner, relation, gender) {
      const bearers = bearersOf(owner, relation, gender)
      return bearers.findLast((id) => !entityOf(id)?.unnamed) ?? bearers.at(-1)
    },
  }
}
