import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Reported } from '../ir/index.js'
import type { Cms, Credentials } from '../publish/index.js'

const variablesOf = ({ credentials }: Cms): string => Object.values(credentials).map(({ variable, default: otherwise }) => (otherwise === undefined ? variable : `${variable} (default: ${otherwise})`)).join(', ')

/** The address of a CMS, if it is one that credentials may be sent to. */
export function usableUrl(given: string | undefined, cms: Cms, insecure: boolean): string | Diagnostic {
  const refuse = (why: string): Diagnostic => diagnose('publish-url', { path: '.' }, { why, variables: variablesOf(cms) })
  if (given === undefined) return refuse('none is given')
  if (!URL.canParse(given)) return refuse(`"${withoutCredentials(given)}" is no address`)
  const url = new URL(given)
  if (url.username !== '' || url.password !== '') return refuse('it holds credentials, which anybody can see in a command or a file')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse(`"${url.protocol}" is neither http nor https`)
  if (url.search !== '' || url.hash !== '') return refuse('it has something after "?" or "#", which may be a secret; the root of the CMS is wanted')
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) return diagnose('publish-plain-http', { path: url.origin }, { host: url.host })
  return url.href
}

const withoutCredentials = (text: string): string => text.replace(/\/\/[^/]*@/, '//…@')

const isLoopback = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** Credentials out of the environment; what is missing is reported by the variable's name, never by its value. */
export function credentialsFor(cms: Cms, env: Readonly<Record<string, string | undefined>>): Reported<Credentials | undefined> {
  const diagnostics: Diagnostic[] = []
  const value: Record<string, string> = {}
  for (const [what, { variable, default: otherwise, pattern }] of Object.entries(cms.credentials)) {
    const given = env[variable]?.trim() || otherwise
    const why = given === undefined ? 'is not set' : (pattern && !pattern.test(given)) || /[\r\n]/.test(given) ? 'does not hold what it should' : undefined
    if (why !== undefined) diagnostics.push(diagnose('publish-credentials', { path: '.' }, { variable, why, title: cms.title, variables: variablesOf(cms) }))
    else if (given !== undefined) value[what] = given
  }
  return { value: diagnostics.length > 0 ? undefined : value, diagnostics }
}
