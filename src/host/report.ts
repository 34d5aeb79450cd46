import type { Diagnostic, Severity } from '../ir/index.js'

/** Diagnostics as plain lines: `path:line:column  severity  code  message`, and the hint below it the first time it comes up. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const hinted = new Set<string>()
  return diagnostics.map(({ path, line, column, severity, code, message, hint }) => {
    const place = [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
    const fresh = hint !== undefined && !hinted.has(hint)
    if (fresh) hinted.add(hint)
    return `${place}  ${severity}  ${code}  ${message}\n${fresh ? `    ${hint}\n` : ''}`
  }).join('')
}

/** "2 errors, 1 warning" */
export function countDiagnostics(diagnostics: readonly Diagnostic[], moreNotes = 0): string {
  const count = (severity: Severity, one: string, many: string): string[] => {
    const n = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length + (severity === 'info' ? moreNotes : 0)
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]
  }
  return [...count('error', 'error', 'errors'), ...count('warning', 'warning', 'warnings'), ...count('info', 'note', 'notes')].join(', ')
}

/** By file, place and code, so that the order never depends on the order of work. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort((a, b) => compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compare(a.code, b.code) || compare(a.message, b.message))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
