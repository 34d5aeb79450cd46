#!/usr/bin/env node
/** The command line: arguments in, one call of the API, a report and an exit code out. */
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError, Option } from 'commander'
import type { BuildOptions } from './build.js'
import { article, languageNames, languagePair, languageTag, repeated, storyName, type Article } from './cli-arguments.js'
import { formats } from './commands/formats.js'
import { addLanguageHelp, buildHelp, checkHelp, diffHelp, explainHelp, exportHelp, importHelp, initHelp, learnHelp, mainHelp, mergeHelp, publishHelp, reviewHelp, statusHelp, trainHelp } from './cli-help.js'
import { catalogue, diagnose, didYouMean } from './diagnostics/index.js'
import { countDiagnostics, formatDiagnostics, githubReport, packageInfo, sarifReport, sortDiagnostics } from './host/index.js'
import { buildIncrementally, type IncrementalOptions } from './incremental.js'
import type { Diagnostic } from './ir/index.js'
import type { Compiled } from './pipeline.js'
import type { Outcome as PublishOutcome, Status } from './publish/index.js'
import type { Round } from './watch.js'

interface Flags {
  readonly root: string
  readonly out?: string
  readonly locales?: string
  readonly story?: string[]
  readonly lang?: string[]
  readonly drafts?: boolean
  readonly review?: boolean
  readonly strict?: boolean
  readonly target?: string[]
  readonly cache?: boolean
  readonly clean?: boolean
  readonly watch?: boolean
  readonly json?: boolean | undefined
  readonly reporter?: string | undefined
  readonly quiet?: boolean
}

interface Outcome {
  readonly diagnostics: readonly Diagnostic[]
  readonly misused?: boolean
  /** What was asked for, to stdout. */
  readonly text?: string
  /** What was done, to stderr. */
  readonly summary?: string
  /** False where notes are not worth their lines here, or how many there are besides those given. */
  readonly notes?: false | number
  /** Further fields of the JSON object. */
  readonly data?: Readonly<Record<string, unknown>>
}

