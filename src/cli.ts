#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { build, check } from './build.js'
import { countDiagnostics, formatDiagnostic, packageInfo, sortDiagnostics } from './host/index.js'
import type { Diagnostic } from './ir/index.js'

const program = new Command()
const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value]
const { name, version, description } = { ...packageInfo(), description: 'Compiles stories: articles in several languages in, one event model in the middle, recaps out.' }

program.name(name).description(description).version(version).exitOverride()

interface Common { root: string; out?: string; locales?: string; story?: string[]; lang?: string[]; json?: boolean; quiet?: boolean; review?: boolean }

const common = (command: Command): Command => command
  .option('--root <dir>', 'folder that holds sources/', '.')
  .option('--out <dir>', 'output folder (default: dist in the root)')
  .option('--locales <dir>', 'language packs laid over the shipped ones (default: locales in the root)')
  .option('--story <name>', 'only this story; may be given again', collect)
  .option('--lang <tag>', 'only recaps in this language; may be given again', collect)
  .option('--json', 'print one JSON object to stdout')
  .option('--quiet', 'print errors only')

function finish(diagnostics: readonly Diagnostic[], options: Common, misused: boolean, extra: Record<string, unknown>, summary: string): void {
  const sorted = sortDiagnostics(diagnostics)
  if (options.json) process.stdout.write(`${JSON.stringify({ diagnostics: sorted, ...extra }, null, 2)}\n`)
  else {
    for (const diagnostic of sorted) if (!options.quiet || diagnostic.severity === 'error') process.stderr.write(`${formatDiagnostic(diagnostic)}\n`)
    if (!options.quiet) process.stderr.write(`${[summary, countDiagnostics(sorted)].filter(Boolean).join('; ')}\n`)
  }
  process.exitCode = misused ? 2 : sorted.some(({ severity }) => severity === 'error') ? 1 : 0
}

const settings = ({ root, out, locales, story, lang, review }: Common) => ({
  root,
  ...(out === undefined ? {} : { out }),
  ...(locales === undefined ? {} : { locales }),
  ...(story ? { stories: story } : {}),
  ...(lang ? { languages: lang } : {}),
  ...(review === false ? { review } : {}),
})

common(program.command('build')).option('--no-review', 'publish at once').action(async (options: Common) => {
  const { written, unchanged, removed, diagnostics, misused } = await build(settings(options))
  finish(diagnostics, options, misused, { written, unchanged, removed }, `${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed`)
})

common(program.command('check')).action(async (options: Common) => {
  const { workspace, compiled, diagnostics } = await check(settings(options))
  finish(diagnostics, options, workspace.misused, { stories: compiled.map(({ story }) => story.story) }, `${compiled.length} read`)
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
