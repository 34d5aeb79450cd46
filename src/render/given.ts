/** What recaps of one story in any language go by: found out once, and not once a language. */
import type { Story } from '../ir/index.js'
import type { Grammar } from './grammar.js'
import { isKnown } from './known.js'
import { leadsOf } from './plan/leads.js'
import { shortNamesOf, type ShortNames } from './refer/short.js'
import { isSeveral } from './several.js'

export interface Given {
  /** Entities by how much of the story they carry, first the ones that carry most. */
  readonly leads: readonly string[]
  readonly shortNames: ShortNames
  /** Entities that an article calls by a plural noun; those that one speaks of as known from the start. */
  readonly several: ReadonlySet<string>
  readonly known: ReadonlySet<string>
}

/** In: a story; the grammars of the languages that its articles are written in, as far as they are at hand. */
export function givenOf(story: Story, grammarOf: (tag: string) => Grammar | undefined = () => undefined): Given {
  const idsOf = (is: typeof isSeveral): ReadonlySet<string> => new Set(story.entities.filter((entity) => is(entity, grammarOf)).map(({ id }) => id))
  return { leads: leadsOf(story), shortNames: shortNamesOf(story), several: idsOf(isSeveral), known: idsOf(isKnown) }
}
