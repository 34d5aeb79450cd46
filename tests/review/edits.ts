/** Edits that an article may go through between two builds. Marks of private use in the text travel with what they stand beside. */
export interface Edit {
  readonly name: string
  readonly apply: (text: string) => string
}

const body = (text: string): { head: string; paragraphs: string[] } => {
  const at = text.indexOf('---', 4) + 3
  return { head: text.slice(0, at), paragraphs: text.slice(at).trim().split(/\n{2,}/) }
}
const onParagraphs = (change: (paragraphs: string[]) => string[]) => (text: string): string => {
  const { head, paragraphs } = body(text)
  return `${head}\n\n${change(paragraphs).join('\n\n')}\n`
}
const plain = (paragraph: string): boolean => !paragraph.startsWith('#') && paragraph.split('. ').length > 2
const nth = (paragraphs: readonly string[], k: number): number => {
  const list = paragraphs.flatMap((each, i) => (plain(each) ? [i] : []))
  return list[k % list.length]!
}
const sentencesOf = (paragraph: string): string[] => paragraph.split(/(?<=[.?!][\uE000-\uF8FF]*) /u)
const at = <T>(list: readonly T[], index: number, change: (item: T) => T): T[] => list.map((item, i) => (i === index ? change(item) : item))
const times = (count: number): number[] => Array.from({ length: count }, (_, k) => k)
const inBody = (change: (text: string) => string) => onParagraphs((paragraphs) => paragraphs.map(change))

export const edits: readonly Edit[] = [
  { name: 'nothing', apply: (text) => text },
  ...times(8).map((k): Edit => ({ name: `a word replaced in paragraph ${k}`, apply: onParagraphs((list) => at(list, nth(list, k), (p) => p.replace(/(?<= )(\p{Ll}{4,})(?= )/u, 'whereupon'))) })),
  ...times(5).map((k): Edit => ({ name: `a word added in paragraph ${k}`, apply: onParagraphs((list) => at(list, nth(list, k), (p) => p.replace(/ (?=\p{Ll}{3,} )/u, ' simply '))) })),
  ...times(6).map((k): Edit => ({ name: `the first sentence of paragraph ${k} moved to its end`, apply: onParagraphs((list) => at(list, nth(list, k), (p) => { const [first = '', ...rest] = sentencesOf(p); return [...rest, first].join(' ') })) })),
  ...times(4).map((k): Edit => ({ name: `a sentence of paragraph ${k} moved to the article's end`, apply: onParagraphs((list) => { const from = nth(list, k); const [first = '', ...rest] = sentencesOf(list[from]!); return [...at(list, from, () => rest.join(' ')), first] }) })),
  ...times(6).map((k): Edit => ({ name: `paragraph ${k} deleted`, apply: onParagraphs((list) => list.filter((_, i) => i !== nth(list, k))) })),
  ...times(3).map((k): Edit => ({ name: `paragraph ${k} moved to the front`, apply: onParagraphs((list) => [list[nth(list, k)]!, ...list.filter((_, i) => i !== nth(list, k))]) })),
  ...times(5).map((k): Edit => ({ name: `a sentence added before paragraph ${k}`, apply: onParagraphs((list) => at(list, nth(list, k), (p) => `Nobody had expected any of this to happen. ${p}`)) })),
  { name: 'two paragraphs put in front', apply: onParagraphs((list) => ['This was updated on Monday.', 'Some details have changed since.', ...list]) },
  { name: 'straight quotes made curly', apply: inBody((text) => text.replace(/'/g, '’').replace(/"([^"]*)"/g, '“$1”')) },
  { name: 'curly quotes made straight', apply: inBody((text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')) },
  { name: 'a name replaced', apply: inBody((text) => text.replace(/Luke/g, 'Carl')) },
  { name: 'another name replaced', apply: inBody((text) => text.replace(/Kilgrave/g, 'Zebediah')) },
  { name: 'full names given', apply: inBody((text) => text.replace(/\bJessica\b(?! Jones)/g, 'Jessica Jones')) },
  { name: 'lines ended otherwise', apply: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'a byte order mark', apply: (text) => `\uFEFF${text}` },
  { name: 'lines broken', apply: inBody((text) => (text.startsWith('#') ? text : text.replace(/(.{60,80}) /gu, '$1\n'))) },
  { name: 'spaces that do not break', apply: inBody((text) => (text.startsWith('#') ? text : text.replace(/ (?=\p{Lu})/gu, '\u00A0'))) },
  { name: 'letters taken apart', apply: inBody((text) => text.normalize('NFD')) },
  { name: 'headings gone', apply: onParagraphs((list) => list.filter((p) => !p.startsWith('#'))) },
  { name: 'headings renamed', apply: onParagraphs((list) => list.map((p) => (p.startsWith('#') ? '## Next' : p))) },
  { name: 'names stressed', apply: inBody((text) => (text.startsWith('#') ? text : text.replace(/Luke(?!’|')/g, '*Luke*'))) },
  { name: 'dashes for commas', apply: inBody((text) => text.replace(/, (?=and|but|at)/g, ' – ')) },
  { name: 'paragraphs joined', apply: (text) => { const { head, paragraphs } = body(text); return `${head}\n\n${paragraphs.filter((p) => !p.startsWith('#')).join(' ')}\n` } },
]
