import type { Question, QuotedPlace } from './question.js'

/** How text is set off: the words meant, and what is less important. On no terminal, marks of their own or nothing. */
export interface Style {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

export const plain: Style = { strong: (text) => `[${text}]`, faint: (text) => text }
export const ansi: Style = { strong: (text) => `\u001b[1m${text}\u001b[22m`, faint: (text) => `\u001b[2m${text}\u001b[22m` }

export const keysLine = 'a accept   r reject   c correct   s skip   u undo   q quit'

/** One question as it stands on the screen. */
export function questionText({ ask, reading, quotes, reasons }: Question, style: Style): string {
  return [
    ask,
    `  ${reading}`,
    ...quotes.flatMap((quote) => [`  ${style.faint(`${quote.language}  ${quote.path}:${quote.line}:${quote.column}`)}`, `      "${marked(quote, style)}"`]),
    ...reasons.map((reason) => `  ${style.faint(`· ${reason}`)}`),
  ].map((line) => `${printable(line)}\n`).join('')
}

/** Questions as a list, the doubtful first. */
export const listText = (questions: readonly Question[]): string =>
  questions.map((question) => `${question.doubt.toFixed(2)}  ${question.kind}\n${questionText(question, plain).replace(/^(?=.)/gm, '      ')}`).join('')

const marked = ({ text, start, end }: QuotedPlace, { strong }: Style): string => `${text.slice(0, start)}${strong(text.slice(start, end))}${text.slice(end)}`

/** Articles come from elsewhere: nothing of them may steer the terminal. Our own styles are put in whole. */
const printable = (line: string): string => line.replace(/\u001b(?!\[(?:1|2|22)m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g, '')
