/** What recaps of one story in any language go by: found out once, and not once a language. */
import type { Story } from '../ir/index.js'
import { leadsOf } from './plan/leads.js'
import { shortNamesOf, type ShortNames } from './refer/short.js'

export interface Given {
  /** Entities by how much of the story they carry, first the ones that carry most. */
  readonly leads: readonly string[]
  readonly shortNames: ShortNames
}

export const givenOf = (story: Story): Given => ({ leads: leadsOf(story), shortNames: shortNamesOf(story) })
