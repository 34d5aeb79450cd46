import type { Claim } from '../../ir/index.js'

/** What two articles claim of one event in one field. */
export interface Dispute {
  readonly event: string
  readonly field: string
  readonly claims: readonly Claim[]
}
