/** The network and the clock, as far as publishing needs them. The real ones are in `host/`. */

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpResponse {
  readonly status: number
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Why there is no response. After `timeout`, `lost` and `too-large` the request may have arrived all the same. */
export interface HttpFault {
  readonly fault: 'unreachable' | 'unresolved' | 'tls' | 'timeout' | 'lost' | 'too-large'
  readonly why: string
}

/** One request, one outcome. Follows no redirects, never throws. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse | HttpFault>

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}
