import type { Entry } from '../entry.js'

/** What the stages after reading report: extraction, alignment, rendering, writing out. */
export const stageEntries = {
  'sentence-too-long': {
    severity: 'warning',
    title: 'A sentence that is too long to be read',
    message: 'The sentence that starts here has {size} characters and the limit is {limit}, so nothing in it is understood.',
    hint: 'Put the full stops in that are missing, or take out what is no text.',
  },
  'article-unshared': {
    severity: 'warning',
    title: 'An article that shares nothing',
    message: 'None of the {count} events of this article is told by another article of the story.',
    hint: 'Check that it tells the same story, and that story.yaml lists the names that the articles spell differently.',
  },
  'wording-missing': {
    severity: 'warning',
    title: 'A language pack without the words for something',
    message: '{tag}: {what}.',
    hint: "Add it to the pack's recap.json or events.json.",
  },
  'recap-incomplete': {
    severity: 'warning',
    title: 'A recap that tells too little in its own language',
    message: '{tag}: {share} of the recap is told in its own language, and the configuration wants {least}, so it is not written.',
    hint: 'Translate more of the pack (`crossbeat status {tag}` shows what is lacking), or lower `minimumCompleteness`.',
  },
  'event-not-told': {
    severity: 'info',
    title: 'An event that a recap leaves out',
    message: '{tag}: The recap leaves out "{event}" ({type}): {why}.',
    hint: 'Name the participant in story.yaml, or give the concept a noun in grammar.json.',
  },
  'compile-failed': {
    severity: 'error',
    title: 'A story that cannot be compiled',
    message: 'Compiling the story broke off ({why}), so its outputs stay as they are. This is a bug of the tool.',
    hint: 'Please report it with the story at hand.',
  },
  'output-invalid': {
    severity: 'error',
    title: 'An output that does not fit its schema',
    message: 'The output does not fit its schema ({why}), so it is not written. This is a bug of the tool.',
    hint: 'Please report it with the story at hand.',
  },
} as const satisfies Record<string, Entry>
