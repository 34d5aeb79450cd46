import type { Recap, SegmentedArticle, Story } from '../ir/index.js'
import type { Quotes } from './quotes.js'

/** What emitting takes: a story's model, its articles cut into sentences, and its recaps. */
export interface Told {
  readonly story: Story
  readonly articles: readonly SegmentedArticle[]
  readonly recaps: readonly Recap[]
}

export interface EmitSettings {
  readonly quotes: Quotes
  /** Which length of the recap goes into the Markdown. */
  readonly length: 'full' | 'short' | 'headline'
  /** Whether recaps are drafts until somebody has read them. */
  readonly drafts: boolean
  readonly generator: { readonly name: string; readonly version: string }
  /** Tags of all languages that the story's recaps exist in, also those not written this time. */
  readonly translations: readonly string[]
  /** How a recap is linked with others and described for search engines, where that is known. */
  readonly linked?: (recap: Recap) => { readonly alternates: readonly { readonly hreflang: string; readonly href: string }[]; readonly jsonLd: Readonly<Record<string, unknown>> }
}
