/**
 * Measures a built story (`model.json`) against what a person says its articles tell (`gold.json`).
 *
 * Gold lists events; under a language's tag stand anchors, runs of words that occur once in the article. An anchor names its sentence, and
 * a mention is a gold event's when that sentence is its own. Where one sentence tells several events the type tells them apart.
 *
 *   located     share of the anchors in whose sentence the model tells anything at all
 *   recall      share of the anchors in whose sentence the model tells an event of a type that the gold accepts
 *   precision   share of the mentions in anchored sentences whose type some gold event of the sentence accepts, the optional ones among them
 *   roles       right fillers of the roles that the gold fills, out of these and the wrong fillers put there; for each anchor the best
 *               mention of an accepted type counts
 *   factuality  share of the anchors recalled that have a mention with the gold's factuality, `actual` where the gold gives none
 *   alignment   over pairs of mentions in two languages told as one event; their sentences decide, not their types
 *   conflicts   gold conflicts found, by field, on an event with a mention in one of the anchored sentences; false ones hit no gold conflict
 *
 * A share of nothing is 1: no claim, no mistake.
 */

/** Roles that annotators and lexicons exchange freely; any other role is itself alone. */
const interchangeable = [new Set(['agent', 'experiencer']), new Set(['patient', 'theme', 'stimulus', 'recipient', 'goal'])]
/** Who is behind an event is told too freely to be counted. */
const uncounted = new Set(['causer'])

const share = (part, whole) => (whole === 0 ? 1 : part / whole)
const harmonic = (a, b) => (a + b === 0 ? 0 : (2 * a * b) / (a + b))
export const comparable = (text) => text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase()
const brief = (telling) => `"${telling.mention.quote.exact.slice(0, 60)}"`

/** @returns {{ story: string, conflicts: object, alignment: object, misses: string[] }} and the measures of each language under its tag */
export function scoreModel(model, gold) {
  const languages = gold.languages ?? ['en', 'tl']
  const misses = []
  const tellings = model.events.flatMap((event) => event.mentions.map((mention) => ({ event, mention, language: mention.language, sentence: comparable(mention.quote.exact) })))
  const byLanguage = languages.map((language) => {
    const own = tellings.filter((telling) => telling.language === language)
    return [language, scoreLanguage(own, anchorsOf(gold, language), language, sameEntityIn(model, gold), misses)]
  })
  const alignment = scoreAlignment(tellings, gold, languages, misses)
  const conflicts = scoreConflicts(model, tellings, gold, languages, misses)
  return { story: gold.story, ...Object.fromEntries(byLanguage), alignment, conflicts, misses }
}

export const anchorsOf = (gold, language) => gold.events.flatMap((event) => (event[language] ?? []).map((words) => ({ event, words, key: comparable(words) })))
export const tells = (telling, anchor) => telling.sentence.includes(anchor.key)

function scoreLanguage(tellings, anchors, language, same, misses) {
  const accepts = (event, telling) => event.type.includes(telling.event.type)
  const wanted = anchors.filter(({ event }) => !event.optional)
  const count = { located: 0, recalled: 0, factual: 0, rightFillers: 0, fillers: 0 }
  for (const anchor of wanted) {
    const { event } = anchor
    const there = tellings.filter((telling) => tells(telling, anchor))
    const hits = there.filter((telling) => accepts(event, telling))
    if (there.length > 0) count.located++
    if (hits.length === 0) {
      misses.push(`${language} ${event.id}: no ${event.type[0]} in "${anchor.words}"${there.length > 0 ? `, only ${[...new Set(there.map((telling) => telling.event.type))].join(', ')}` : ''}`)
      continue
    }
    count.recalled++
    const factuality = event.factuality?.[language] ?? 'actual'
    if (hits.some((hit) => (hit.mention.factuality ?? hit.event.factuality ?? 'actual') === factuality)) count.factual++
    else misses.push(`${language} ${event.id}: not told as ${factuality}`)
    const best = hits.map((hit) => scoreFillers(hit, event, same)).reduce((a, b) => (b.right - b.wrong > a.right - a.wrong ? b : a))
    count.rightFillers += best.right
    count.fillers += best.wanted + best.wrong
    misses.push(...best.notes.map((note) => `${language} ${event.id}: ${note}`))
  }
  const anchored = tellings.filter((telling) => anchors.some((anchor) => tells(telling, anchor)))
  const unjustified = anchored.filter((telling) => !anchors.some((anchor) => tells(telling, anchor) && accepts(anchor.event, telling)))
  for (const telling of unjustified) misses.push(`${language}: no gold event is a ${telling.event.type} in ${brief(telling)}`)
  return {
    gold: wanted.length,
    located: share(count.located, wanted.length),
    recall: share(count.recalled, wanted.length),
    precision: share(anchored.length - unjustified.length, anchored.length),
    roles: share(count.rightFillers, count.fillers),
    factuality: share(count.factual, count.recalled),
  }
}

