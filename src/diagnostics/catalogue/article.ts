import type { Entry } from '../entry.js'

/** Reading an article: encoding, front matter, Markdown. */
export const articleEntries = {
  'encoding-invalid': {
    severity: 'error',
    title: 'The file is not UTF-8',
    message: 'The file cannot be read as UTF-8 ({why}), so it is left out.',
    hint: 'Save it again as UTF-8.',
  },
  'file-too-large': {
    severity: 'error',
    title: 'The file is too large',
    message: 'The file has {size} characters and the limit is {limit}, so it is left out.',
    hint: 'Split the article, or remove what is not text.',
  },
  'markdown-intricate': {
    severity: 'error',
    title: 'Markdown too intricate to be read',
    message: 'This paragraph holds {marks} marks of Markdown, and reading them takes time that grows with their square; an article may have {limit} in one paragraph, or fewer in each of several. It is left out.',
    hint: 'Divide the paragraph by blank lines, or remove what is no text.',
  },
  'markdown-nested': {
    severity: 'error',
    title: 'Quotes and lists too deep',
    message: 'This line opens {depth} quotes and lists within each other and the limit is {limit}; the article is left out.',
    hint: 'Remove what is no quote and no list.',
  },
  'front-matter-missing': {
    severity: 'warning',
    title: 'No front matter',
    message: 'The article has no front matter; its title is taken from {origin} ("{title}") and its language from the file name.',
    hint: 'Start the file with a line of three dashes, `title: …`, `lang: …` and another line of three dashes.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'Front matter without an end',
    message: 'The front matter that starts here is never closed, so nothing tells it from the article; the file is left out.',
    hint: 'End the front matter with a line of exactly three dashes.',
  },
  'front-matter-fence': {
    severity: 'error',
    title: 'Front matter ends in an odd line',
    message: 'This line starts with three dashes and goes on ("{line}"), so it is not clear where the front matter ends; the file is left out.',
    hint: 'End the front matter with a line of exactly three dashes; quote a value that starts with dashes.',
  },
  'front-matter-language': {
    severity: 'error',
    title: 'Front matter in another language than YAML',
    message: 'The front matter is marked as "{language}"; only YAML is read and nothing is ever run, so its values are ignored. The article itself is read.',
    hint: 'Write the front matter as YAML between lines of exactly three dashes.',
  },
  'front-matter-yaml': {
    severity: 'error',
    title: 'Broken front matter',
    message: 'The front matter is not valid YAML: {why}. Its values are ignored; the article itself is read.',
    hint: 'Quote a value that holds ": ", "#", quotes or brackets.',
  },
  'front-matter-shape': {
    severity: 'error',
    title: 'Front matter that is no list of keys',
    message: 'The front matter is {found} where `key: value` lines are expected. It is ignored; the article itself is read.',
    hint: 'Write one `key: value` on each line, with a space after the colon.',
  },
  'front-matter-key': {
    severity: 'warning',
    title: 'Unknown key in front matter',
    message: 'The front matter has the unknown key "{key}", which is ignored. {guess}',
    hint: 'Known keys: {known}.',
  },
  'front-matter-value': {
    severity: 'error',
    title: 'Wrong value in front matter',
    message: 'The value of "{key}" cannot be used: {why}. It is ignored; the article itself is read.',
    hint: 'Known keys take one line of text each.',
  },
  'title-missing': {
    severity: 'warning',
    title: 'No title',
    message: 'The front matter has no title; it is taken from {origin} ("{title}").',
    hint: 'Add `title: …` to the front matter.',
  },
  'date-invalid': {
    severity: 'error',
    title: 'Not a date',
    message: '"{date}" is no date, so the date is left out.',
    hint: 'Write year, month and day as in 2017-08-16.',
  },
  'tag-invalid': {
    severity: 'error',
    title: 'Not a language tag',
    message: '"{tag}" is no language tag ({where}), so {consequence}. {guess}',
    hint: 'Use a BCP 47 tag: two or three letters for the language, then script or region after hyphens, as in `pt-BR`.',
  },
  'tag-unknown': {
    severity: 'warning',
    title: 'A language tag nobody knows',
    message: 'No language is known under the tag "{tag}". {guess}',
    hint: 'Check the spelling; the tag is kept as it is written.',
  },
  'language-mismatch': {
    severity: 'warning',
    title: 'File name and front matter name two languages',
    message: 'The file is named for "{name}" and its front matter says `lang: {lang}`; the article is taken as "{lang}".',
    hint: 'Rename the file to {lang}.md or mend `lang`.',
  },
  'language-twice': {
    severity: 'error',
    title: 'Two articles in one language',
    message: 'This article is in "{tag}", and so is {other}; a story has one article a language, so this one is left out.',
    hint: 'Mend `lang` or the file name of one, or move it to a story of its own.',
  },
  'article-empty': {
    severity: 'warning',
    title: 'An article without text',
    message: 'The article has no text after its front matter.',
    hint: 'Paste the article below the front matter, or remove the file.',
  },
  'markdown-unreadable': {
    severity: 'error',
    title: 'Markdown that cannot be parsed',
    message: 'The Markdown cannot be parsed ({why}), so the file is left out.',
    hint: 'Look for thousands of nested quotes, lists or brackets.',
  },
  'markup-skipped': {
    severity: 'warning',
    title: 'Text in markup that is not read',
    message: 'Text inside {kind} is not read: "{text}".',
    hint: 'Write it as plain Markdown if it belongs to the story.',
  },
} as const satisfies Record<string, Entry>
