/** What of a schema's complaint is needed to say it in plain words. */
interface Issue {
  readonly code?: string | undefined
  readonly message: string
  readonly expected?: unknown
  readonly values?: readonly unknown[]
}

const kinds: Readonly<Record<string, string>> = { string: 'text', array: 'a list', record: 'a group of keys', object: 'a group of keys', boolean: 'true or false', number: 'a number' }

/** A schema's complaint in plain words: "a list is expected", "it is missing". */
export function issueText(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.message.endsWith('received undefined') ? 'it is missing' : `${kinds[String(issue.expected)] ?? String(issue.expected)} is expected`
  if (issue.code === 'invalid_value' && issue.values) return `one of ${issue.values.map(String).join(', ')} is expected`
  return issue.message
}
