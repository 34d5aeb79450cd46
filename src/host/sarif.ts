import type { Diagnostic, Severity } from '../ir/index.js'

/** The name of a tool and its version, and what is known of each code that it reports. */
export interface Reporter {
  readonly name: string
  readonly version: string
  readonly titles: Readonly<Record<string, { readonly title: string }>>
  /** The path of a file, from where the reader of the report stands. */
  readonly locate: (path: string) => string
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Diagnostics as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), one run. Columns count UTF-16 units, from 1. */
export function sarifReport(diagnostics: readonly Diagnostic[], { name, version, titles, locate }: Reporter): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  const rules = codes.map((id) => ({ id, ...(titles[id] ? { shortDescription: { text: titles[id].title } } : {}) }))
  const results = diagnostics.map(({ code, severity, message, hint, path, line, column }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    locations: [{
      physicalLocation: {
        artifactLocation: { uri: encodeURI(locate(path)).replace(/[?#]/g, encodeURIComponent) },
        ...(line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }),
      },
    }],
  }))
  const run = { tool: { driver: { name, version, rules } }, columnKind: 'utf16CodeUnits', results }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
}