function finish(outcome: Outcome, { json, quiet, reporter, root = '.' }: Partial<Pick<Flags, 'json' | 'quiet' | 'reporter' | 'root'>>): void {
  const diagnostics = sortDiagnostics(outcome.diagnostics)
  // Where a path of the root lies from here: there the readers of reports start.
  const locate = (path: string): string => relative('.', resolve(root, path)).replaceAll('\\', '/') || '.'
  if (reporter === 'sarif') process.stdout.write(sarifReport(diagnostics, { name, version, titles: catalogue, locate }))
  else if (reporter === 'github') process.stdout.write(githubReport(diagnostics.filter(({ severity }) => severity !== 'info' || outcome.notes === undefined), locate))
  else if (json || reporter === 'json') process.stdout.write(`${JSON.stringify({ diagnostics, ...outcome.data }, null, 2)}\n`)
  else {
    const shown = diagnostics.filter(({ severity }) => severity === 'error' || (!quiet && (severity === 'warning' || outcome.notes === undefined)))
    process.stderr.write(formatDiagnostics(shown))
    if (outcome.text) process.stdout.write(outcome.text)
    const summary = [outcome.summary, countDiagnostics(diagnostics, outcome.notes || 0)].filter(Boolean).join('; ')
    if (!quiet && summary) process.stderr.write(`${summary}\n`)
  }
  process.exitCode = outcome.misused ? 2 : diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Whether a program reads what is printed. */
const isData = ({ json, reporter }: Pick<Flags, 'json' | 'reporter'>): boolean => json === true || reporter === 'json' || reporter === 'sarif'

const options = ({ root, out, locales, story, lang, drafts, review, strict, target, quiet, json, reporter }: Flags): BuildOptions => ({
  root,
  ...(out === undefined ? {} : { out }),
  ...(locales === undefined ? {} : { locales }),
  ...(story ? { stories: story } : {}),
  ...(lang ? { languages: lang } : {}),
  ...(drafts === false ? { drafts } : {}),
  ...(review === false ? { review } : {}),
  ...(strict ? { strict } : {}),
  ...(target ? { targets: target } : {}),
  ...(quiet || isData({ json, reporter }) ? {} : { onProgress: progress }),
})

/** What the outputs may depend on besides the package. */
const runtime = `${process.version} ${process.versions.icu} ${process.versions.cldr}`

/** Ends what goes on in good order at the first signal to stop; a second one ends the process at once. The exit code is 128 and the signal's number. */
function interruptible(): { readonly signal: AbortSignal; readonly exitCode: () => number | undefined } {
  const controller = new AbortController()
  let code: number | undefined
  for (const [name, number] of [['SIGHUP', 1], ['SIGINT', 2], ['SIGTERM', 15]] as const) {
    process.once(name, () => {
      code = 128 + number
      controller.abort()
      // What waits for a disk or a pipe that does not answer hears of nothing.
      setTimeout(() => process.exit(128 + number), 5000).unref()
    })
  }
  return { signal: controller.signal, exitCode: () => code }
}

/** Tells V8 before 12 how much code is to run before it is optimized. */
function optimizeAfter(budget: number): void {
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString(`--interrupt-budget=${budget}`)
}

/** Under a watch the same code runs with every edit. */
const watchBudget = 132 * 1024

/** Builds on and on, and says each time what was written, what is wrong now and what is no longer. Ctrl-C ends it in good order. */
async function watchUntilStopped(wanted: IncrementalOptions & { readonly signal: AbortSignal }, { quiet }: Flags): Promise<void> {
  const { watchInThread } = await import('./watch-thread.js')
  const { onProgress: _, ...options } = wanted
  const worth = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => sortDiagnostics(diagnostics.filter(({ severity }) => severity === 'error' || (!quiet && severity === 'warning')))
  const onBuild = ({ result, appeared, vanished }: Round): void => {
    process.stderr.write(formatDiagnostics(worth(appeared)))
    for (const { path, line, code, message } of worth(vanished)) process.stderr.write(`${[path, line].filter(Boolean).join(':')}  mended  ${code}  ${message}\n`)
    if (!quiet) process.stderr.write(`${result.compiled.join(', ') || 'nothing to do'}: ${result.written.length} written, ${result.removed.length} removed\n`)
  }
  optimizeAfter(watchBudget)
  await watchInThread({ ...options, notes: false, onBuild })
}

/** One line that is written over on a terminal; lines of their own elsewhere. */
function progress(story: string, position: number, total: number): void {
  const line = `[${position + 1}/${total}] ${story}`
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}${position + 1 === total ? '\r\x1b[K' : ''}` : `${line}\n`)
}

/** One line a stage, written over as it goes on; elsewhere than on a terminal, one when it ends. */
function stageProgress(): (step: { readonly stage: string; readonly done: number; readonly of: number }) => void {
  return ({ stage, done, of }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${stage} ${done}/${of}${done === of ? '\n' : ''}`)
    else if (done === of) process.stderr.write(`${stage} ${done}/${of}\n`)
  }
}

const { name, version } = packageInfo()
const program = new Command(name)
  .description('A compiler for stories: articles in several languages in, one event model in the middle, recaps out.')
  .version(version)
  .exitOverride()
  .showSuggestionAfterError()
  .showHelpAfterError('(add --help for what there is)')
  .addHelpText('after', mainHelp)

const output = (command: Command): Command => command
  .option('--json', 'print one JSON object: {diagnostics: [{code, severity, path, line, column, message, hint}], …}')
  .option('--quiet', 'print errors only')

const reported = (command: Command): Command => output(command)
  .addOption(new Option('--reporter <name>', 'print what is reported as: text; json, as --json; sarif, for programs that show findings; github, as annotations of a pull request').choices(['text', 'json', 'sarif', 'github']))

