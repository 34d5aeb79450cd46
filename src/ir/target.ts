/** What a target is: one way to lay out recaps for an engine that makes sites. */
import type { Artifact } from './artifact.js'
import type { Reported } from './diagnostic.js'
import type { Recap } from './recap.js'

/** A recap's page, as far as lists of pages want to know it. Also known of recaps that are not compiled this time. */
export interface Page extends Pick<Recap, 'story' | 'language' | 'direction' | 'title' | 'slug' | 'summary' | 'date' | 'tags'> {
  readonly draft: boolean
}

/** The site that the recaps go to. */
export interface Site {
  /** Absolute address without a slash at its end; missing where it is not known. */
  readonly url?: string
  readonly author?: string
  /** The site's name in a language. */
  readonly title: (language: string) => string
  /** Where a git-based editor keeps what it saves, in its own terms. */
  readonly backend?: Readonly<Record<string, unknown>>
}

export interface TargetContext {
  readonly generator: { readonly name: string; readonly version: string }
  /** Whether recaps are drafts until somebody has read them. */
  readonly drafts: boolean
  /** Tags of all languages that recaps are written in. */
  readonly languages: readonly string[]
  /** The language that the site is at home in. */
  readonly main: string
  /** Names of all stories. */
  readonly stories: readonly string[]
  /** Folder of the site's own language packs, relative to the root. */
  readonly locales: string
  /** Keys of a language pack's wording by file: `recap.json`, `events.json`. */
  readonly wording: Readonly<Record<string, readonly string[]>>
  readonly site: Site
  /** A page's path in the site, such as `/pt-BR/a-slug/`. */
  readonly pathOf: (page: Page) => string
  /** Pages of the same story in all languages, the page itself among them. */
  readonly translations: (story: string) => readonly Page[]
  /** A recap's text as Markdown (CommonMark with GFM) in which no word of a title or sentence is markup, template code or a component. */
  readonly markdown: (recap: Recap) => string
}

/**
 * One way to lay out recaps. Pure: it returns files, with paths relative to its output folder, and writes nothing.
 * A target of one's own is such an object in `targets` of the configuration.
 */
export interface Target {
  /** Small letters, digits, hyphens; what `--target` and messages call it. */
  readonly name: string
  /** A page's path in the site with `:lang`, `:slug`, `:story` and `:file` (the story's name as a file name); default `/:lang/:slug/`. Or what makes one, told the site's main language. */
  readonly path?: string | ((page: Page, main: string) => string)
  /** Whether the engine leaves out pages with a date to come. */
  readonly hidesFuture?: boolean
  /** Files of one recap. */
  readonly recap: (recap: Recap, context: TargetContext) => readonly Artifact[] | Reported<readonly Artifact[]>
  /** Files about all pages: feeds, lists. */
  readonly site?: (pages: readonly Page[], context: TargetContext) => readonly Artifact[] | Reported<readonly Artifact[]>
}

/** A target as the configuration names it. */
export type TargetEntry = string | Target | {
  /** Name of a target that ships, or a target. */
  readonly use: string | Target
  /** Output folder, relative to the root. */
  readonly out?: string
  /** Path of a page in the site, instead of the target's own. */
  readonly path?: string
}
