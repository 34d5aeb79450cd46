/** What stands around the recap: who made it from what, cast, sources. */
import type { CastMember, Entity, Pack, Recap, RecapLabels, Story } from '../../ir/index.js'
import { slugify } from '../../ir/slug.js'
import { assemble, sentence } from '../realize/assemble.js'
import { joinList } from '../realize/list.js'
import { description } from '../refer/describe.js'
import { nameIn, naming, withPetName } from '../refer/name.js'
import { participants } from '../realize/roles.js'
import { NO_FEATURES } from '../features.js'
import type { Context } from '../types.js'

const number = (count: number, context: Context): string => context.grammar.pick(context.grammar.numbers[String(count)], NO_FEATURES) ?? String(count)

/** "Put together by machine from two articles, one in … and one in …."; empty where the language has no words for it. */
export function provenance(story: Story, pack: Pack, context: Context): string {
  const counts = new Map<string, number>()
  for (const source of story.sources) counts.set(source.language, (counts.get(source.language) ?? 0) + 1)
  const items = [...counts].map(([tag, count]) => context.say('provenance.item', { count, number: number(count, context), language: pack.languageNames[tag] ?? tag, tag }))
  const only = story.sources.length === 1 ? story.sources[0]?.language : undefined
  const text = only === undefined
    ? context.say('provenance_several', { count: story.sources.length, number: number(story.sources.length, context), list: joinList(items.map((item) => item ?? ''), context.grammar) })
    : context.say('provenance_single', { language: pack.languageNames[only] ?? only, tag: only })
  return text === undefined || (only === undefined && items.includes(undefined)) ? '' : sentence(assemble(text, context.grammar), context)
}

export function labels(story: Story, pack: Pack, context: Context): RecapLabels {
  const say = (key: string): string => context.say(key) ?? ''
  return { provenance: provenance(story, pack, context), cast: say('label.cast'), disagreements: say('label.disagreements'), sources: say('label.sources'), legend: say('label.legend') }
}

/** Parties: what is listed by itself. Places and things are listed where the editor says what they are and they are told of. */
const PARTIES = new Set(['person', 'organization'])

/** Everybody with a name in the language whom the recap tells of, and the editor's own cast as far as it takes part; leads first. To be asked when all is told. */
export function cast(story: Story, told: ReadonlySet<string>, context: Context): CastMember[] {
  const active = new Set(story.events.flatMap((event) => [...participants(event.roles)]))
  const rank = (id: string): number => { const at = context.leads.indexOf(id); return at < 0 ? context.leads.length : at }
  const isListed = (entity: Entity): boolean => (entity.drafted === true ? entity.unnamed !== true && PARTIES.has(entity.type) && told.has(entity.id) : (told.has(entity.id) && PARTIES.has(entity.type)) || ((told.has(entity.id) || (active.has(entity.id) && PARTIES.has(entity.type))) && description(entity, context) !== undefined))
  const listed = story.entities.filter(isListed)
  return listed.filter((entity) => !isHalf(entity, listed)).flatMap((entity) => {
    const called = naming(context.entities.get(entity.id) ?? entity, context.tag, context.grammar)
    const more = description(entity, context)
    // A list has the editor's own words, with their article; what is said elsewhere may put another in its place.
    return called ? [{ id: entity.id, type: entity.type, name: called.kind === 'common' ? (nameIn(entity, context.tag) ?? called.full) : withPetName(called), ...(more === undefined ? {} : { description: assemble(more, context.grammar) }) }] : []
  }).sort((a, b) => rank(a.id) - rank(b.id))
}

/** Whether an article's name is but a part of somebody else's ("Mahinay" beside Lourdes Mahinay). */
function isHalf(entity: Entity, others: readonly Entity[]): boolean {
  const wordsOf = ({ names, aliases }: Entity): string[][] => [...Object.values(names), ...Object.values(aliases).flat()].map((name) => name.toLowerCase().split(/\s+/))
  const own = wordsOf(entity)
  return entity.drafted === true && others.some((other) => other.id !== entity.id && own.every((words) => wordsOf(other).some((longer) => longer.length > words.length && words.every((word) => longer.includes(word)))))
}

/** Whether the language has all words for the lines of sources. */
export const canCredit = (context: Context): boolean => ['credit.title', 'credit.author', 'credit.language'].every((key) => context.has(key))

/** Each source with its line. */
export function sources(story: Story, pack: Pack, context: Context): Recap['sources'] {
  return story.sources.map((source) => {
    const parts = [
      context.say('credit.title', { title: source.title }),
      source.author === undefined ? undefined : context.say('credit.author', { author: source.author }),
      source.publisher, source.date === undefined ? undefined : context.has('credit.date') ? context.say('credit.date', { date: source.date }) : source.date,
      context.say('credit.language', { language: pack.languageNames[source.language] ?? source.language }),
    ]
    return { ...source, credit: parts.filter((part) => part !== undefined && part !== '').join(context.grammar.softComma) }
  })
}

/** Editor's date, else the newest article's. */
export function dateOf(story: Story): string | undefined {
  return story.settings.date ?? story.sources.flatMap((source) => source.date ?? []).sort().at(-1)
}

/** The title's letters, small, with hyphens between words; the story's name where nothing is left. */
export const slugOf = (title: string, story: Story): string => slugify(title) || slugify(story.story) || story.story