const selection = (command: Command): Command => reported(command
  .option('--root <dir>', 'folder that holds sources/', '.')
  .option('--locales <dir>', 'language packs to lay over the shipped ones (default: locales/ of the root)')
  .option('--story <name>', 'only this story; may be repeated', repeated)
  .option('--lang <tag>', 'only recaps in this language; may be repeated', (value: string, before: string[] | undefined) => repeated(languageTag(value), before))
  .option('--out <dir>', 'output folder (default: dist/ of the root)'))

output(program.command('init').description('make a first story, and a configuration, from saved articles'))
  .requiredOption('--article <tag=file>', 'an article: its language and its file, HTML or plain text; once for each', (value: string, before: Article[] | undefined) => [...(before ?? []), article(value)])
  .option('--story <name>', 'name of the story', storyName, 'first-story')
  .option('--root <dir>', 'folder to make it in', '.')
  .option('--force', 'replace what is there already')
  .addHelpText('after', initHelp)
  .action(async (flags: { article: Article[]; story: string; root: string; force?: boolean; json?: boolean; quiet?: boolean }) => {
    const { init } = await import('./commands/init.js')
    const { diagnostics, written, text } = await init({ articles: flags.article, story: flags.story, root: flags.root, force: flags.force ?? false })
    finish({ diagnostics, ...(flags.quiet || text === undefined ? {} : { text: `${written.map((path) => `${path} written\n`).join('')}${text}` }), data: { written } }, flags)
  })

selection(program.command('build').description('compile the stories and write their recaps'))
  .option('--target <name>', "lay the recaps out for this engine; may be repeated (default: the configuration's targets, else plain)", repeated)
  .option('--no-drafts', 'mark the recaps as ready; without it they are drafts until somebody has read them')
  .option('--strict', 'decisions and own wording that no longer fit are errors')
  .option('--no-review', 'leave review.yaml unread: what the machine says by itself')
  .option('--watch', 'go on building whenever something changes, until Ctrl-C')
  .option('--no-cache', 'build everything anew, and remember nothing of it')
  .option('--clean', 'forget what is remembered of earlier builds first')
  .addHelpText('after', buildHelp)
  .action(async (flags: Flags) => {
    const { signal, exitCode } = interruptible()
    const onWait = (holder: string): void => void process.stderr.write(`${holder} is building into this folder; waiting for it\n`)
    const today = new Date().toISOString().slice(0, 10)
    const wanted = { ...options(flags), today, signal, onWait, cache: flags.cache !== false, clean: flags.clean ?? false, notes: isData(flags), runtime }
    // A folder that is not there cannot be watched: the build says so.
    if (flags.watch && existsSync(resolve(wanted.root ?? '.'))) return watchUntilStopped(wanted, flags)
    const { written, unchanged, removed, diagnostics, misused, notes } = await buildIncrementally(wanted)
    const summary = `${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed`
    // Notes are many and change nothing; `check` lists them.
    finish({ diagnostics, misused, summary, notes: notes > 0 ? notes : false, data: { written, unchanged, removed } }, flags)
    process.exitCode = exitCode() ?? process.exitCode
  })

selection(program.command('check').description('read everything, report, write nothing'))
  .option('--no-drafts', 'as for build')
  .option('--strict', 'as for build')
  .option('--no-review', 'as for build')
  .addHelpText('after', checkHelp)
  .action(async (flags: Flags) => {
    const { check } = await import('./check.js')
    const { workspace, compiled, diagnostics } = await check(options(flags))
    const unread = compiled.flatMap(({ readings }) => readings.flatMap((reading) => reading.unread))
    const text = unread.map(({ source, line, column, kind, text, lemma }) => `${source}:${line}:${column}  not understood  ${kind} "${text}" (${lemma})\n`).join('')
    const stories = compiled.map(({ story }) => ({ story: story.story, languages: story.languages, events: story.events.length, conflicts: story.conflicts.length }))
    finish({ diagnostics, misused: workspace.misused, text: flags.quiet ? '' : text, summary: `${compiled.length} read`, data: { stories, unread } }, flags)
  })

