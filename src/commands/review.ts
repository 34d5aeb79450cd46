import { joinsConsidered } from '../align/index.js'
import { check } from '../check.js'
import { diagnose } from '../diagnostics/index.js'
import { converse, type Conversed } from '../dialogue/converse.js'
import { unanswered } from '../dialogue/asked.js'
import { ansi, listText } from '../dialogue/page.js'
import type { Question } from '../dialogue/question.js'
import { questionsOf } from '../dialogue/questions.js'
import { formatDiagnostics, openTerminal, realFiles, type TerminalStreams } from '../host/index.js'
import type { Diagnostic } from '../ir/index.js'
import type { Decision } from '../record/index.js'
import type { WorkspaceOptions } from '../workspace.js'
import { passagesOfAnaphors } from './anaphor-passages.js'
import { decisionsPath, readDecisions, writeDecisions } from './decisions-file.js'
import { unknownIn } from './known-values.js'

export interface ReviewOptions extends Omit<WorkspaceOptions, 'stories' | 'languages'> {
  readonly story: string
  /** Where to ask; the questions are listed where it is missing. */
  readonly terminal?: TerminalStreams
}

export interface Reviewed {
  readonly diagnostics: readonly Diagnostic[]
  readonly misused: boolean
  readonly questions: readonly Question[]
  /** The questions as a list, where nobody was asked. */
  readonly text?: string
  readonly answers?: Conversed
}

/** What the machine is unsure of in a story: asked one by one in a terminal, and written into review.yaml at once, or listed. */
export async function review({ story, terminal, ...options }: ReviewOptions): Promise<Reviewed> {
  const { workspace, compiled, diagnostics: found } = await check({ ...options, stories: [story] })
  const diagnostics = found.filter(({ severity }) => severity === 'error')
  const [told] = compiled
  if (!told) return { diagnostics, misused: workspace.misused, questions: [] }
  const all = questionsOf({ story: told.story, articles: told.articles, scores: joinsConsidered(told.readings, told.story), anaphors: passagesOfAnaphors(told) })
  const questions = unanswered(all, told.edited?.review ?? { passages: [], events: [] })
  if (!terminal) return { diagnostics, misused: false, questions, text: questions.length === 0 ? `${story}: nothing to ask\n` : listText(questions) }

  const files = options.files ?? realFiles(options.root)
  const entities = told.story.entities.map(({ id }) => id)
  /** The file before and after each answer, for undo. */
  const trail: { readonly before: string; readonly after: string }[] = []
  const keys = openTerminal(terminal)
  try {
    const answers = await converse(questions, { ...keys, style: ansi }, {
      async write(decision: Decision) {
        const written = await writeDecisions(files, story, [decision])
        if (written.diagnostics.length > 0) return formatDiagnostics(written.diagnostics)
        trail.push({ before: written.before, after: written.after })
        return undefined
      },
      async undo() {
        const last = trail.at(-1)
        if (!last) return 'There is nothing to undo.'
        if ((await readDecisions(files, story)) !== last.after) return `${decisionsPath(story)} was changed by somebody else since; undo it there.`
        trail.pop()
        await (last.before === '' ? files.remove(decisionsPath(story)) : files.write(decisionsPath(story), last.before))
        return undefined
      },
      wrong(decision) {
        const unknown = decision.section === 'passages' ? unknownIn(decision.value, entities) : undefined
        return unknown && formatDiagnostics([diagnose('exchange-unknown', { path: decisionsPath(story) }, { what: 'It', ...unknown, story })]).trimEnd()
      },
    })
    return { diagnostics, misused: false, questions, answers }
  } finally {
    keys.close()
  }
}
