import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface GoldEvent {
  readonly id: string
  readonly type: readonly string[]
  readonly roles?: Readonly<Record<string, readonly string[]>>
  readonly factuality?: Readonly<Record<string, string>>
  readonly conflict?: string
  readonly optional?: boolean
  /** Anchors, under each language's tag. */
  readonly [key: string]: unknown
}

/** What one article alone says of an event, for the events on which the articles differ: roles of its own, and reasons by gold event id. */
export type Extra = Readonly<Record<string, Readonly<Record<string, { roles?: Readonly<Record<string, readonly string[]>>; reason?: string; purpose?: string }>>>>

export interface GoldStory {
  readonly story: string
  readonly entities: Readonly<Record<string, readonly string[]>>
  readonly events: readonly GoldEvent[]
  readonly articles: Readonly<Record<string, string>>
  readonly extra: Extra
}

const root = new URL('../../', import.meta.url).pathname

/** A story's gold with its two articles, by the folder's name. */
export function goldStory(name: string): GoldStory {
  const folder = join(root, 'tests/stories', name)
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as GoldStory
  const extras = JSON.parse(readFileSync(join(root, 'tests/align/extra.json'), 'utf8')) as Record<string, Extra>
  const article = (tag: string): string => {
    const own = join(folder, `${tag}.md`)
    return readFileSync(existsSync(own) ? own : join(root, 'sources', name, `${tag}.md`), 'utf8')
  }
  return { ...gold, articles: { en: article('en'), tl: article('tl') }, extra: extras[name] ?? {} }
}

export const anchorsOf = (event: GoldEvent, language: string): readonly string[] => (event[language] as readonly string[] | undefined) ?? []

export const fold = (text: string): string => text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase()