output(program.command('import').description('turn a saved page or pasted text into a source article'))
  .argument('<file>', 'HTML or plain text')
  .requiredOption('--story <name>', 'story that the article belongs to', storyName)
  .requiredOption('--lang <tag>', 'language of the article', languageTag)
  .option('--root <dir>', 'folder that holds sources/', '.')
  .option('--force', 'replace the article if it is there already')
  .addHelpText('after', importHelp)
  .action(async (file: string, flags: { root: string; story: string; lang: string; force?: boolean; json?: boolean; quiet?: boolean }) => {
    const { importFile } = await import('./import-file.js')
    const { written, diagnostics } = await importFile({ file, story: flags.story, language: flags.lang, root: flags.root, force: flags.force ?? false })
    finish({ diagnostics, ...(written ? { summary: `${written} written` } : {}), data: { written: written ? [written] : [] } }, flags)
  })

output(program.command('explain').description('show what a story or an event rests on'))
  .argument('<story>', 'name of the story')
  .argument('[event]', 'id of the event')
  .option('--sentence <place>', 'a sentence instead of an event: its language and number, as alignment.json counts them')
  .option('--root <dir>', 'folder that holds sources/', '.')
  .option('--locales <dir>', 'language packs to lay over the shipped ones (default: locales/ of the root)')
  .addHelpText('after', explainHelp)
  .action(async (storyId: string, eventId: string | undefined, flags: Flags & { sentence?: string }) => {
    const { check } = await import('./check.js')
    const { explainEvent, explainSentence, explainStory } = await import('./explain.js')
    const { workspace, compiled, diagnostics } = await check({ ...options({ ...flags, quiet: true }), stories: [storyId] })
    if (flags.sentence !== undefined && compiled[0]) return finish(sentenceOutcome(compiled[0], flags.sentence, explainSentence), flags)
    const story = compiled[0]?.story
    const event = story?.events.find(({ id }) => id === eventId)
    if (story && eventId !== undefined && !event) {
      const guess = didYouMean(eventId, story.events.map(({ id }) => id))
      finish({ diagnostics: [diagnose('event-unknown', { path: `sources/${storyId}` }, { name: eventId, guess, story: storyId })], misused: true }, flags)
    } else {
      const { statusOf } = await import('./status.js')
      const status = compiled[0] && statusOf(compiled[0].story, compiled[0].recaps, compiled[0].edited?.review.wording)
      const text = story && (event ? explainEvent(story, event) : explainStory(story, status))
      // What is wrong with the sources is for `check` to say, but for errors.
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      finish({ diagnostics: errors, misused: workspace.misused, ...(text ? { text } : {}), data: event ? { event } : { story, status } }, flags)
    }
  })

function sentenceOutcome(told: Compiled, place: string, explainSentence: (told: Compiled, language: string, sentence: number) => string): Outcome {
  const [, language = '', number = ''] = /^(.+):(\d+)$/.exec(place) ?? []
  const article = told.articles.find((each) => each.language === language)
  if (article?.sentences[Number(number)]) {
    const links = told.story.links.filter(({ sentences }) => sentences[language]?.includes(Number(number)))
    return { diagnostics: [], text: explainSentence(told, language, Number(number)), data: { links } }
  }
  const known = told.articles.map((each) => `${each.language}:0 to ${each.language}:${each.sentences.length - 1}`).join(', ')
  return { diagnostics: [diagnose('sentence-unknown', { path: `sources/${told.story.story}` }, { name: place, example: `${told.articles[0]?.language}:0`, known })], misused: true }
}

