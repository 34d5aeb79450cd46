import type { Diagnostic, Severity } from '../ir/index.js'

/** One diagnostic as two lines of plain text: `path:line:column  severity  code  message` and the hint. */
export function formatDiagnostic({ path, line, column, severity, code, message, hint }: Diagnostic): string {
  const place = [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
  return `${place}  ${severity}  ${code}  ${message}${hint ? `\n    ${hint}` : ''}`
}

/** "2 errors, 1 warning" */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity, one: string, many: string): string[] => {
    const n = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]
  }
  return [...count('error', 'error', 'errors'), ...count('warning', 'warning', 'warnings'), ...count('info', 'note', 'notes')].join(', ')
}

/** By file, place and code, so that the order never depends on the order of work. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort((a, b) => compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compare(a.code, b.code) || compare(a.message, b.message))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
