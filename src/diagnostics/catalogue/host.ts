import type { Entry } from '../entry.js'

/** The edge: folders, configuration, options, writing. */
export const hostEntries = {
  'sources-missing': {
    severity: 'error',
    title: 'No stories',
    message: 'There is no story to build: no folder under {path} holds a file.',
    hint: 'Run here or give --root; `crossbeat import FILE --story NAME --lang TAG` starts a story.',
  },
  'story-unknown': {
    severity: 'error',
    title: 'No such story',
    message: 'There is no story "{name}". {guess}',
    hint: 'Stories here: {known}.',
  },
  'event-unknown': {
    severity: 'error',
    title: 'No such event',
    message: 'The story has no event "{name}". {guess}',
    hint: 'List them with `crossbeat explain {story}`.',
  },
  'sentence-unknown': {
    severity: 'error',
    title: 'No such sentence',
    message: 'The story has no sentence "{name}".',
    hint: 'Name one by language and number, as in `{example}`; `alignment.json` numbers them. The articles have: {known}.',
  },
  'learn-language': {
    severity: 'error',
    title: 'A language that cannot be read',
    message: 'The language pack "{tag}" has no lexicon or no reader, so nothing can be learned for it.',
    hint: 'Learning takes two languages that articles can be read in.',
  },
  'pairs-line': {
    severity: 'warning',
    title: 'A line without a pair',
    message: 'This line does not hold two sentences with a tab between them; it is left out.',
    hint: 'One pair a line: a sentence, a tab, its translation.',
  },
  'clusters-line': {
    severity: 'error',
    title: 'A list of clusters that cannot be read',
    message: 'This line does not hold three numbers with points between, a tab, and words with spaces between; no reader was trained.',
    hint: 'One cluster a line, its numbers from coarse to fine: `2.14.160`, a tab, `stabs shoots`.',
  },
  'language-unknown': {
    severity: 'error',
    title: 'No such language',
    message: 'There is no complete language pack "{name}" to write recaps in. {guess}',
    hint: 'Languages here: {known}.',
  },
  'language-exists': {
    severity: 'error',
    title: 'A language that is there already',
    message: 'There is a complete language pack "{tag}" already, so nothing is written.',
    hint: 'To change some of its words, put the keys that you want otherwise into files of the same names in this folder.',
  },
  'language-incomplete': {
    severity: 'error',
    title: 'A language that is not complete',
    message: '{tag} is not complete: {why}.',
    hint: '`crossbeat status {tag} --json` lists what is lacking; without --strict this is no error.',
  },
  'file-kept': {
    severity: 'warning',
    title: 'A file that was left as it is',
    message: 'The file is there already and is not overwritten.',
    hint: 'Move it away, or delete it, to have it made anew.',
  },
  'file-ignored': {
    severity: 'warning',
    title: 'A file that is no article',
    message: 'The file is ignored: {why}.',
    hint: 'Articles are named <language tag>.md and lie in sources/<story>/; other formats come in by `crossbeat import`.',
  },
  'story-twice': {
    severity: 'error',
    title: 'Two stories with one name',
    message: 'The name "{name}" differs from "{other}" in capitals or in the way accents are stored alone, which is one name on other systems; this story is left out.',
    hint: 'Rename one of the two folders.',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file that cannot be read',
    message: 'The file cannot be read ({why}), so it is left out.',
    hint: 'Check its permissions, or where it points to.',
  },
  'config-invalid': {
    severity: 'error',
    title: 'Wrong configuration',
    message: '{why}. The default is used.',
    hint: 'Known keys: {known}.',
  },
  'index-unreadable': {
    severity: 'warning',
    title: 'The list of written files cannot be read',
    message: 'The old list of outputs cannot be read ({why}), so nothing outdated is deleted.',
    hint: 'Delete outdated files by hand once; the list is written anew.',
  },
  'write-failed': {
    severity: 'error',
    title: 'A file that cannot be written',
    message: 'The file cannot be written: {why}.',
    hint: 'Check the folder, its permissions and the space that is left.',
  },
  'write-undone': {
    severity: 'error',
    title: 'A build that changed nothing',
    message: 'Not everything could be written, so nothing was: the folder holds what it held before.',
    hint: 'Mend what the other errors name and build again.',
  },
  'build-recovered': {
    severity: 'info',
    title: 'An earlier build was cut off',
    message: 'An earlier build was cut off while it wrote here; what it had prepared was {done} first.',
    hint: 'There is nothing to do: this build stands by itself.',
  },
  'build-busy': {
    severity: 'error',
    title: 'Another build is at work',
    message: '{holder} is building into this folder and did not end in time, so nothing was built.',
    hint: 'Build again when it is done. If no build runs any more, delete {path}.',
  },
  'build-interrupted': {
    severity: 'error',
    title: 'An interrupted build',
    message: 'The build was interrupted; nothing was written, and what it had prepared is cleaned up.',
    hint: 'Build again.',
  },
} as const satisfies Record<string, Entry>
