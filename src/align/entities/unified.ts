import type { Entity } from '../../ir/index.js'

/** The story's entities, and the id in the story of each reading's ids. */
export interface UnifiedEntities {
  readonly entities: readonly Entity[]
  /** Language tag → id in the reading → id in the story. */
  readonly idIn: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** An entity of one reading. */
export interface Node {
  readonly entity: Entity
  readonly language: string
}

/** Whether two are one for reasons other than their names. */
export type Known = (a: Node, b: Node) => boolean
