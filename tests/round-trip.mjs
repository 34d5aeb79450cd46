/**
 * What is written must be readable: tells stories in every language that can be read, reads the telling, and compares the events.
 *
 *   node tests/round-trip.mjs [--lang TAG]… [--story NAME]… [--annotated] [--misses]
 *
 * --annotated  tells the annotated stories under tests/stories too
 * --misses     lists every event that does not come back: its sentence, what was told, what was read there
 *
 * The reader gets the text and the story's cast, and nothing else. Sentences of recaps are read in their paragraphs, lines of the snapshot
 * each as an article of its own. An event comes back where its sentence tells one of its type (`type`), with the same participants in the
 * roles that the telling puts into words and nobody else (`roles`); `standing`: of these, told with the same factuality and polarity.
 */
import { rmSync } from 'node:fs'
import { troponym } from '../lib/vocabulary/index.js'
import { buildSamples, repository, samples } from './corpus.mjs'

/** Roles that lexicons exchange freely, as in scorer.mjs (a partner is one of those who do it to each other); what a clause fills is compared by the event that it tells. */
const GROUPS = [['agent', 'experiencer', 'partner'], ['patient', 'theme', 'stimulus', 'recipient', 'goal']]
const groupOf = (role) => GROUPS.find((group) => group.includes(role))?.[0] ?? role
/** Circumstances: a telling names them apart from its participants. */
const CIRCUMSTANCES = new Set(['place', 'instrument', 'reason', 'purpose', 'time', 'causer', 'manner'])
/** Types that say where in its course an event is; with the event told they are no event of their own. */
const PHASES = new Set(['start', 'end'])
/** Standings that the same words can mean. */
const standing = ({ factuality, polarity }) => (factuality === 'denied' || polarity === 'negative' ? 'denied' : factuality)

/**
 * @param api compiled modules: `understand`, `languageOf`, `readArticle`, `retell`, `snapshotLines`, `ENTITIES`, `openWorkspace`
 * @returns rows of `{ language, text, told, type, roles, standing, misses }`
 */
export function roundTrips(api, languages, stories) {
  const rows = []
  for (const [tag, language] of languages) {
    if (!language.extract || !language.pack.reader) continue
    for (const story of stories) rows.push(row(api, tag, language, story.story, tripOfStory(api, language, story)))
    rows.push(row(api, tag, language, 'snapshot', tripOfSnapshot(api, language)))
  }
  return rows
}

/** The recap as an article: headings, a paragraph a beat. */
function tripOfStory(api, { pack }, story) {
  const { recap, facts } = api.retell(story, pack)
  const sentences = recap.beats.flatMap((beat) => beat.sentences.map(({ text }) => ({ text, expected: [] })))
  facts.forEach((list, at) => { sentences[at].expected = list.flatMap((fact) => expectedOf(fact)) })
  let at = 0
  const body = recap.beats.map(({ heading, sentences: own }) => `## ${heading}\n\n${own.map(() => sentences[at++].text).join(' ')}`).join('\n\n')
  return [{ body, cast: story.settings.cast, entities: story.entities, sentences }]
}

/** Each line as an article. */
function tripOfSnapshot(api, { pack }) {
  const cast = api.ENTITIES.filter(({ unnamed }) => !unnamed)
  return api.snapshotLines(pack).lines.filter(({ text }) => text !== undefined).map(({ text, told }) => ({ body: text, cast, entities: api.ENTITIES, sentences: [{ text, expected: expectedOf({ told }) }] }))
}

/** Every event that a fact's words tell, with whom they name. */
function expectedOf({ told, purpose, reason }) {
  return [told, purpose, reason].flatMap((telling) => (telling ? flat(telling, []) : []))
}

function flat(telling, governors) {
  const { event, frame, fillers, nested, voice } = telling
  const own = [...fillers.values()].flat().flatMap((filler) => (filler.entity ? [filler.entity] : []))
  const roles = [...fillers].filter(([role, list]) => list.length > 0 && !(voice === 'passive' && role === frame.actor)).map(([role, list]) => [role, list])
  const inner = [...nested.values()]
  const { type, factuality, polarity } = event
  // The words of a finer kind may mean any of its types.
  const types = (event.troponym && troponym(event.troponym)?.types) || [type]
  const below = inner.flatMap((one) => flat(one, [...governors, ...own]))
  // "Starts to follow" is one happening, for the reader as for whoever tells it.
  if (PHASES.has(type) && inner.length > 0) return below
  return [{ id: event.id, type, types, factuality, polarity, roles, governors, contents: inner.flatMap(typesTold) }, ...below]
}

