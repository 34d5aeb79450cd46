import type { Entry } from '../entry.js'

/** Reading `story.yaml`, and the story as a whole. */
export const storyEntries = {
  'story-yaml': {
    severity: 'error',
    title: 'Broken story.yaml',
    message: 'The file is not valid YAML: {why}. It is ignored; the story is built from the articles alone.',
    hint: 'Mend the YAML at this place; quote values that hold ": " or start with a bracket.',
  },
  'story-shape': {
    severity: 'error',
    title: 'story.yaml that is no list of keys',
    message: 'The file is {found} where `title`, `date`, `tags` and `cast` are expected. It is ignored.',
    hint: 'See the README for an example.',
  },
  'story-key': {
    severity: 'warning',
    title: 'Unknown key in story.yaml',
    message: 'Unknown key "{key}", which is ignored. {guess}',
    hint: 'Known keys here: {known}.',
  },
  'story-value': {
    severity: 'error',
    title: 'Wrong value in story.yaml',
    message: '{what} cannot be used: {why}. It is left out.',
    hint: 'See the README for the shape of story.yaml.',
  },
  'name-marks': {
    severity: 'warning',
    title: 'A name with markup or marks of direction',
    message: 'This text holds {what}, which recaps do not carry; "{text}" is used.',
    hint: 'Write names and titles as plain text; the program sets direction itself where it has to.',
  },
  'cast-id-twice': {
    severity: 'error',
    title: 'Two cast members with one id',
    message: 'The id "{id}" stands in the cast twice, first in line {line}; this entry is left out.',
    hint: 'Give each member of the cast an id of its own.',
  },
  'cast-alias-shared': {
    severity: 'error',
    title: 'One name for two',
    message: '"{name}" ({tag}) names both "{first}" and "{second}", so nobody can tell who is meant; the name is used for neither.',
    hint: 'Keep it for one of them, or write a longer name for each.',
  },
  'cast-missing': {
    severity: 'info',
    title: 'No cast',
    message: 'The story has no story.yaml with a cast, so names and genders are guessed from the articles.',
    hint: 'Add {path} with a `cast`; `crossbeat explain` lists whom the articles name.',
  },
  'story-empty': {
    severity: 'error',
    title: 'A story without articles',
    message: 'The folder holds no article that can be read, so there is nothing to build.',
    hint: 'Add an article as <language tag>.md, or run `crossbeat import`.',
  },
  'story-single': {
    severity: 'warning',
    title: 'A story with one article',
    message: 'The story has one article only ({tag}), so nothing can be compared; its recaps rest on it alone.',
    hint: 'Add the article of a second language beside it.',
  },
  'date-missing': {
    severity: 'warning',
    title: 'No date',
    message: 'Neither story.yaml nor an article has a date, so the recaps carry none; some blog engines refuse posts without one.',
    hint: 'Add `date: YYYY-MM-DD` to story.yaml or to an article.',
  },
  'language-unread': {
    severity: 'warning',
    title: 'An article in a language that cannot be read',
    message: 'There is no {missing} for "{tag}", so this article is listed but nothing in it is understood.',
    hint: 'Add the missing files to locales/{tag}/; the README says how.',
  },
} as const satisfies Record<string, Entry>