output(program.command('review').description('answer what the machine is unsure of; answers go to review.yaml'))
  .argument('<story>', 'name of the story')
  .option('--list', 'list the questions and ask none')
  .option('--root <dir>', 'folder that holds sources/', '.')
  .option('--locales <dir>', 'language packs to lay over the shipped ones (default: locales/ of the root)')
  .addHelpText('after', reviewHelp)
  .action(async (story: string, flags: Flags & { list?: boolean }) => {
    const asking = !flags.list && !flags.json
    const terminal = asking && process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : undefined
    const { review: reviewStory } = await import('./commands/review.js')
    const { diagnostics, misused, questions, text, answers } = await reviewStory({ story, root: flags.root, ...(flags.locales === undefined ? {} : { locales: flags.locales }), ...(terminal ? { terminal } : {}) })
    const unasked = asking && !terminal && !misused ? [diagnose('review-no-terminal', { path: `sources/${story}` }, {})] : []
    const summary = answers ? `${answers.answered} answered, ${answers.skipped} skipped, ${answers.left} left` : misused ? undefined : `${questions.length} questions`
    finish({ diagnostics: [...diagnostics, ...unasked], misused, ...(text === undefined ? {} : { text }), ...(summary ? { summary } : {}), data: { questions } }, flags)
  })

output(program.command('diff').description('what the recaps say now and did not say at the last build'))
  .argument('<story>', 'name of the story')
  .option('--lang <tag>', 'only the recap in this language; may be repeated', (value: string, before: string[] | undefined) => repeated(languageTag(value), before))
  .option('--out <dir>', 'folder of the last build (default: dist/ of the root)')
  .option('--root <dir>', 'folder that holds sources/', '.')
  .option('--locales <dir>', 'language packs to lay over the shipped ones (default: locales/ of the root)')
  .addHelpText('after', diffHelp)
  .action(async (story: string, flags: Flags) => {
    const { diff } = await import('./commands/diff.js')
    const { diagnostics, misused, text, comparison } = await diff({ story, root: flags.root, ...(flags.out === undefined ? {} : { out: flags.out }), ...(flags.locales === undefined ? {} : { locales: flags.locales }), ...(flags.lang ? { languages: flags.lang } : {}) })
    finish({ diagnostics, misused, ...(text === undefined ? {} : { text }), data: { ...comparison } }, flags)
  })

output(program.command('export').description('a story for other programs: recaps for translators, mentions for annotators'))
  .argument('<story>', 'name of the story')
  .requiredOption('--format <name>', formats.join(', '))
  .option('--from <tag>', 'xliff, po: language to translate from (default: that of an article)', languageTag)
  .option('--to <tag>', 'xliff, po: language to translate to (default: the other one, where there is one alone)', languageTag)
  .option('--out <file>', 'where to put it (default: stdout)')
  .option('--root <dir>', 'folder that holds sources/', '.')
  .option('--locales <dir>', 'language packs to lay over the shipped ones (default: locales/ of the root)')
  .addHelpText('after', exportHelp)
  .action(async (story: string, flags: { format: string; from?: string; to?: string; out?: string; root: string; locales?: string; json?: boolean; quiet?: boolean }) => {
    const { exportStory } = await import('./commands/export.js')
    const { diagnostics, misused, text, written } = await exportStory({ ...flags, story })
    finish({ diagnostics, misused, ...(text === undefined ? {} : { text }), ...(written ? { summary: `${written} written` } : {}), data: { ...(text === undefined ? {} : { text }), written: written ? [written] : [] } }, flags)
  })

