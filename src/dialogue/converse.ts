import { correctionOf } from '../exchange/correction.js'
import { parseSpoken } from '../exchange/spoken.js'
import type { Decision } from '../record/index.js'
import { keysLine, questionText, type Style } from './page.js'
import type { Question } from './question.js'

/** What a dialogue needs of a terminal. */
export interface Terminal {
  readonly style: Style
  write(text: string): void
  /** The next key; undefined when the input has ended or was broken off. */
  key(): Promise<string | undefined>
  /** A line to edit; undefined when it was broken off. */
  line(prompt: string, initial: string): Promise<string | undefined>
}

/** What becomes of answers. Both give a line to show when it could not be done. */
export interface Answers {
  write(decision: Decision): Promise<string | undefined>
  undo(): Promise<string | undefined>
  /** What is wrong with a decision, before it is written. */
  wrong(decision: Decision): string | undefined
}

export interface Conversed {
  readonly answered: number
  readonly skipped: number
  readonly left: number
}

/** Asks one question after the other; each answer is written at once. Ends with the last question, `q`, Ctrl-C or the end of the input. */
export async function converse(questions: readonly Question[], terminal: Terminal, answers: Answers): Promise<Conversed> {
  /** Positions whose questions were answered or skipped, in order; undo goes back along them. */
  const trail: { readonly at: number; readonly answered: boolean }[] = []
  const count = (answered: boolean): number => trail.filter((each) => each.answered === answered).length
  for (let at = 0; at < questions.length; ) {
    const question = questions[at]!
    terminal.write(`\n(${at + 1}/${questions.length}) ${questionText(question, terminal.style)}${terminal.style.faint(keysLine)}\n> `)
    const key = await terminal.key()
    const letter = key?.toLowerCase()
    if (letter === undefined || letter === 'q') {
      terminal.write(`${key === undefined ? '' : 'quit'}\n`)
      break
    }
    if (letter === 'u') {
      terminal.write('undo\n')
      const last = trail.at(-1)
      if (!last) terminal.write('There is nothing to undo.\n')
      else {
        const problem = last.answered ? await answers.undo() : undefined
        if (problem !== undefined) terminal.write(`${problem}\n`)
        else {
          trail.pop()
          at = last.at
        }
      }
      continue
    }
    if (letter === 's') {
      terminal.write('skip\n')
      trail.push({ at, answered: false })
      at++
      continue
    }
    if (letter !== 'a' && letter !== 'r' && letter !== 'c') {
      terminal.write(`\nThere is no answer for this key; the keys are: ${keysLine}\n`)
      continue
    }
    terminal.write(`${letter === 'a' ? 'accept' : letter === 'r' ? 'reject' : 'correct'}\n`)
    const decision = letter === 'a' ? question.accept : letter === 'r' ? question.reject : await corrected(question, terminal, answers)
    if (!decision) continue
    const problem = await answers.write(decision)
    if (problem !== undefined) {
      terminal.write(`${problem}\n`)
      continue
    }
    trail.push({ at, answered: true })
    at++
  }
  return { answered: count(true), skipped: count(false), left: questions.length - trail.length }
}

/** What a person says in the machine's place; undefined where they thought better of it. */
async function corrected({ correct, accept }: Question, terminal: Terminal, answers: Answers): Promise<Decision | undefined> {
  if (correct.kind === 'choice') {
    terminal.write(correct.options.map(({ label }, k) => `  ${k + 1}  ${label}\n`).join(''))
    for (;;) {
      const line = await terminal.line(`${correct.prompt} (number; nothing to go back) `, '')
      if (line === undefined || line.trim() === '') return undefined
      const option = correct.options[Number(line.trim()) - 1]
      if (option) return option.decision
      terminal.write(`There is no number ${line.trim()}; there are 1 to ${correct.options.length}.\n`)
    }
  }
  let initial = correct.initial
  for (;;) {
    const line = await terminal.line(`${correct.prompt} (nothing to go back): `, initial)
    if (line === undefined || line.trim() === '') return undefined
    initial = line
    const said = parseSpoken(line)
    if ('why' in said) {
      terminal.write(`${said.why}\n`)
      continue
    }
    const change = correctionOf(correct.machine, said)
    if (!change) return accept
    // What the person left as it was is theirs too: they saw it.
    const { roles, ...rest } = correct.before
    const merged = { ...roles, ...change.roles }
    const decision: Decision = { section: 'passages', value: { ...correct.passage, event: { ...rest, ...change, ...(Object.keys(merged).length === 0 ? {} : { roles: merged }) } } }
    const wrong = answers.wrong(decision)
    if (wrong === undefined) return decision
    terminal.write(`${wrong}\n`)
  }
}
