/** One HTTP request; what it gives back and how it fails are described where it is used. */
interface Request {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

type Outcome =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string }
  | { readonly fault: 'unreachable' | 'unresolved' | 'tls' | 'timeout' | 'lost' | 'too-large'; readonly why: string }

/** HTTP by `fetch`. Follows no redirects, never throws, waits so many milliseconds, and reads so many bytes of an answer at most. */
export const httpTransport = ({ timeout = 30_000, limit = 8 * 1024 * 1024 } = {}) => async ({ method, url, headers, body }: Request): Promise<Outcome> => {
  try {
    const response = await fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(timeout), ...(body === undefined ? {} : { body }) })
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength
      // Leaving the loop cancels the rest.
      if (size > limit) return { fault: 'too-large', why: `more than ${limit} bytes` }
      chunks.push(chunk)
    }
    return { status: response.status, headers: Object.fromEntries(response.headers), text: new TextDecoder().decode(Buffer.concat(chunks)) }
  } catch (error) {
    return faultOf(error)
  }
}

function faultOf(error: unknown): Outcome {
  const { name = '', message = '', cause } = error as { name?: string; message?: string; cause?: { code?: string; message?: string; errors?: readonly { code?: string; message?: string }[] } }
  const inner = cause?.code === undefined ? cause?.errors?.[0] ?? cause : cause
  const code = inner?.code ?? ''
  const why = inner?.message || cause?.message || message || code
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return { fault: 'timeout', why }
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) return { fault: 'unresolved', why }
  if (/CERT|SSL|TLS|EPROTO|SELF_SIGNED|UNABLE_TO_/.test(code)) return { fault: 'tls', why: `${why} (${code})` }
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/.test(code)) return { fault: 'unreachable', why }
  return { fault: 'lost', why }
}

/** The time of the day, and waiting. */
export const realClock = {
  now: (): number => Date.now(),
  sleep: (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}
