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
  'pack-key-missing': {
    severity: 'error',
    title: 'A text that a language pack lacks',
    message: 'The key "{key}" is missing, so the fallback language tells what it is for. {because}',
    hint: 'Add it; with "" as its text it counts as not translated yet.',
  },
  'pack-key-unknown': {
    severity: 'error',
    title: 'A key that nothing asks for',
    message: 'The key "{key}" is left out: nothing asks for it. {guess}',
    hint: 'Mend its name; further tellings of an event type are named like `type_anything`.',
  },
  'pack-key-twice': {
    severity: 'error',
    title: 'A key that stands twice',
    message: 'The key "{key}" stands here a second time, first in line {line}; this one counts.',
    hint: 'Delete one of the two.',
  },
  'pack-placeholder': {
    severity: 'error',
    title: 'An unknown placeholder',
    message: '"{key}" names "{name}", which it is not given, so the text is left out. {guess}',
    hint: 'It is given: {known}.',
  },
  'pack-formatter': {
    severity: 'error',
    title: 'An unknown formatter',
    message: '"{key}" asks for the form "{name}", which there is not, so the text is left out. {guess}',
    hint: "Add it to `cases` or `clauses` of the pack's grammar.json, or name one that is there.",
  },
  'pack-plural': {
    severity: 'error',
    title: 'A plural category that the language does not have',
    message: '"{key}" is left out: {why}.',
    hint: 'CLDR gives this language: {categories}.',
  },
  'pack-html': {
    severity: 'error',
    title: 'HTML in a text',
    message: '"{key}" holds HTML ("{found}"), so the text is left out.',
    hint: 'Write plain text; recaps go into Markdown and JSON as they are.',
  },
  'pack-braces': {
    severity: 'error',
    title: 'Braces without a match',
    message: '"{key}" holds "{found}", a brace that belongs to no placeholder, so the text is left out.',
    hint: 'A placeholder is two braces, the name of a value, a comma and its form, and two braces.',
  },
  'pack-untranslated': {
    severity: 'info',
    title: 'A language that is not translated in full',
    message: '{tag}: {count} of {total} texts are not translated yet; the fallback language stands in for them.',
    hint: 'Fill the texts that are ""; `crossbeat status {tag}` shows how far it is.',
  },
  'pack-folder': {
    severity: 'error',
    title: 'A language pack whose folder is no language tag',
    message: 'The folder "{folder}" is no language tag, so the pack in it is not used. {guess}',
    hint: 'Name it by BCP 47, as in pt-BR.',
  },
  'pack-pseudo': {
    severity: 'error',
    title: 'A pseudo-locale made of nothing',
    message: '{tag} is made from "{of}", for which there is no complete language pack, so no recaps are written in it. {guess}',
    hint: 'Name a complete language in `pseudo.of`.',
  },
  'pack-fallback': {
    severity: 'warning',
    title: 'A fallback that is not there',
    message: '{tag} falls back to "{name}", for which there is no complete language pack. {guess}',
    hint: 'Languages here: {known}.',
  },
  'pack-fallback-loop': {
    severity: 'error',
    title: 'Fallbacks that go round in a circle',
    message: 'The fallbacks lead back to where they started: {loop}. The last step is left out.',
    hint: 'Take one of these languages out of the `fallbacks` of another.',
  },
  'lexicon-line': {
    severity: 'error',
    title: 'A line of the lexicon that cannot be read',
    message: '{why}.',
    hint: 'See "Lexicon" in the README for what a line may hold.',
  },
} as const satisfies Record<string, Entry>