/** Fillers of one mention against the roles of a gold event. Whoever fills any of its roles, or is allowed to, is no mistake in another. */
export function scoreFillers({ event, mention }, gold, same) {
  const tolerated = [...Object.values(gold.roles ?? {}).flat(), ...(gold.allow ?? [])]
  const result = { right: 0, wrong: 0, wanted: 0, notes: [] }
  for (const [role, ids] of Object.entries(gold.roles ?? {})) {
    if (uncounted.has(role)) continue
    const told = entitiesIn(mention.roles ?? event.roles ?? {}, role)
    result.wanted += ids.length
    for (const id of ids) {
      if (told.some((entity) => same(id, entity))) result.right++
      else result.notes.push(`${role} lacks ${id}`)
    }
    for (const entity of new Set(told)) {
      if (tolerated.some((id) => same(id, entity))) continue
      result.wrong++
      result.notes.push(`${role} has ${entity}`)
    }
  }
  return result
}

export function entitiesIn(roles, role) {
  const group = interchangeable.find((members) => members.has(role)) ?? new Set([role])
  return [...group].flatMap((name) => roles[name] ?? []).map((filler) => (typeof filler === 'string' ? filler : filler.entity)).filter((entity) => typeof entity === 'string')
}

/** Gold and model name their entities each in their own way; a name in common makes them one. */
export function sameEntityIn(model, gold) {
  const namesOf = new Map(model.entities.map(({ id, names = {}, aliases = {} }) => {
    const all = [id.replaceAll('-', ' '), ...Object.values(names).flat(), ...Object.values(aliases).flat()]
    return [id, new Set(all.filter((name) => typeof name === 'string').map(comparable))]
  }))
  return (goldId, modelId) => goldId === modelId || (gold.entities?.[goldId] ?? []).some((name) => namesOf.get(modelId)?.has(comparable(name)))
}

function scoreAlignment(tellings, gold, languages, misses) {
  const count = { goldPairs: 0, found: 0, predictedPairs: 0, right: 0 }
  const told = groupByEvent(tellings)
  for (const [i, a] of languages.entries()) {
    for (const b of languages.slice(i + 1)) {
      const truths = gold.events.flatMap((event) => anchorsOf({ events: [event] }, a).flatMap((left) => anchorsOf({ events: [event] }, b).map((right) => ({ event, left, right }))))
      const pairs = [...told].flatMap(([event, list]) => {
        const [lefts, rights] = [a, b].map((language) => list.filter((telling) => telling.language === language))
        return lefts.flatMap((left) => rights.map((right) => ({ event, left, right })))
      })
      const joins = (pair, truth) => tells(pair.left, truth.left) && tells(pair.right, truth.right)
      for (const truth of truths.filter(({ event }) => !event.optional)) {
        count.goldPairs++
        if (pairs.some((pair) => joins(pair, truth))) count.found++
        else misses.push(`${a}~${b} ${truth.event.id}: told as two events`)
      }
      for (const pair of pairs) {
        count.predictedPairs++
        if (truths.some((truth) => joins(pair, truth))) count.right++
        else misses.push(`${a}~${b} ${pair.event.id}: ${brief(pair.left)} and ${brief(pair.right)} are not one event`)
      }
    }
  }
  const precision = share(count.right, count.predictedPairs)
  const recall = share(count.found, count.goldPairs)
  return { precision, recall, f1: harmonic(precision, recall), goldPairs: count.goldPairs, predictedPairs: count.predictedPairs }
}

function groupByEvent(tellings) {
  const groups = new Map()
  for (const telling of tellings) groups.set(telling.event, [...(groups.get(telling.event) ?? []), telling])
  return groups
}

function scoreConflicts(model, tellings, gold, languages, misses) {
  const predicted = model.conflicts ?? []
  const wanted = gold.events.filter((event) => event.conflict)
  const hits = (conflict, event) => (conflict.field ?? '') === event.conflict && tellings.some((telling) =>
    (telling.event.id === conflict.event || (event.type.includes(telling.mention.type) && conflict.claims?.some(({ mention }) => mention === telling.mention.id))) && languages.includes(telling.language) && anchorsOf({ events: [event] }, telling.language).some((anchor) => tells(telling, anchor)))
  const found = wanted.filter((event) => predicted.some((conflict) => hits(conflict, event)))
  // What gold tells as two events, each of one article ("she recovers", "she dies"), it lists as a conflict between them.
  const between = (gold.conflicts ?? []).filter(({ events }) => events.length > 1).flatMap(({ events, field }) => gold.events.filter(({ id }) => events.includes(id)).map((event) => ({ ...event, conflict: field })))
  const wrong = predicted.filter((conflict) => ![...wanted, ...between].some((event) => hits(conflict, event)))
  for (const event of wanted) if (!found.includes(event)) misses.push(`conflict about ${event.conflict} of ${event.id} is not found`)
  for (const conflict of wrong) misses.push(`conflict about ${conflict.field} of ${conflict.event} is not in the gold`)
  return { gold: wanted.length, found: found.length, predicted: predicted.length, false: wrong.length }
}
