import { createHash } from 'node:crypto'
import { canonical, plain } from './html.js'
import type { Content, Item, Status } from './item.js'

/** What an entry remembers of the last time that it was published. It stands in the entry itself, so no other memory is needed. */
export interface Stamp {
  /** `publish` if it was ever sent as public. */
  readonly status: Status
  readonly date?: string
  /** Digest of all that was to be sent. */
  readonly sent: string
  /** Digest of the content as the CMS kept it. */
  readonly kept: string
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24)

/** Digest of all of an item that decides whether it has to go out again. The slug does not: an address that is out stays. */
export const sentDigest = ({ title, html, summary, date, tags }: Item): string => digest([1, title, html, summary, date ?? null, tags])

/** Whether an item is to become public that was not sent as public before. What an editor took back stays back. */
export const isRaised = ({ status }: Item, before: Stamp | undefined): boolean => status === 'publish' && before?.status !== 'publish'

/** Digest of what a reader sees of an entry; the same before and after a CMS has rewritten its HTML. */
export const keptDigest = ({ title, html, summary }: Content): string => digest([plain(title), canonical(html), plain(summary)])

/** A stamp as one line of plain words, which survives any field. */
export const stampText = ({ status, date, sent, kept }: Stamp): string => ['1', status, date ?? '-', sent, kept].join(' ')

/** Reads a stamp; nothing where the field is empty or was changed by hand. */
export function readStamp(text: unknown): Stamp | undefined {
  const [, status, date, sent, kept] = /^1 (draft|publish) (-|\d{4}-\d{2}-\d{2}) ([0-9a-f]{24}) ([0-9a-f]{24})$/.exec(typeof text === 'string' ? text.trim() : '') ?? []
  if (sent === undefined || kept === undefined) return undefined
  return { status: status as Status, ...(date === '-' || date === undefined ? {} : { date }), sent, kept }
}
