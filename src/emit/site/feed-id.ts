import { createHash } from 'node:crypto'

/** Namespace of addresses (RFC 9562, appendix A). */
const addresses = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** An id that lasts, whatever becomes of titles and slugs: a name-based UUID (RFC 9562, version 5) of the site's address, story and language. */
export function lastingId(...names: readonly string[]): string {
  const bytes = createHash('sha1').update(addresses).update(names.join('\n')).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}
