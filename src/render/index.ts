/** Story + language pack → recap. Plan, aggregate, refer, realize: Reiter and Dale's steps (Building Natural Language Generation Systems, 2000). Pure. */
import { diagnose } from '../diagnostics/index.js'
import type { Beat, Diagnostic, Pack, Recap, RecapBeat, RecapSentence, Reported, Story } from '../ir/index.js'
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

/** In: a story and a pack; beats that an editor words for this language, which begin paragraphs of their own. Out: the recap in the pack's language, and what could not be told. */
export function render(story: Story, pack: Pack, worded: ReadonlySet<string> = new Set()): Reported<Recap> {
  const diagnostics: Diagnostic[] = []
  const context = contextOf(story, pack, (what) => diagnostics.push(diagnose('wording-missing', { path: pack.recap.path }, { tag: pack.tag, what })))
  // What an editor settled is told as settled.
  const facts = selectFacts({ ...story, conflicts: story.conflicts.filter(({ settled }) => !settled) }, context, (diagnostic) => diagnostics.push(diagnostic))
  const parts = paragraphs(story, facts, worded)
  const said = story.conflicts.filter(({ settled }) => !settled || settled.say)
  const disputed = new Set(said.map((conflict) => conflict.event))
  const conflicted = new Set(story.beats.filter((beat) => beat.events.some((id) => disputed.has(id))).map((beat) => beat.id))
  const beats: RecapBeat[] = []
  const plans: SentencePlan[] = []
  for (const part of parts) {
    const beat = tellBeat(part, story, beats, plans, conflicted, context)
    if (beat.sentences.length > 0) beats.push(beat)
  }
  const conflicts = said.flatMap((conflict) => conflictSentence(conflict, context, (tag) => pack.languageNames[tag] ?? tag) ?? [])
  const name = title(story.settings.title[pack.tag], context)
  const date = dateOf(story)
  const value: Recap = {
    story: story.story, language: pack.tag, direction: pack.direction, title: name, slug: slugOf(name, story), summary: summary(shortFacts(parts, story), turningPoint(story), afresh(context)),
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

/** Facts that the short forms of a recap may draw on. */
function shortFacts(parts: readonly Paragraph[], story: Story): readonly Fact[] {
  const left = new Set(story.beats.filter(({ short }) => short === false).flatMap(({ events }) => events))
  return parts.flatMap((part) => part.facts.filter(({ event }) => !left.has(event.id)))
}

const turningPoint = (story: Story): ReadonlySet<string> => new Set(story.beats.find((beat) => beat.turningPoint)?.events)

function tellBeat(part: Paragraph, story: Story, told: readonly RecapBeat[], plans: SentencePlan[], conflicted: ReadonlySet<string>, context: Context): RecapBeat {
  const own = aggregate(part.facts, plans, context)
  plans.push(...own)
  // A paragraph starts without anybody in mind.
  context.discourse.sentence += 1
  const sentences: RecapSentence[] = own.flatMap((plan) => realize(plan, context) ?? [])
  const used = new Set(told.map((beat) => beat.heading))
  const conflict = part.beats.some((id) => conflicted.has(id))
  const beat = { id: part.id, order: told.length, heading: heading(part.facts, context, used), sentences, ...(conflict ? { conflict } : {}) }
  return withDecisions(beat, story.beats.filter(({ id }) => part.beats.includes(id)), context.tag)
}

/** The paragraph with what an editor set for its beat: heading, and its place in the short forms. */
function withDecisions(told: RecapBeat, beats: readonly Beat[], tag: string): RecapBeat {
  const decided = beats.flatMap((beat) => beat.decided ?? []).filter(({ field }) => field !== 'title')
  const title = beats.find((beat) => beat.title?.[tag] !== undefined)?.title?.[tag]
  const marks = [...(title === undefined ? [] : [{ field: 'heading', machine: told.heading }]), ...decided]
  if (marks.length === 0) return told
  return {
    ...told, ...(title === undefined ? {} : { heading: title }),
    ...(beats.some(({ short }) => short === false) ? { short: false as const } : {}), ...(beats.some((beat) => beat.turningPoint) ? { turningPoint: true as const } : {}),
    decidedBy: 'editor', decided: marks,
  }
}
