/** Story + language pack → recap. Plan, aggregate, refer, realize: Reiter and Dale's steps (Building Natural Language Generation Systems, 2000). Pure. */
import { diagnose } from '../diagnostics/index.js'
import type { Beat, Diagnostic, Pack, Place, Recap, RecapBeat, RecapSentence, Reported, Story, StoryEvent } from '../ir/index.js'
import { aggregate, type SentencePlan } from './aggregate.js'
import { withCompleteness } from './completeness.js'
import { contextOf, once, tongueOf, type Tongue } from './context.js'
import { digest, headline } from './digest.js'
import { givenOf, type Given } from './given.js'
import { selectFacts, type Fact } from './plan/facts.js'
import { heading } from './plan/front.js'
import { cast, dateOf, slugOf } from './plan/matter.js'
import { paragraphs, type Paragraph } from './plan/paragraphs.js'
import { participants } from './realize/roles.js'
import { isolated } from './realize/isolate.js'
import { realize } from './realize/sentence.js'
import { conflictIn, frontAndMatter, marked, speakersOf } from './stand-in.js'
import type { Context } from './types.js'

export { withCompleteness } from './completeness.js'
export { givenOf, type Given } from './given.js'
export { pseudoRecap } from './pseudo.js'
export { snapshot, snapshotLines } from './snapshot/page.js'

/** A language's way to tell stories. Making one takes longer than to use it: keep it for all stories. */
export interface Renderer {
  readonly pack: Pack
  readonly tongue: () => Tongue
  /**
   * In: a story; beats that an editor words for this language, which begin paragraphs of their own; languages that stand in where this one
   * has no words; what recaps in other languages have found out of the story. Out: the recap, and what could not be told.
   */
  readonly tell: (story: Story, worded?: ReadonlySet<string>, standIns?: readonly Pick<Renderer, 'pack' | 'tongue'>[], given?: Given) => Reported<Recap>
}

export function createRenderer(pack: Pack): Renderer {
  const tongue = once(() => tongueOf(pack))
  return { pack, tongue, tell: (story, worded = new Set(), standIns = [], given = givenOf(story)) => tell(story, tongue(), { worded, standIns, given }) }
}

/** One story in a pack's language. */
export const render = (story: Story, pack: Pack, worded?: ReadonlySet<string>, standIns: readonly Pack[] = []): Reported<Recap> => createRenderer(pack).tell(story, worded, standIns.map(createRenderer))

/** In: the same as for a recap. Out: the recap and, for each sentence of its beats in order, the facts that it puts into words: for whoever compares what is told with what is read. */
export function retell(story: Story, pack: Pack): { readonly recap: Recap; readonly facts: readonly (readonly Fact[])[] } {
  const realized: SentencePlan[] = []
  const { value } = tell(story, tongueOf(pack), { worded: new Set(), standIns: [], given: givenOf(story) }, realized)
  return { recap: value, facts: realized.map(({ facts }) => facts) }
}

/** What a recap is made with besides the story and the language. */
interface Telling {
  readonly worded: ReadonlySet<string>
  readonly standIns: readonly Pick<Renderer, 'pack' | 'tongue'>[]
  readonly given: Given
}

/** `realized` takes the plans of the sentences that came to be. */
function tell(story: Story, tongue: Tongue, { worded, standIns, given }: Telling, realized: SentencePlan[] = []): Reported<Recap> {
  const { pack } = tongue
  const diagnostics: Diagnostic[] = []
  const missing = (what: string): void => void diagnostics.push(diagnose('wording-missing', { path: pack.recap.path }, { tag: pack.tag, what }))
  const context = contextOf(story, tongue, missing, new Map(standIns.map((each) => [each.pack.tag, each.tongue])), given)
  // What an editor settled is told as settled.
  const untold: { event: string; why: string }[] = []
  const facts = selectFacts({ ...story, conflicts: story.conflicts.filter(({ settled }) => !settled) }, context, (event, why) => {
    untold.push({ event: event.id, why })
    diagnostics.push(diagnose('event-not-told', placeOf(event, story), { tag: pack.tag, event: event.id, type: event.type, why }))
  })
  const parts = paragraphs(story, facts, worded)
  const said = story.conflicts.filter(({ settled }) => !settled || settled.say)
  const disputed = new Set(said.map((conflict) => conflict.event))
  const conflicted = new Set(story.beats.filter((beat) => beat.events.some((id) => disputed.has(id))).map((beat) => beat.id))
  const beats: RecapBeat[] = []
  const plans: SentencePlan[] = []
  for (const part of parts) {
    const beat = tellBeat(part, story, beats, { plans, realized }, conflicted, context)
    if (beat.sentences.length > 0) beats.push(beat)
  }
  const speakers = speakersOf(pack, context, standIns.map((each) => each.pack))
  const conflicts = said.flatMap((conflict) => conflictIn(conflict, speakers) ?? [])
  const date = dateOf(story)
  const [brief, turning] = [shortFacts(parts, story), turningPoint(story)]
  const first = headline(brief, turning, context)
  const { parts: around, fallbackParts } = frontAndMatter(story, brief, turning, speakers)
  // Whom a disagreement is about is told of, too.
  const told = new Set([...context.discourse.introduced, ...said.flatMap(({ event }) => [...participants(context.events.get(event)?.roles ?? {})])])
  const value = withCompleteness({
    story: story.story, language: pack.tag, direction: pack.direction, ...around, slug: slugOf(around.title, story),
    ...(first ? { headline: first } : {}), short: digest(brief, turning, context), ...(date === undefined ? {} : { date }), tags: story.settings.tags, beats, conflicts, cast: cast(story, told, context),
    ...(Object.keys(fallbackParts).length > 0 ? { fallbackParts } : {}), ...(untold.length > 0 ? { untold } : {}),
  })
  return { value: isolated(marked(value, speakers), (tag) => standIns.find((each) => each.pack.tag === tag)?.pack.direction), diagnostics }
}

const placeOf = (event: StoryEvent, story: Story): Place => {
  const first = event.mentions[0]
  return first ? { path: first.source, line: first.line, column: first.column } : { path: `sources/${story.story}` }
}

/** Facts that the short forms of a recap may draw on. */
function shortFacts(parts: readonly Paragraph[], story: Story): readonly Fact[] {
  const left = new Set(story.beats.filter(({ short }) => short === false).flatMap(({ events }) => events))
  return parts.flatMap((part) => part.facts.filter(({ event }) => !left.has(event.id)))
}

const turningPoint = (story: Story): ReadonlySet<string> => new Set(story.beats.find((beat) => beat.turningPoint)?.events)

function tellBeat(part: Paragraph, story: Story, told: readonly RecapBeat[], { plans, realized }: Readonly<Record<'plans' | 'realized', SentencePlan[]>>, conflicted: ReadonlySet<string>, context: Context): RecapBeat {
  const own = aggregate(part.facts, plans, context)
  plans.push(...own)
  // A paragraph starts without anybody in mind.
  context.discourse.sentence += 1
  const sentences: RecapSentence[] = own.flatMap((plan) => {
    const said = realize(plan, context)
    if (said) realized.push(plan)
    return said ?? []
  })
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
