import type { Factuality } from '../ir/index.js'

/** One type of event. `frame` is the FrameNet frame it stands for, `-` where none fits. */
export interface EventType {
  readonly id: string
  readonly frame: string
  readonly roles: readonly string[]
  /** Two or more parties do it together; all fill `agent`. */
  readonly reciprocal?: boolean
  readonly content?: Factuality
  readonly control?: 'agent' | 'patient' | 'addressee'
  readonly causative?: boolean
  readonly gloss: string
}