/** The type by which a clause is known: of a phase, that of what begins or ends. */
const typesTold = ({ event, nested }) => (PHASES.has(event.type) && nested.size > 0 ? [...nested.values()].flatMap(typesTold) : [event.type])

function row(api, language, { extract, pack }, text, trips) {
  const count = { told: 0, type: 0, roles: 0, standing: 0 }
  const misses = []
  const known = new Map([[language, { extract, pack }]])
  for (const { body, cast, entities, sentences } of trips) {
    const reading = readBack(api, known, language, body, cast)
    const read = reading.sentences.filter(({ kind }) => kind !== 'heading')
    const same = sameIn(entities, reading.entities)
    let from = 0
    for (const { text: line, expected } of sentences) {
      // Where a sentence was cut in two its parts are read together.
      const parts = []
      for (let rest = line; rest !== '' && read[from] && rest.startsWith(read[from].text); from++) { parts.push(read[from].index); rest = rest.slice(read[from].text.length).trimStart() }
      const mentions = reading.mentions.filter(({ sentence }) => parts.includes(sentence))
      for (const [event, found] of matched(expected, mentions, reading.mentions, same)) {
        count.told++
        if (found) count.type++
        const faults = found ? faultsOf(event, found, reading.mentions, same) : []
        const kept = found && standing(event) === standing(found)
        if (found && faults.length === 0) { count.roles++; if (kept) count.standing++ }
        if (!found || faults.length > 0) misses.push({ language, text, line, told: shown(event), read: mentions.map(shown), faults: found ? faults : ['type'], type: event.type })
        else if (!kept) misses.push({ language, text, line, told: `${shown(event)}, ${standing(event)}`, read: [`${shown(found)}, ${standing(found)}`], faults: ['standing'], type: event.type, minor: true })
      }
    }
  }
  return { language, text, ...count, misses }
}

function readBack({ readArticle, understand }, known, language, body, cast) {
  const { value } = readArticle({ path: `sources/round-trip/${language}.md`, bytes: new TextEncoder().encode(`---\ntitle: "-"\n---\n\n${body}\n`) }, { story: 'round-trip', tags: [language] })
  return understand(value, { cast }, known).value.reading
}

/** Told events with the mention that stands for each: of the right type, with the fewest faults, taken once. */
function matched(expected, mentions, all, same) {
  const free = new Set(mentions)
  const pairs = expected.flatMap((event, at) => mentions.filter((mention) => event.types.includes(mention.type)).map((mention) => ({ at, mention, faults: faultsOf(event, mention, all, same).length + (standing(event) === standing(mention) ? 0 : 0.5) })))
  const found = new Map()
  for (const { at, mention } of pairs.sort((a, b) => a.faults - b.faults || a.at - b.at)) if (!found.has(at) && free.delete(mention)) found.set(at, mention)
  return expected.map((event, at) => [event, found.get(at)])
}

/** What is missing in a mention's roles, and who is there without being told. */
function faultsOf(event, mention, all, same) {
  const faults = []
  const fillersIn = (group) => Object.entries(mention.roles).filter(([role]) => groupOf(role) === group).flatMap(([, list]) => list)
  const groups = new Map()
  for (const [role, list] of event.roles) groups.set(groupOf(role), [...(groups.get(groupOf(role)) ?? []), ...list])
  const named = [...groups.values()].flat()
  for (const [group, list] of groups) for (const one of list) if (!fillersIn(group).some((other) => same(one, other))) faults.push(`${group} lacks ${one.entity ?? one.concept ?? one.text}`)
  for (const type of event.contents) if (!Object.values(mention.roles).flat().some((filler) => filler.event && tells(filler.event, type, all))) faults.push(`content lacks ${type}`)
  // Whoever is named in any role is no mistake in another; whom the governing clause names may be understood here.
  for (const [role, list] of Object.entries(mention.roles)) {
    if (CIRCUMSTANCES.has(role)) continue
    for (const filler of list) {
      if (filler.event || named.some((one) => same(one, filler))) continue
      if (event.governors.some((entity) => same({ entity }, filler)) && !groups.has(groupOf(role))) continue
      if (filler.entity || event.contents.length === 0) faults.push(`${role} has ${filler.entity ?? filler.text}`)
    }
  }
  return faults
}

