#!/usr/bin/env node
/**
 * What keeps mentions of two languages apart that gold says tell one happening: every missed pair of the development stories by kind, and
 * the conflicts that are missed.
 *
 *   node tests/eval-joins.mjs [STORY…] [--list]     --list: every missed pair with what was read of it, and every pair joined wrongly
 */
import { pathToFileURL } from 'node:url'
import { readGold, samples } from './corpus.mjs'
import { readSamples } from './eval-referents.mjs'
import { anchorsOf, comparable, scoreModel, tells } from './scorer.mjs'

const lib = (path) => import(new URL(`../lib/${path}`, import.meta.url))

const rolesOf = ({ roles }) => Object.entries(roles).map(([role, fillers]) => `${role}: ${fillers.map((filler) => filler.entity ?? filler.concept ?? filler.event ?? `"${filler.text}"`).join(' + ')}`).join(', ')
const brief = (mention) => `${mention.language}:${mention.sentence} "${mention.predicate.text}" ${mention.type}(${rolesOf(mention)})${mention.factuality === 'actual' ? '' : ` ${mention.factuality}`}${mention.polarity === 'positive' ? '' : ' not'}${mention.attached ? ` as ${mention.attached.as}` : ''} ${(mention.referents ?? 1).toFixed(2)}`

/** Pairs of anchors that gold has as one event and the story does not, each with its kind and, where both are read, the mentions that come nearest and their score. */
export function missedJoins({ gold, readings, story, settings }, { nearness, joinsConsidered }) {
  const [a, b] = gold.languages ?? ['en', 'tl']
  const tellings = story.events.flatMap((event) => event.mentions.map((mention) => ({ event, mention, language: mention.language, sentence: comparable(mention.quote.exact) })))
  const scores = new Map(joinsConsidered(readings, { settings, events: story.events }).map(({ a: x, b: y, score }) => [`${x} ${y}`, score]))
  const scoreOf = (x, y) => scores.get(`${x} ${y}`) ?? scores.get(`${y} ${x}`) ?? -9
  const read = readings.flatMap((reading) => reading.mentions.map((mention) => ({ mention, language: reading.language, sentence: comparable(mention.quote.exact) })))
  const eventOf = new Map(tellings.map(({ event, mention }) => [mention.id, event]))
  const joinedAbroad = (event) => new Set(event.mentions.map(({ language }) => language)).size > 1
  const missed = []
  for (const event of gold.events) {
    if (event.optional) continue
    for (const left of anchorsOf({ events: [event] }, a)) for (const right of anchorsOf({ events: [event] }, b)) {
      const told = (anchor, language) => tellings.filter((telling) => telling.language === language && tells(telling, anchor))
      const [xs, ys] = [told(left, a), told(right, b)]
      if (xs.some((x) => ys.some((y) => x.event === y.event))) continue
      const typed = (list) => list.filter((telling) => event.type.includes(telling.mention.type) || event.type.includes(telling.event.type))
      const base = { event, left, right, xs, ys }
      const unread = [[xs, left, a], [ys, right, b]].filter(([list]) => typed(list).length === 0)
      if (unread.length > 0) {
        const kind = unread.map(([list, anchor, language]) => (list.length > 0 ? 'read as another type' : read.some((each) => each.language === language && tells(each, anchor)) ? 'not told' : 'not read')).sort()[0]
        missed.push({ ...base, kind, language: unread.map(([, , language]) => language).join('+') })
        continue
      }
      const pairs = typed(xs).flatMap((x) => typed(ys).map((y) => ({ x, y, ...nearness(x.mention.type, y.mention.type), score: scoreOf(x.mention.id, y.mention.id) })))
      const best = pairs.sort((p, q) => q.closeness - p.closeness || q.score - p.score)[0]
      const differ = best.x.mention.factuality !== best.y.mention.factuality || best.x.mention.polarity !== best.y.mention.polarity
      const others = [best.x, best.y].filter(({ event: own }) => joinedAbroad(own))
      const parties = (mention, names) => names.flatMap((role) => (mention.roles[role] ?? []).flatMap((filler) => filler.entity ?? filler.concept ?? []))
      const [doers, undergoers] = [['agent', 'experiencer'], ['patient', 'theme', 'stimulus', 'recipient', 'goal']]
      const apart = (names) => { const [p, q] = [parties(best.x.mention, names), parties(best.y.mention, names)]; return p.length > 0 && q.length > 0 && !p.some((id) => q.includes(id)) }
      const kind = best.closeness === 0 ? 'types are not near'
        : others.length > 0 ? 'joined with another'
        : best.closeness < 0.9 ? `types are near only${apart(doers) || apart(undergoers) ? ', parties differ' : ''}`
        : apart(doers) || apart(undergoers) ? 'same type, parties differ' : differ ? 'same type, standing differs' : 'same type, too little speaks for it'
      missed.push({ ...base, kind, best })
    }
  }
  return { missed, brief, eventOf }
}

