import type * as z from 'zod'
import { diagnose } from '../diagnostics/index.js'
import type { Artifact, Reported } from '../ir/index.js'

/** A value as an output file, checked against its schema: keys stand in the schema's order, keys of records in that of the alphabet. */
export function jsonArtifact(path: string, value: unknown, schema: z.ZodType): Reported<Artifact | undefined> {
  const parsed = schema.safeParse(tidy(value))
  if (parsed.success) return { value: { path, text: `${JSON.stringify(parsed.data, null, 2)}\n` }, diagnostics: [] }
  const [issue] = parsed.error.issues
  const why = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
  return { value: undefined, diagnostics: [diagnose('output-invalid', { path }, { why })] }
}

/** Sorts every object's keys, in code-unit order; the schema then puts its own keys in its own order. Fractions keep four digits. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (typeof value === 'number') return Number.isInteger(value) ? value : Math.round(value * 1e4) / 1e4
  if (value === null || typeof value !== 'object') return value
  const given = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.keys(given).filter((key) => given[key] !== undefined).sort().map((key) => [key, tidy(given[key])]))
}
