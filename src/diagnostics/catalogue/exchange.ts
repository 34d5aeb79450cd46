import type { Entry } from '../entry.js'

/** Exporting, merging and answering: what comes back from people and their tools. */
export const exchangeEntries = {
  'exchange-broken': {
    severity: 'error',
    title: 'A file that cannot be merged',
    message: 'This is no {format} that can be read: {why}.',
    hint: 'Merge what `crossbeat export` wrote, edited by a tool that knows the format.',
  },
  'exchange-left-out': {
    severity: 'warning',
    title: 'A part that is not merged',
    message: '{what} is left out: {why}.',
    hint: 'Everything else is merged. Put this decision into review.yaml by hand if it is wanted.',
  },
  'exchange-incomplete': {
    severity: 'warning',
    title: 'A translation with gaps',
    message: '{what} is not translated whole, so nothing of it is taken.',
    hint: 'Translate every segment of it, then merge once more.',
  },
  'exchange-unfinished': {
    severity: 'warning',
    title: 'A translation that is not done',
    message: '{what} is marked as unfinished (fuzzy, or state initial), so it is not taken.',
    hint: 'Take the mark away when it is done, then merge once more.',
  },
  'exchange-outdated': {
    severity: 'warning',
    title: 'A translation of what the recap said before',
    message: '{what}: its events have changed since this was exported; the words are taken and count as stale.',
    hint: 'Read it against the recap of today, and export it once more if it no longer fits.',
  },
  'exchange-unknown': {
    severity: 'warning',
    title: 'A value that nobody knows',
    message: '{what} is left out: there is no {kind} "{name}". {guess}',
    hint: 'Types are those of the vocabulary; entities those that `crossbeat explain {story}` lists.',
  },
  'exchange-absent': {
    severity: 'info',
    title: 'Annotations that did not come back',
    message: '{count} of the mentions have no annotation in this file; nothing is made of that.',
    hint: 'If they were deleted because they tell no event, merge with --deletions.',
  },
  'exchange-format': {
    severity: 'error',
    title: 'A format that is not known',
    message: 'There is no format "{name}". {guess}',
    hint: 'Formats: {known}.',
  },
  'exchange-language': {
    severity: 'error',
    title: 'A language to choose',
    message: '{why}.',
    hint: 'Name it with --{option}. Recaps are written in: {known}.',
  },
  'review-not-written': {
    severity: 'error',
    title: 'review.yaml cannot be added to',
    message: 'Nothing is written into it: {why}.',
    hint: 'Mend the file, then try once more; `crossbeat check` shows what else is wrong in it.',
  },
  'build-missing': {
    severity: 'warning',
    title: 'No earlier build to compare with',
    message: 'There is no {what} of an earlier build, so everything counts as new.',
    hint: 'Run `crossbeat build`, or name the folder of the build with --out.',
  },
  'review-no-terminal': {
    severity: 'info',
    title: 'No terminal to ask in',
    message: 'Questions need a terminal; they are listed instead.',
    hint: 'Use --list or --json to say so, or answer in a terminal.',
  },
} as const satisfies Record<string, Entry>