/** Conflicts of the gold that are missed: whether its mentions were read and joined. */
export function missedConflicts({ gold, story }) {
  const [a, b] = gold.languages ?? ['en', 'tl']
  const tellings = story.events.flatMap((event) => event.mentions.map((mention) => ({ event, mention, language: mention.language, sentence: comparable(mention.quote.exact) })))
  return gold.events.filter((event) => event.conflict).flatMap((event) => {
    const told = (language) => tellings.filter((telling) => telling.language === language && anchorsOf({ events: [event] }, language).some((anchor) => tells(telling, anchor)))
    const [xs, ys] = [told(a), told(b)]
    if (story.conflicts.some((conflict) => conflict.field === event.conflict && [...xs, ...ys].some((telling) => telling.event.id === conflict.event))) return []
    const typed = (list) => list.filter((telling) => event.type.includes(telling.event.type) || event.type.includes(telling.mention.type))
    const kind = (event[a] ?? []).length === 0 || (event[b] ?? []).length === 0 ? 'told by one article alone'
      : typed(xs).length === 0 || typed(ys).length === 0 ? 'not read' : xs.some((x) => ys.some((y) => x.event === y.event)) ? 'joined' : 'not joined'
    return [{ event, kind, xs: typed(xs).length ? typed(xs) : xs, ys: typed(ys).length ? typed(ys) : ys }]
  })
}

export function report(reads, tools, list) {
  const counts = {}
  const conflicts = {}
  for (const read of reads) {
    const { missed } = missedJoins(read, tools)
    if (list) console.log(`\n== ${read.name}`)
    for (const { kind, language, event, left, right, best, xs, ys } of missed) {
      counts[kind] = (counts[kind] ?? 0) + 1
      if (!list) continue
      console.log(`${kind}${language ? ` (${language})` : ''}: ${event.id} [${event.type.join(' ')}] "${left.words}" ~ "${right.words}"${best ? ` score ${best.score.toFixed(2)}` : ''}`)
      for (const telling of best ? [best.x, best.y] : [...xs, ...ys]) {
        const abroad = telling.event.mentions.filter(({ language: other }) => other !== telling.language)
        console.log(`    ${brief(telling.mention)}${abroad.length > 0 ? `  JOINED WITH ${abroad.map(brief).join(' ; ')}` : ''}`)
      }
      if (best) console.log(`    EN ${best.x.mention.quote.exact}\n    TL ${best.y.mention.quote.exact}`)
    }
    if (list) for (const line of scoreModel(read.story, read.gold).misses) if (/are not one event|is not in the gold/.test(line)) console.log(`WRONG ${line}`)
    for (const { event, kind, xs, ys } of missedConflicts(read)) {
      const key = `${event.conflict}: ${kind}`
      conflicts[key] = (conflicts[key] ?? 0) + 1
      if (!list) continue
      console.log(`CONFLICT ${key}: ${event.id} [${event.type.join(' ')}] ${JSON.stringify(event.roles)} ${JSON.stringify(event.factuality ?? {})} ${event.conflictNote ?? event.note ?? ''} ${JSON.stringify(event.en)} ~ ${JSON.stringify(event.tl)}`)
      for (const telling of [...xs, ...ys]) console.log(`    ${telling.event.id}: ${brief(telling.mention)}\n        ${telling.mention.quote.exact}`)
    }
  }
  console.table(Object.fromEntries(Object.entries(counts).sort((p, q) => q[1] - p[1]).map(([kind, pairs]) => [kind, { pairs }])))
  console.table(Object.fromEntries(Object.entries(conflicts).sort().map(([kind, missed]) => [kind, { missed }])))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2)
  const names = args.filter((arg) => !arg.startsWith('--'))
  const list = samples().filter(({ name, group, settings }) => (names.length === 0 ? group === 'dev' && !settings : names.includes(name)))
  const tools = { ...(await lib('align/near-types.js')), ...(await lib('align/index.js')) }
  const reads = (await readSamples(list)).map(({ sample, compiled: { readings, story } }) => ({ name: sample.name, gold: readGold(sample.gold), readings, story, settings: story.settings }))
  report(reads, tools, args.includes('--list'))
}
