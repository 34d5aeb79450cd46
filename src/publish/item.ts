/** What a recap is to a CMS, and what the CMS says that it holds. */

export type Status = 'draft' | 'publish'

/** The part of an entry that editors read and may change. */
export interface Content {
  readonly title: string
  readonly html: string
  readonly summary: string
}

/** A recap to publish. (story, language) is its key, never the slug. */
export interface Item extends Content {
  readonly story: string
  /** Tag as the build wrote it. */
  readonly language: string
  /** What the CMS calls that language. */
  readonly locale: string
  readonly slug: string
  /** `YYYY-MM-DD` */
  readonly date?: string
  readonly tags: readonly string[]
  readonly status: Status
  /** Where it was read, for messages. */
  readonly path: string
}
