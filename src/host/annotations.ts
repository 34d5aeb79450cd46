import type { Diagnostic, Severity } from '../ir/index.js'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Diagnostics as workflow commands of GitHub Actions, which show them at their lines.
 *
 * @param locate the path of a file from the folder that is checked out
 */
export function githubReport(diagnostics: readonly Diagnostic[], locate: (path: string) => string): string {
  return diagnostics.map(({ code, severity, message, hint, path, line, column }) => {
    const place = { file: locate(path), line, col: line === undefined ? undefined : column, title: code }
    const properties = Object.entries(place).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${property(String(value))}`]))
    return `::${commands[severity]} ${properties.join(',')}::${data(hint === undefined ? message : `${message}\n${hint}`)}\n`
  }).join('')
}

/** What would end a command's text, escaped as the runner takes it back. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
