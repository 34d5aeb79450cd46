import type { Entry } from '../entry.js'

/** Loading language packs. */
export const packEntries = {
  'pack-yaml': {
    severity: 'error',
    title: 'Broken YAML in a language pack',
    message: 'The file is not valid YAML: {why}.',
    hint: 'Mend the YAML at this place.',
  },
  'pack-json': {
    severity: 'error',
    title: 'Broken JSON in a language pack',
    message: 'The file is not valid JSON: {why}.',
    hint: 'Mend the JSON at this place.',
  },
  'pack-value': {
    severity: 'error',
    title: 'Wrong value in a language pack',
    message: '{what}: {why}. It is left out.',
    hint: 'Compare with the packs that ship with the package.',
  },
  'pack-tag': {
    severity: 'error',
    title: 'A pack in the wrong folder',
    message: 'The pack says `tag: {tag}` but lies in the folder "{folder}"; the folder\'s name is used.',
    hint: 'Rename the folder or mend `tag`.',
  },
  'pack-incomplete': {
    severity: 'warning',
    title: 'A language pack that cannot tell a story',
    message: 'The pack "{tag}" lacks {missing}, so no recaps are written in it.',
    hint: 'Add the missing files, or list the wanted languages in the configuration.',
  },
  'pack-reader': {
    severity: 'error',
    title: 'A reader that cannot be loaded',
    message: 'The reader of "{tag}" cannot be loaded: {why}. Articles in this language are not read.',
    hint: 'Train it again with `crossbeat train-reader`.',
  },
  'lexicon-line': {
    severity: 'error',
    title: 'A line of the lexicon that cannot be read',
    message: '{why}.',
    hint: 'See "Lexicon" in the README for what a line may hold.',
  },
} as const satisfies Record<string, Entry>
