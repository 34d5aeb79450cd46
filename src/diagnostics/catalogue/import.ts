import type { Entry } from '../entry.js'

/** `crossbeat import`: what was mended, guessed or left out on the way. */
export const importEntries = {
  'import-missing': {
    severity: 'error',
    title: 'Nothing to import',
    message: 'There is no such file.',
    hint: 'Check the path.',
  },
  'import-exists': {
    severity: 'error',
    title: 'The article is there already',
    message: 'The file exists and is not overwritten.',
    hint: 'Add --force to replace it.',
  },
  'import-empty': {
    severity: 'error',
    title: 'A file without text',
    message: 'No text was found in the file, so nothing is written.',
    hint: 'Save the page with its text, or paste the article into a text file.',
  },
  'import-title': {
    severity: 'warning',
    title: 'A title that was guessed',
    message: 'No title was found, so it is taken from {origin}: "{title}".',
    hint: 'Mend `title` in the front matter.',
  },
  'import-byline': {
    severity: 'info',
    title: 'No byline',
    message: 'No author was found.',
    hint: 'Add `author: …` to the front matter if it is known.',
  },
  'import-media': {
    severity: 'info',
    title: 'A leftover of embedded media',
    message: '"{found}" was taken for "{kept}" with the name of a media embed glued to it.',
    hint: 'Compare with the original article.',
  },
  'import-names': {
    severity: 'info',
    title: 'Words run together',
    message: '"{found}" was taken for several names and written as "{kept}".',
    hint: 'Compare with the original article.',
  },
  'import-left-out': {
    severity: 'info',
    title: 'Parts of the page that are no article',
    message: 'Left out: {what}.',
    hint: 'Copy by hand what belongs to the article.',
  },
} as const satisfies Record<string, Entry>
