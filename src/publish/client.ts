import { diagnose } from '../diagnostics/index.js'
import { Refusal } from './refusal.js'
import type { Clock, HttpFault, HttpRequest, HttpResponse, Transport } from './transport.js'

/** A server that speaks JSON. */
export interface Client {
  /** Asks; repeated after faults that pass. Throws a {@link Refusal}; a status in `accept` is an answer and no refusal. */
  readonly get: (path: string, accept?: readonly number[]) => Promise<Answer>
  /** Writes, once: only the caller knows how to look whether it arrived. Throws a {@link Refusal}. */
  readonly send: (method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown) => Promise<Answer>
  /** Address of the server, for messages. */
  readonly place: string
  readonly title: string
}

export interface Answer {
  readonly status: number
  readonly data: unknown
}

export interface ClientOptions {
  /** Name of the CMS, for messages. */
  readonly title: string
  readonly url: string
  readonly transport: Transport
  readonly clock: Clock
  /** Headers that say who asks, made anew for each request. */
  readonly headers: (now: number) => Readonly<Record<string, string>>
  /** What must not show in any message. */
  readonly secrets: readonly string[]
  /** Whether a server that has just started answers 403 for a while. */
  readonly wakesSlowly?: boolean
}

/** How often a request is tried, and the first of the waits between, each double the one before. */
export const attempts = 4
export const firstWait = 500
/** The longest wait that a server may ask for. */
const longestWait = 60_000
const redirects = 3

export function clientOf({ title, url, transport, clock, headers, secrets, wakesSlowly = false }: ClientOptions): Client {
  const base = url.replace(/\/+$/, '')
  const place = base
  const clean = (text: string): string => secrets.filter((secret) => secret.length > 3).reduce((rest, secret) => rest.replaceAll(secret, '…'), text).replace(/\s+/g, ' ').trim().slice(0, 300).replace(/\.$/, '')

  const once = async (method: HttpRequest['method'], path: string, body: unknown, accept: readonly number[]): Promise<Answer> => {
    let target = `${base}${path}`
    for (let hop = 0; ; hop++) {
      const outcome = await transport({
        method, url: target,
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers(clock.now()) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if ('fault' in outcome) throw faulty(outcome)
      if (outcome.status < 300 || outcome.status >= 400 || outcome.status === 304) return answer(outcome, accept)
      target = redirected(target, outcome, method, hop)
    }
  }

  const redirected = (from: string, { headers: { location = '' }, status }: HttpResponse, method: string, hop: number): string => {
    const refuse = (why: string): Refusal => new Refusal(diagnose('publish-redirect', { path: place }, { to: clean(location), why }), undefined, true)
    const [old, next] = [new URL(from), URL.canParse(location, from) ? new URL(location, from) : undefined]
    if (!next) throw refuse(`it answers ${status} without saying where to`)
    if (next.hostname !== old.hostname || next.username !== '' || (next.protocol !== old.protocol && next.protocol !== 'https:') || (next.protocol === old.protocol && next.port !== old.port)) throw refuse('credentials are not sent to another server')
    if (method !== 'GET') throw refuse('what is written is not sent twice')
    if (hop >= redirects) throw refuse('there are too many of them')
    return next.href
  }

  const faulty = ({ fault, why }: HttpFault): Refusal => {
    const at = { path: place }
    if (fault === 'tls') return new Refusal(diagnose('publish-tls', at, { why: clean(why) }), undefined, true)
    if (fault === 'too-large') return new Refusal(diagnose('publish-too-large', at, { title }))
    if (fault === 'timeout') return new Refusal(diagnose('publish-timeout', at, { title }), firstWait, true)
    return new Refusal(diagnose('publish-unreachable', at, { title, why: clean(why) }), fault === 'unresolved' ? undefined : firstWait, true)
  }

  const answer = ({ status, headers: given, text }: HttpResponse, accept: readonly number[]): Answer => {
    const data = parsed(text)
    const at = { path: place }
    if (status === 429) throw new Refusal(diagnose('publish-busy', at, { title }), waitAsked(given['retry-after'], clock.now()), true)
    if (status >= 500) throw new Refusal(diagnose('publish-server', at, { title, status, why: clean(messageIn(data) ?? excerpt(text)) }), waitAsked(given['retry-after'], clock.now()))
    // A page that is not there may be that of any site.
    if (accept.includes(status) && data !== undefined) return { status, data }
    if (data === undefined) throw new Refusal(diagnose('publish-not-json', at, { title, status, why: clean(excerpt(text)) }), undefined, status < 400 || [401, 403, 404].includes(status))
    if (status === 401 || status === 403) throw new Refusal(diagnose('publish-denied', at, { title, status, why: clean(messageIn(data) ?? 'no reason given') }), status === 403 && wakesSlowly ? firstWait : undefined, status === 401)
    // Somebody else wrote in between: look again.
    if (status === 409) throw new Refusal(diagnose('publish-refused', at, { title, status, why: clean(messageIn(data) ?? excerpt(text)) }), firstWait)
    if (status >= 400) throw new Refusal(diagnose('publish-refused', at, { title, status, why: clean(messageIn(data) ?? excerpt(text)) }))
    return { status, data }
  }

  return {
    place, title,
    async get(path, accept = []) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once('GET', path, undefined, accept)
        } catch (error) {
          if (!(error instanceof Refusal) || error.again === undefined || attempt >= attempts) throw error
          await clock.sleep(waitBefore(attempt, error.again))
        }
      }
    },
    send: (method, path, body) => once(method, path, body, []),
  }
}

/** What a server asks for counts; else each wait is double the one before. */
export const waitBefore = (attempt: number, asked: number): number => (asked === firstWait ? firstWait * 2 ** (attempt - 1) : asked)

/** `Retry-After` in seconds or as a date. A wait longer than a minute is not waited for. */
function waitAsked(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return firstWait
  const milliseconds = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  if (Number.isNaN(milliseconds)) return firstWait
  return milliseconds > longestWait ? undefined : Math.max(0, milliseconds)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The reason in an answer's body: each CMS puts it in one of these places. */
function messageIn(data: unknown): string | undefined {
  const { message, errors, error } = (data ?? {}) as { message?: unknown; errors?: readonly { message?: unknown; context?: unknown }[]; error?: { message?: unknown } }
  const first = Array.isArray(errors) ? errors[0] : undefined
  const said = [first?.message ?? message ?? error?.message, first?.context].filter((part): part is string => typeof part === 'string' && part !== '')
  return said.length > 0 ? said.join(' ') : undefined
}

/** What a page that is no JSON says of itself: its title, else how it begins. */
const excerpt = (text: string): string => {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1]
  return title !== undefined && title.trim() !== '' ? `a page titled "${title.trim()}"` : text.trim() === '' ? 'nothing' : `"${text.slice(0, 80)}"`
}
