import type { RootContent } from 'mdast'

/** An article on its way in: what could be told apart, before it is cleaned and written. */
export interface Draft {
  readonly title?: string
  readonly author?: string
  readonly publisher?: string
  readonly date?: string
  readonly url?: string
  readonly blocks: readonly RootContent[]
  /** What of the page was left out, in words. */
  readonly leftOut: readonly string[]
}
