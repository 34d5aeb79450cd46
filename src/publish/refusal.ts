import type { Diagnostic } from '../ir/index.js'

/** Thrown by the client and the adapters, caught where an item ends: why a request did not do what it was to do. */
export class Refusal extends Error {
  /**
   * @param diagnostic what to tell the user
   * @param again milliseconds to wait before it may be tried again, after looking whether it arrived; undefined where that is of no use
   * @param everywhere whether no other item will fare better, so that the run ends
   */
  constructor(readonly diagnostic: Diagnostic, readonly again?: number, readonly everywhere = false) {
    super(diagnostic.message)
  }
}