output(program.command('merge').description('take back what was exported: it lands in review.yaml as decisions and wording'))
  .argument('<file>', 'XLIFF, PO or Web Annotation, as it came back')
  .option('--story <name>', 'story that it is about, where the file does not say', storyName)
  .option('--deletions', 'Web Annotation: what has no annotation any more tells no event')
  .option('--root <dir>', 'folder that holds sources/', '.')
  .option('--locales <dir>', 'language packs to lay over the shipped ones (default: locales/ of the root)')
  .addHelpText('after', mergeHelp)
  .action(async (file: string, flags: { story?: string; deletions?: boolean; root: string; locales?: string; json?: boolean; quiet?: boolean }) => {
    const { merge } = await import('./commands/merge.js')
    const { diagnostics, misused, written, story } = await merge({ ...flags, file })
    const { added = [], replaced = [], unchanged = [] } = written ?? {}
    const summary = written && `sources/${story}/review.yaml: ${added.length} added, ${replaced.length} replaced, ${unchanged.length} there already`
    finish({ diagnostics, misused, ...(summary ? { summary } : {}), data: { added, replaced, unchanged } }, flags)
  })

output(program.command('add-language').description('make a new language pack that builds at once, to be filled'))
  .argument('<tag>', 'language tag, as in pt-BR', languageTag)
  .option('--from <tag>', 'language that stands in until the pack is filled (default: the one that most packs fall back on)', languageTag)
  .option('--root <dir>', 'folder that holds sources/ and locales/', '.')
  .addHelpText('after', addLanguageHelp)
  .action(async (tag: string, flags: { from?: string; root: string; json?: boolean; quiet?: boolean }) => {
    const { addLanguage } = await import('./commands/add-language.js')
    const { diagnostics, misused, written, lacking, text } = await addLanguage({ ...flags, tag })
    finish({ diagnostics, misused, ...(flags.quiet || text === undefined ? {} : { text: `${written.map((path) => `${path} written\n`).join('')}${text}` }), data: { written, lacking } }, flags)
  })

reported(program.command('status').description('how much of each language is translated, and how the stories are told in it'))
  .argument('[tag]', 'only this language', languageTag)
  .option('--story <name>', 'only this story; may be repeated', repeated)
  .option('--strict', 'whatever is not translated, or told by another language, is an error')
  .option('--root <dir>', 'folder that holds sources/', '.')
  .option('--locales <dir>', 'language packs to lay over the shipped ones (default: locales/ of the root)')
  .addHelpText('after', statusHelp)
  .action(async (tag: string | undefined, flags: Flags) => {
    const { status } = await import('./commands/status.js')
    const { diagnostics, misused, languages, stories, text } = await status({ ...options({ ...flags, quiet: true }), ...(tag === undefined ? {} : { language: tag }) })
    finish({ diagnostics, misused, ...(flags.quiet ? {} : { text }), data: { languages, stories } }, flags)
  })

const did: Readonly<Record<PublishOutcome['did'], readonly [done: string, rehearsed: string]>> = {
  created: ['created', 'would be created'], updated: ['updated', 'would be updated'], unchanged: ['unchanged', 'unchanged'],
  left: ['left alone', 'would be left alone'], failed: ['FAILED', 'would FAIL'], untried: ['not tried', 'not tried'],
}

