import type { Entry, Found } from './cms.js'
import type { Content, Item } from './item.js'
import { isRaised, keptDigest, sentDigest } from './stamp.js'

/** What to do about an item. `edited`: changed in the CMS since it was sent. `unmarked`: there, but without a stamp that can be read. */
export type Action =
  | { readonly kind: 'create' }
  | { readonly kind: 'update' | 'skip' | 'edited' | 'unmarked' | 'trashed'; readonly entry: Entry }
  | { readonly kind: 'doubled'; readonly entries: readonly Entry[] }
  | { readonly kind: 'no-language' }

/**
 * Compares an item with what the CMS holds.
 *
 * @param content what the CMS would hold of the item
 * @param languages those that the CMS has; undefined where it takes any
 * @param force whether what an editor changed or threw away is written all the same
 */
export function decide(item: Item, content: Content, found: Found, { languages, force }: { readonly languages?: readonly string[] | undefined; readonly force: boolean }): Action {
  if (languages && !languages.includes(item.locale)) return { kind: 'no-language' }
  const entries = found.entries.filter(({ locale }) => locale === item.locale)
  const live = entries.filter(({ trashed }) => !trashed)
  if (live.length > 1) return { kind: 'doubled', entries: live }
  const entry = live[0] ?? entries[0]
  if (!entry) return { kind: 'create' }
  if (entry.trashed) return { kind: force ? 'update' : 'trashed', entry }
  const { stamp } = entry
  if (!stamp) return { kind: force ? 'update' : 'unmarked', entry }
  const seen = keptDigest(entry)
  if (seen !== stamp.kept && seen !== keptDigest(content)) return { kind: force ? 'update' : 'edited', entry }
  return { kind: stamp.sent === sentDigest(item) && !isRaised(item, stamp) ? 'skip' : 'update', entry }
}
