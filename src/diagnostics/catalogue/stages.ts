import type { Entry } from '../entry.js'

/** What the stages after reading report: extraction, alignment, rendering, writing out. */
export const stageEntries = {
  'output-invalid': {
    severity: 'error',
    title: 'An output that does not fit its schema',
    message: 'The output does not fit its schema ({why}), so it is not written. This is a bug of the tool.',
    hint: 'Please report it with the story at hand.',
  },
} as const satisfies Record<string, Entry>