output(program.command('publish').description('bring a CMS up to the last build'))
  .option('--to <cms>', 'wordpress, payload, ghost, strapi, directus (default: the configuration\'s)')
  .option('--url <address>', 'root of the CMS (default: the configuration\'s)')
  .option('--story <name>', 'only this story; may be repeated', repeated)
  .option('--lang <tag>', 'only recaps in this language; may be repeated', (value: string, before: string[] | undefined) => repeated(languageTag(value), before))
  .option('--as <tag=tag>', 'what the CMS calls a language; may be repeated', languageNames)
  .addOption(new Option('--status <status>', 'draft or publish (default: as built)').choices(['draft', 'publish']))
  .option('--dry-run', 'say what would be done; write nothing')
  .option('--force', 'overwrite what was changed or thrown away in the CMS')
  .option('--insecure', 'send credentials over http to another machine')
  .option('--root <dir>', 'folder that holds the configuration', '.')
  .option('--out <dir>', 'folder of the build (default: dist/ of the root)')
  .addHelpText('after', publishHelp)
  .action(async (flags: Pick<Flags, 'root' | 'out' | 'story' | 'lang' | 'json' | 'quiet'> & { to?: string; url?: string; as?: Record<string, string>; status?: Status; dryRun?: boolean; force?: boolean; insecure?: boolean }) => {
    const { story, lang, json, quiet, ...rest } = flags
    const word = (outcome: PublishOutcome): string => did[outcome.did][flags.dryRun ? 1 : 0]
    // Each line as it happens: whoever ends the program sees how far it came.
    const onOutcome = (outcome: PublishOutcome): void => void process.stdout.write(`${outcome.story}/${outcome.language}  ${word(outcome)}${outcome.id === undefined ? '' : `  ${outcome.url || outcome.id}`}\n`)
    const { publish } = await import('./commands/publish.js')
    const { diagnostics, misused, outcomes } = await publish({ ...rest, ...(story ? { stories: story } : {}), ...(lang ? { languages: lang } : {}), env: process.env, ...(json || quiet ? {} : { onOutcome }) })
    const words = outcomes.map(word)
    const summary = [...new Set(words)].map((what) => `${words.filter((each) => each === what).length} ${what}`).join(', ')
    finish({ diagnostics, misused, ...(summary ? { summary } : {}), data: { dryRun: flags.dryRun ?? false, outcomes } }, { ...(json ? { json } : {}), ...(quiet ? { quiet } : {}) })
  })

output(program.command('train-reader').description("train a language pack's reader from treebanks"))
  .requiredOption('--conllu <file...>', 'treebank in CoNLL-U; may be repeated')
  .requiredOption('--out <file>', 'where to put the model')
  .option('--clusters <file>', 'words by their company: a line a cluster')
  .addHelpText('after', trainHelp)
  .action(async (flags: { conllu: string[]; out: string; clusters?: string; json?: boolean; quiet?: boolean }) => {
    const { train } = await import('./train.js')
    const { bytes, diagnostics } = await train({
      treebanks: flags.conllu,
      out: flags.out,
      clusters: flags.clusters,
      onProgress: ({ stage, done, of }) => void (flags.quiet || process.stderr.write(`${stage} ${done}/${of}\n`)),
    })
    finish({ diagnostics, ...(bytes === undefined ? {} : { summary: `${flags.out} written, ${bytes} bytes` }), data: { bytes } }, flags)
  })

output(program.command('learn').description('learn from sentence pairs which concepts words may stand for'))
  .requiredOption('--pairs <file>', 'sentence pairs: a sentence, a tab, its translation')
  .requiredOption('--langs <tags>', 'the two languages, in the order of the columns, with a comma between', languagePair)
  .option('--out <dir>', 'folder of language packs to write to', 'locales')
  .option('--root <dir>', 'folder that holds the configuration', '.')
  .option('--locales <dir>', 'language packs to lay over the shipped ones (default: locales/ of the root)')
  .option('--credit <text>', 'where the pairs come from and under which licence; stands in the files written')
  .addHelpText('after', learnHelp)
  .action(async (flags: { pairs: string; langs: readonly [string, string]; out: string; root: string; locales?: string; credit?: string; json?: boolean; quiet?: boolean }) => {
    const { learn } = await import('./learn.js')
    const { langs, pairs, out, root, locales, credit } = flags
    const onProgress = flags.quiet || flags.json ? undefined : stageProgress()
    const { diagnostics, written, misused } = await learn({ pairs, languages: langs, out, root, ...(locales === undefined ? {} : { locales }), ...(credit === undefined ? {} : { credit }), ...(onProgress ? { onProgress } : {}) })
    finish({ diagnostics, misused, ...(written.length > 0 ? { summary: written.map(({ path, words }) => `${path} written, ${words} words`).join('; ') } : {}), data: { written } }, flags)
  })

// Engines without a middle tier spend a third of a build on optimizing code that then runs for seconds only: V8 before 12 is told to wait.
optimizeAfter(500_000)

// A reader that has seen enough ("| head") ends the command, as it ends others.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(); throw error })

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
