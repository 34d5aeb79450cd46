import type { Wording } from '../ir/index.js'

/**
 * What is not as it was when words were written; undefined where all is, or nothing is remembered.
 *
 * @param ids events that are told now
 * @param now their fingerprint
 */
export function changeOf({ events: then, fingerprint }: Pick<Wording, 'events' | 'fingerprint'>, ids: readonly string[], now: string): string | undefined {
  if (fingerprint === undefined ? then === undefined : fingerprint === now) return undefined
  const gone = then?.filter((id) => !ids.includes(id)) ?? []
  const fresh = then ? ids.filter((id) => !then.includes(id)) : []
  if (gone.length === 0 && fresh.length === 0) return fingerprint === undefined ? undefined : 'its events are others, or have other parties or another factuality'
  return [...(gone.length > 0 ? [`it no longer tells ${gone.join(', ')}`] : []), ...(fresh.length > 0 ? [`it now tells ${fresh.join(', ')}`] : [])].join('; ')
}
