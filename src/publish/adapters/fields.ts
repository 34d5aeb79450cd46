/** Reading of answers whose shape nobody promised. */
export const record = (value: unknown): Readonly<Record<string, unknown>> => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {})
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const string = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
/** Tags that an editor added stay. */
export const union = <T>(theirs: readonly T[], ours: readonly T[]): T[] => [...new Set([...theirs, ...ours])]
/** Parameters of an address, without those that are undefined. */
export const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString()