/** Whether a mention, or one in its content, is of a type: "that Ana has tried to leave". */
function tells(id, type, all, depth = 0) {
  const mention = all.find((one) => one.id === id)
  return mention !== undefined && (mention.type === type || (depth < 3 && Object.values(mention.roles).flat().some((filler) => filler.event && tells(filler.event, type, all, depth + 1))))
}

/** Told and read participants are the same by the cast's id, by a name, or by the concept that the nouns of all languages share. */
function sameIn(told, read) {
  const namesOf = ({ names = {}, aliases = {} }) => [...Object.values(names), ...Object.values(aliases).flat()].map((name) => name.toLowerCase())
  const [before, after] = [told, read].map((list) => new Map(list.map((entity) => [entity.id, { ...entity, all: new Set(namesOf(entity)) }])))
  return (one, other) => {
    const a = one.entity === undefined ? undefined : before.get(one.entity)
    const b = other.entity === undefined ? undefined : after.get(other.entity)
    const [kind, kindRead] = [a ? a.concept : one.concept, b ? b.concept : other.concept]
    if (kind !== undefined && kind === kindRead) return true
    return a !== undefined && b !== undefined && (a.id === b.id || [...a.all].some((name) => b.all.has(name)))
  }
}

function shown({ id, type, roles, contents = [] }) {
  const list = Array.isArray(roles) ? roles : Object.entries(roles)
  const parts = [...list.map(([role, fillers]) => `${role}: ${fillers.map((filler) => filler.entity ?? (filler.event ? `<${filler.event}>` : `“${filler.text}”${filler.concept ? `=${filler.concept}` : ''}`)).join(' + ')}`), ...contents.map((content) => `content: <${content}>`)]
  return `${/:/.test(id) ? `${id.split(':').at(-1)} ` : ''}${type}(${parts.join(', ')})`
}

const percent = (a, b) => (b === 0 ? '–' : (100 * a / b).toFixed(1))

export function table(rows) {
  const total = (list, text) => ({ language: list[0]?.language ?? '', text, ...Object.fromEntries(['told', 'type', 'roles', 'standing'].map((key) => [key, list.reduce((sum, one) => sum + one[key], 0)])) })
  const tags = [...new Set(rows.map(({ language }) => language))]
  const all = tags.flatMap((tag) => { const own = rows.filter(({ language }) => language === tag); return [...own, total(own, 'all')] })
  const head = ['language', 'text', 'told', 'type', '%', 'type + roles', '%', '+ standing', '%']
  const body = all.map(({ language, text, told, type, roles, standing: kept }) => [language, text, told, type, percent(type, told), roles, percent(roles, told), kept, percent(kept, told)].map(String))
  const widths = head.map((_none, i) => Math.max(...[head, ...body].map((line) => line[i].length)))
  return [head, ...body].map((line) => line.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ').trimEnd()).join('\n')
}

/** Compiled stories of the repository, and of the annotated ones where wanted; and all languages, ready to read. */
export async function shipped(api, annotated = false) {
  const { workspace, compiled } = await api.check({ root: repository })
  const own = compiled.map(({ story }) => story)
  if (!annotated) return { languages: workspace.known, stories: own }
  const { root } = await buildSamples(api, samples().filter(({ settings, name }) => settings === undefined && !own.some(({ story }) => story === name)))
  try {
    return { languages: workspace.known, stories: [...own, ...(await api.check({ root })).compiled.map(({ story }) => story)] }
  } finally { rmSync(root, { recursive: true, force: true }) }
}

async function main(args) {
  const values = (flag) => args.flatMap((arg, i) => (args[i - 1] === flag ? [arg] : []))
  const parts = await Promise.all(['pipeline', 'read/article', 'render/index', 'render/snapshot/story', 'workspace', 'build', 'check', 'import-file'].map((name) => import(`../lib/${name}.js`)))
  const api = Object.assign({}, ...parts)
  const { languages, stories } = await shipped(api, args.includes('--annotated'))
  const [tags, names] = [values('--lang'), values('--story')]
  const rows = roundTrips(api, [...languages].filter(([tag]) => tags.length === 0 || tags.includes(tag)), stories.filter(({ story }) => names.length === 0 || names.includes(story)))
  if (args.includes('--misses')) for (const { misses } of rows) for (const { language, text, line, told, read, faults } of misses) console.log(`${language} ${text} | ${line}\n    told ${told}\n    read ${read.join('; ') || '-'}\n    ${faults.join('; ')}`)
  console.log(table(rows))
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').at(-1))) await main(process.argv.slice(2))
