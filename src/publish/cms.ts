import type { Client } from './client.js'
import type { Content, Item } from './item.js'
import type { Stamp } from './stamp.js'

/** One language of a story, as a CMS holds it. */
export interface Entry extends Content {
  readonly id: string
  readonly locale: string
  readonly slug: string
  /** Missing where the entry is not ours, or somebody changed the stamp. */
  readonly stamp?: Stamp
  readonly trashed?: boolean
  readonly url?: string
  /** What the adapter needs to write it again. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** A story as a CMS holds it. */
export interface Found {
  readonly entries: readonly Entry[]
  /** The one document that holds all languages, where the CMS has such. */
  readonly document?: string
}

/** What is to be written. */
export interface Writing {
  readonly item: Item
  readonly content: Content
  readonly stamp: Stamp
  readonly found: Found
  /** The entry to change; missing where there is none yet. */
  readonly entry?: Entry
  /** Whether it becomes public now. Never the reverse: what is public stays so. */
  readonly publish: boolean
  /** Whether the date has changed since it was last sent. */
  readonly dated: boolean
}

/** Values of environment variables, by what they are for. */
export type Credentials = Readonly<Record<string, string>>

/** A kind of CMS. All functions throw a Refusal where the server does not do what is asked. */
export interface Cms {
  /** Name as people write it. */
  readonly title: string
  /** Environment variables: what for → name and, where it may be missing, default. */
  readonly credentials: Readonly<Record<string, { readonly variable: string; readonly default?: string; readonly pattern?: RegExp }>>
  readonly headers: (credentials: Credentials, now: number) => Readonly<Record<string, string>>
  /** Whether a server that has just started answers 403 for a while. */
  readonly wakesSlowly?: true
  /** Among what a slug has to be the only one. */
  readonly slugs: 'site' | 'language'
  /** What the CMS will hold of an item, where it has limits. */
  readonly holds: (item: Item) => Content
  /** Whether the server can be written to, and what it takes to be ready; the languages that it has, where it has a list. */
  readonly check: (client: Client) => Promise<readonly string[] | undefined>
  readonly find: (client: Client, story: string, locales: readonly string[]) => Promise<Found>
  /** Who has this slug, in words, where it is not this story. */
  readonly slugOwner: (client: Client, item: Item) => Promise<string | undefined>
  /** Creates or changes an entry; the entry as it is afterwards. */
  readonly write: (client: Client, writing: Writing) => Promise<Entry>
  /** Changes nothing but the stamp. */
  readonly mark: (client: Client, story: string, found: Found, entry: Entry, stamp: Stamp) => Promise<void>
}
