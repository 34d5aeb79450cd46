/** Story + language pack → recap. Plan, aggregate, refer, realize: Reiter and Dale's steps (Building Natural Language Generation Systems, 2000). Pure. */
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Pack, Recap, RecapBeat, RecapSentence, Reported, Story } from '../ir/index.js'
import { aggregate, type SentencePlan } from './aggregate.js'
import { readFrames } from './frames.js'
import { readGrammar } from './grammar.js'
import { conflictSentence } from './plan/conflicts.js'
import { selectFacts, type Fact } from './plan/facts.js'
import { afresh, heading, summary, title } from './plan/front.js'
import { leadsOf } from './plan/leads.js'
import { cast, dateOf, labels, slugOf, sources } from './plan/matter.js'
import { plausible } from './plan/plausible.js'
import { paragraphs, type Paragraph } from './plan/paragraphs.js'
import { realize } from './realize/sentence.js'
import { translator } from './translate.js'
import type { Context } from './types.js'

/** In: a story and a pack. Out: the recap in the pack's language, and what could not be told. */
export function render(story: Story, pack: Pack): Reported<Recap> {
  const diagnostics: Diagnostic[] = []
  const context = contextOf(story, pack, (what) => diagnostics.push(diagnose('wording-missing', { path: pack.recap.path }, { tag: pack.tag, what })))
  const facts = selectFacts(story, context, (diagnostic) => diagnostics.push(diagnostic))
  const parts = paragraphs(story, facts)
  const disputed = new Set(story.conflicts.map((conflict) => conflict.event))
  const conflicted = new Set(story.beats.filter((beat) => beat.events.some((id) => disputed.has(id))).map((beat) => beat.id))
  const beats: RecapBeat[] = []
  const plans: SentencePlan[] = []
  for (const part of parts) {
    const beat = tellBeat(part, beats, plans, conflicted, context)
    if (beat.sentences.length > 0) beats.push(beat)
  }
  const conflicts = story.conflicts.flatMap((conflict) => conflictSentence(conflict, context, (tag) => pack.languageNames[tag] ?? tag) ?? [])
  const name = title(story.settings.title[pack.tag], context)
  const date = dateOf(story)
  const value: Recap = {
    story: story.story, language: pack.tag, direction: pack.direction, title: name, slug: slugOf(name, story), summary: summary(parts.flatMap((part): readonly Fact[] => part.facts), afresh(context)),
    ...(date === undefined ? {} : { date }), tags: story.settings.tags, beats, conflicts, cast: cast(story, context), sources: sources(story, pack, context), labels: labels(story, pack, context),
  }
  return { value, diagnostics }
}

/** Everything the steps need to know, for one story in one language. */
export function contextOf(story: Story, pack: Pack, missing: (what: string) => void): Context {
  const grammar = readGrammar(pack.grammar)
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]))
  const entries = { ...pack.events.entries, ...pack.recap.entries }
  return {
    tag: pack.tag, grammar, frames: readFrames(pack.events.entries, grammar), say: translator(pack, grammar, missing), template: (key) => entries[key], has: (key) => entries[key] !== undefined,
    entities, events: new Map(story.events.flatMap((event) => { const sound = plausible(event, entities); return sound ? [[event.id, sound] as const] : [] })), leads: leadsOf(story),
    discourse: { sentence: 0, clause: 0, introduced: new Set(), recent: [], taken: new Map(), described: 0 },
  }
}

function tellBeat(part: Paragraph, told: readonly RecapBeat[], plans: SentencePlan[], conflicted: ReadonlySet<string>, context: Context): RecapBeat {
  const own = aggregate(part.facts, plans, context)
  plans.push(...own)
  // A paragraph starts without anybody in mind.
  context.discourse.sentence += 1
  const sentences: RecapSentence[] = own.flatMap((plan) => realize(plan, context) ?? [])
  const used = new Set(told.map((beat) => beat.heading))
  const conflict = part.beats.some((id) => conflicted.has(id))
  return { id: part.id, order: told.length, heading: heading(part.facts, context, used), sentences, ...(conflict ? { conflict } : {}) }
}
