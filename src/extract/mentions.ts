import type { EntityType, Factuality, Filler, Filling, Mention, SegmentedArticle, Token, Unread } from '../ir/index.js'
import { isAsked } from './asked.js'
import { eventType, rolesOf } from '../vocabulary/index.js'
import { asideOf, isPast } from './asides.js'
import { effortSubject } from './absent-parties.js'
import { completeArguments } from './complete.js'
import { isAvertive } from './avertives.js'
import { causeOf } from './causers.js'
import { isOver } from './cessation.js'
import { cleftVerbOf } from './clefts.js'
import { modalityOf } from './factuality.js'
import { withForestalled } from './forestalled.js'
import { formMood, operatorTable } from './operators.js'
import type { ReadSentence } from './frames.js'
import { coordinates, isRelation, isVerbal } from './graph.js'
import { possessorOf } from './possessor.js'
import type { PreparedLexicon } from './prepared.js'
import type { Referents } from './referents.js'
import { troponymOf, troponymTable } from './troponyms.js'
import { linkRoles, type LinkedRoles, type ReadFiller } from './roles.js'
import { matchSenses, type Match } from './senses.js'
import { meaningOf, type SentenceMemory } from './sentence-memory.js'
import type { SyntaxSettings } from './settings.js'
import { calendarOf, dateOf } from './dates.js'
import { isGround, isImputed, isOfCharge } from './nominal-deeds.js'
import { isScheduled } from './scheduled.js'
import { attachmentOf, clauseOf, isCountered, liesAhead, liesBehind, tenseOf, timeCueOf } from './time.js'

interface Found {
  readonly token: Token
  /** Its parties do it to each other, says a reciprocal pronoun. */
  readonly mutual: boolean
  readonly match: Match
  linked: LinkedRoles
}

/** Types that a question does not make doubtful: asking is what happens. */
const inquiries = new Set(['ask', 'demand', 'tell', 'talk', 'accuse'])

/** Types that are phases of the event they embed. */
const phases = new Set(['start', 'end'])

/** Types of which a report without a speaker says only where it comes from. */
const hearsay = new Set(['tell', 'reveal'])

/** Below this a mention is not told. */
const threshold = 0.45

/** The event mentions of an article, in text order, and what could not be read. Headings are no mentions: they announce what the text tells. Sentences that `memory` knows are not read again. */
export function extractMentions(article: SegmentedArticle, sentences: readonly ReadSentence[], referents: Referents, prepared: PreparedLexicon, settings: SyntaxSettings, memory: SentenceMemory): { mentions: Mention[]; unread: Unread[]; uses: Filling[] } {
  const operators = operatorTable(prepared.lexicon)
  const troponyms = troponymTable(prepared.lexicon)
  const calendar = calendarOf(sentences, settings, article.date?.slice(0, 10))
  const types = new Map(referents.entities.map((entity) => [entity.id, entity.type]))
  const mentions: Mention[] = []
  const unread: Unread[] = []
  const uses: Filling[] = []
  const formsOf = (token: Token): readonly string[] => prepared.analysesOf(token.form, token.lemma).map(({ form }) => form).filter((form) => !form.startsWith('ger'))
  for (const s of sentences) {
    if (s.sentence.kind === 'heading') continue
    const meaning = meaningOf(s, referents, types)
    const known = memory.recall(s, meaning)
    if (known) {
      mentions.push(...known.mentions)
      unread.push(...known.unread)
      uses.push(...known.uses)
      continue
    }
    const [mentionsBefore, usesBefore] = [mentions.length, uses.length]
    const found = findPredicates(s, referents, types, prepared, settings)
    for (const f of found) f.linked = linkRoles(f.match, (argument) => readFiller(s, argument.token, referents, types, prepared, settings), settings.obliques)
    const idOf = (token: Token): string => `${article.language}:${s.sentence.index}:${token.id}`
    const sure = found.filter((f) => confidenceOf(s, f) >= threshold)
    const typeAt = new Map(sure.map((f) => [f.token.id, f.match.sense.construction.type]))
    // "starts to follow", "ends up leaving" are one happening: the phase of an event that is told itself is none of its own.
    const kept = sure.filter((f) => !phases.has(f.match.sense.construction.type) || !f.linked.clauses.some(({ argument }) => sure.some((other) => other.token.id === argument.token.id) && !isOver(s, argument.token, settings)))
    for (const f of kept) {
      const roles: Record<string, Filler[]> = { ...f.linked.roles, ...(f.mutual ? mutualRoles(f) : {}) }
      for (const { role, argument } of f.linked.clauses) {
        const content = kept.find((other) => other.token.id === argument.token.id) ?? nearestBelow(s, argument.token, kept, settings)
        roles[role] = [...(roles[role] ?? []), content ? { event: idOf(content.token) } : { text: textOf(s, argument.token) }]
      }
      const wanted = roles.content === undefined ? wantedBy(s, f, kept) : undefined
      if (wanted) roles.content = [{ event: idOf(wanted.token) }]
      const above = ancestorMention(s, f.token, kept)
      const aboveType = above?.found.match.sense.construction.type
      const causing = above && aboveType !== undefined ? { via: above.via, type: aboveType, agents: above.found.linked.roles.agent ?? [] } : undefined
      const cause = causeOf(s, { token: f.token, construction: f.match.sense.construction, roles }, causing, (token) => readFiller(s, token, referents, types, prepared, settings).entities, (token) => kept.some((other) => other.token.id === token.id), settings)
      if (cause) roles.causer = cause.causers
      const said = modalityOf(s, f.token, f.match.sense.construction.factuality as Factuality | undefined, operators, settings, (token) => typeAt.get(token.id), formsOf, f.match.taken)
      const nominal = said.factuality !== 'actual' ? undefined : isImputed(f, aboveType) ? 'uncertain' as const : isScheduled(s, f.token, f.match.sense.construction.type, settings, prepared.lexicon.calendar) ? 'planned' as const : undefined
      const { factuality, polarity } = nominal ? { ...said, factuality: nominal } : said
      uses.push(...f.linked.fillings.map((use) => ({ ...use, mention: idOf(f.token) })))
      const as = above ? (attachmentOf(s, above.via, prepared, settings) ?? (f.match.sense.construction.pos === 'noun' && isGround(s, f.token, above.found.match.sense.construction.type, above.via) ? 'reason' : undefined)) : undefined
      const question = isAsked(s, f.token, settings) && !inquiries.has(f.match.sense.construction.type)
      const when = dateOf(s, f.token, calendar, (token) => kept.some((other) => other.token.id === token.id))
      const [tense, clause] = [tenseOf(s, f.token), clauseOf(s, f.token)]
      const aside = asideOf(s, f.token, f.match.sense.construction.type, { factuality, ...(tense === undefined ? {} : { tense }), ...(clause === undefined ? {} : { clause }) }, settings, (token) => typeAt.get(token.id))
      const finer = troponymOf(f.match, s, f.token, troponyms)
      mentions.push({
        id: idOf(f.token), language: article.language, source: article.path, sentence: s.sentence.index,
        line: s.sentence.line, column: s.sentence.column, start: s.sentence.start, end: s.sentence.end,
        quote: quoteOf(sentences, s),
        type: f.match.sense.construction.type, ...(finer === undefined ? {} : { troponym: finer }), roles,
        factuality: question && factuality === 'actual' ? 'uncertain' : factuality, polarity,
        confidence: rounded(confidenceOf(s, f) * (question || isOath(s, f, kept, prepared, settings) ? 0.6 : 1)),
        referents: rounded(f.linked.least),
        ...surenessOf(f),
        ...(f.linked.fillings.some(({ heard }) => heard) ? { heard: true as const } : {}),
        predicate: { text: f.token.form, start: f.token.start, end: f.token.end },
        time: (factuality === 'denied' || (factuality === 'planned' && clause === undefined && !isCountered(s, f.token, settings))) && liesAhead(s, f.token, formsOf(f.token), settings) ? 'future' : timeCueOf(s, f.token, prepared),
        ...(tense === undefined ? {} : { tense }),
        ...(clause === undefined ? {} : { clause }),
        ...(aside === undefined ? {} : { aside }),
        ...(cause?.how === undefined ? {} : { causation: cause.how }),
        ...((factuality === 'attempted' || factuality === 'prevented') && isAvertive(s, f.token, settings) ? { avertive: true as const } : {}),
        ...(factuality === 'uncertain' && (f.match.sense.construction.pos === 'noun' || liesBehind(s, f.token, tense)) ? { past: true as const } : {}),
        ...(when === undefined ? {} : { when }),
        ...(above && as ? { attached: { to: idOf(above.found.token), as } } : {}),
      })
    }
    mentions.push(...withForestalled(s, mentions.splice(mentionsBefore)))
    const left = unreadPredicates(article, s, found, operators, settings)
    unread.push(...left)
    memory.keep(s, meaning, { mentions: mentions.slice(mentionsBefore), unread: left, uses: uses.slice(usesBefore) })
  }
  return { mentions, unread, uses }
}

/** "swears that he *has* never *met* her": an oath on what is past promises nothing. */
const isOath = (s: ReadSentence, f: Found, all: readonly Found[], prepared: PreparedLexicon, settings: SyntaxSettings): boolean =>
  f.match.sense.construction.type === 'promise' && f.linked.clauses.some(({ argument: { token } }) => all.some((other) => other.token.id === token.id) && isPast(token, tenseOf(s, token)) && formMood(s, token, prepared.analysesOf(token.form, token.lemma).map(({ form }) => form), settings) === undefined)

/** Types that want somebody to do something. */
const wishes = new Set(['request-help', 'demand', 'order', 'ask'])

/** "shoots him *at his request*": a wish that is an adverbial of a deed is a wish for that deed. */
function wantedBy(s: ReadSentence, f: Found, all: readonly Found[]): Found | undefined {
  const { pos, type } = f.match.sense.construction
  if (pos !== 'noun' || !wishes.has(type) || s.graph.dependents(f.token, 'case').length === 0) return undefined
  // Between parentheses it hangs on the noun before.
  const deed = isRelation(f.token, 'obl') ? f.token.head : /^(appos|nmod)/.test(f.token.deprel) ? s.positions.get(f.token.head)?.predicate.id : undefined
  return all.find((other) => other.token.id === deed)
}

/** "They have not seen each other": whoever fills the one side fills the open other one too. */
function mutualRoles(f: Found): Record<string, Filler[]> {
  const type = eventType(f.match.sense.construction.type)
  if (!type || type.reciprocal) return {}
  const [first, second] = rolesOf(type)
  if (!first || !second) return {}
  const own = (role: string): Filler[] | undefined => ((f.linked.roles[role] ?? []).length > 1 ? f.linked.roles[role] : undefined)
  const [a, b] = [own(first), own(second)]
  return a && !f.linked.roles[second] ? { [second]: a } : b && !f.linked.roles[first] ? { [first]: b } : {}
}

function findPredicates(s: ReadSentence, referents: Referents, types: ReadonlyMap<string, EntityType>, prepared: PreparedLexicon, settings: SyntaxSettings): Found[] {
  const fillerType = (token: Token): EntityType | undefined => readFiller(s, token, referents, types, prepared, settings).type
  const direct = new Map<number, readonly string[]>()
  const typesOf = (token: Token): readonly string[] => {
    let list = direct.get(token.id)
    if (!list) {
      list = matchSenses(s, token, s.frames.get(token.id)?.arguments ?? [], prepared, settings, fillerType).slice(0, 1).map((match) => match.sense.construction.type)
      direct.set(token.id, list)
    }
    return list
  }
  const candidates: Found[] = []
  for (const { predicate } of s.frames.values()) {
    // "It *takes* her a year to …": the effort is no event beside the one that it takes it for.
    if (s.graph.dependents(predicate, 'csubj', 'xcomp', 'ccomp', 'advcl').some((clause) => effortSubject(s, clause, settings) !== undefined)) continue
    if (isOfCharge(s, predicate, settings)) continue
    // "each other" is nobody besides the subject.
    const complete = completeArguments(s, predicate, settings, typesOf)
    const args = complete.filter((argument) => !isReciprocal(s, argument.token, prepared))
    if (args.some((argument) => argument.slots[0] === 'subj' && isAddress(argument.token, prepared))) continue
    const best = matchSenses(s, predicate, args, prepared, settings, fillerType)[0]
    if (best) candidates.push({ token: predicate, mutual: complete.some((argument) => ['subj', 'obj', 'dat'].includes(argument.slots[0] ?? '') && !args.includes(argument)), match: best, linked: { roles: {}, fillings: [], clauses: [], confidence: 1, least: 1, sure: {}, filled: 0 } })
  }
  // A word that is part of a longer expression heads no event of its own.
  const taken = new Set<number>()
  const chosen: Found[] = []
  for (const candidate of [...candidates].sort((a, b) => b.match.conditions - a.match.conditions || a.token.id - b.token.id)) {
    if (taken.has(candidate.token.id) && candidate.match.conditions < 0.5) continue
    for (const id of candidate.match.taken) taken.add(id)
    chosen.push(candidate)
  }
  // "is under arrest" is one state, told at the copula and at the noun.
  const doubled = new Set(chosen.filter((c) => /^(cop|aux)/.test(c.token.deprel) && chosen.some((d) => d.token.id === c.token.head && d.match.sense.construction.type === c.match.sense.construction.type)).map((c) => c.token.id))
  return chosen.filter((c) => !doubled.has(c.token.id)).filter((c) => !taken.has(c.token.id) || c.match.conditions >= 0.5).sort((a, b) => a.token.id - b.token.id)
}

/** A noun that stands for the power that somebody has over another (metonymy, Lakoff & Johnson 1980): "the *clutches* of the witch". */
const isPower = (token: Token, prepared: PreparedLexicon, settings: SyntaxSettings): boolean =>
  settings.powerNouns.has(token.lemma.toLowerCase()) || settings.powerNouns.has(token.form.toLowerCase()) || prepared.sensesOf(token).some((sense) => sense.construction.type === 'control-mind' || sense.construction.type === 'rule' || sense.construction.type === 'capture')

/** The writer and the reader ("we later found out") take no part in the story. "*Ka* Felix" is a name. */
function isAddress(token: Token, prepared: PreparedLexicon): boolean {
  const feats = (token.upos === 'PROPN' ? undefined : prepared.lexicon.pronouns[token.form.toLowerCase()]) ?? token.feats
  return String(feats.Person) === '1' || String(feats.Person) === '2'
}

/** Concepts of parts of the body that a deed meets. */
const bodyParts = new Set(['head', 'face', 'neck', 'shoulder', 'arm', 'hand', 'back', 'leg', 'body', 'cheek', 'forehead', 'finger', 'knee', 'foot', 'stomach', 'throat', 'palm', 'eye', 'ear', 'lip', 'mouth'])

function isDenied(s: ReadSentence, nominal: Token, settings: SyntaxSettings): boolean {
  const clause = settings.relativePronouns.has(nominal.form.toLowerCase()) ? s.graph.head(nominal) : undefined
  const antecedent = clause && isRelation(clause, 'acl:relcl') ? s.graph.head(clause) : undefined
  return (antecedent !== undefined && isNegated(s, antecedent, settings)) || isNegated(s, nominal, settings)
}

const isNegated = (s: ReadSentence, nominal: Token, settings: SyntaxSettings): boolean =>
  nominal.upos !== 'VERB' && s.graph.dependents(nominal, 'advmod').some((child) => child.feats.Polarity === 'Neg' && !settings.onlyWords.has(s.graph.token(child.id + 1)?.form.toLowerCase() ?? ''))

/** All that a nominal and its coordinates refer to. */
function readFiller(s: ReadSentence, token: Token, referents: Referents, types: ReadonlyMap<string, EntityType>, prepared: PreparedLexicon, settings: SyntaxSettings): ReadFiller {
  // "It was not Luke who …": whom a negator of its own denies takes no part.
  const kind = (member: Token): EntityType | undefined => types.get(referents.of(s, member)?.entities[0] ?? '')
  // "On the bridge, Kano …": without a conjunction somebody is no second place.
  const strays = (member: Token): boolean => member !== token && kind(token) === 'place' && kind(member) === 'person' && s.graph.dependents(member, 'cc').length === 0
  const members = [token, ...coordinates(s.graph, token)].filter((member) => !isDenied(s, member, settings) && !strays(member))
  const read = members.flatMap((member) => { const referent = referents.of(s, member); return referent ? [{ referent, at: `${s.sentence.index}:${member.id}` }] : [] })
  const found = read.map(({ referent }) => referent)
  // "tagapagmana" is an heir, its root "mana" what is inherited: the word itself says more than its root.
  const noun = prepared.lexicon.nouns[token.form.toLowerCase()] ?? (settings.rootLemmas ? undefined : prepared.lexicon.nouns[token.lemma.toLowerCase()])
  // Whose shoulder it is.
  const owner = noun && bodyParts.has(noun.concept) ? possessorOf(s, token, settings) : undefined
  const person = owner ? referents.of(s, owner) : undefined
  const whole = owner && person && person.confidence >= 0.4 && person.entities.every((id) => types.get(id) === 'person') ? readFiller(s, owner, referents, types, prepared, settings) : undefined
  const entities = [...new Set(found.flatMap((r) => r.entities))]
  // "from Kilgrave's grip": of a noun that is no thing the owner is meant.
  const holder = token.upos === 'NOUN' && isPower(token, prepared, settings) ? possessorOf(s, token, settings) : undefined
  const isThing = entities.length > 0 || noun !== undefined
  const owning = holder && !isThing ? referents.of(s, holder) : undefined
  const metonym = (owning?.entities ?? []).filter((id) => types.get(id) === 'person')
  const bearer = holder && isThing && referents.of(s, holder)?.entities.every((id) => types.get(id) === 'person') ? readFiller(s, holder, referents, types, prepared, settings) : undefined
  const first = entities[0] ?? metonym[0]
  return {
    entities: entities.length > 0 ? entities : metonym,
    type: first ? types.get(first) : (noun?.type ?? (token.feats.Person === '1' || token.feats.Person === '2' ? 'person' : undefined)),
    confidence: found.length ? Math.min(...found.map((r) => r.confidence)) : (owning?.confidence ?? 0),
    text: token.upos === 'PRON' || isReciprocal(s, token, prepared) ? '' : textOf(s, token),
    ...(noun ? { concept: noun.concept } : {}),
    ...(whole ? { whole } : {}),
    ...(bearer ? { bearer } : {}),
    ...(entities.length === 0 && metonym.length > 0 ? { metonym: true as const } : {}),
    origins: read.flatMap(({ referent: { via, confidence, anaphor, heard, noun, entities: all }, at }) => all.map((entity) => ({ entity, at, via, confidence, ...(heard ? { heard } : {}), ...(noun ? { noun } : {}), ...(anaphor && all.length === 1 ? { anaphor } : {}) }))),
  }
}

const isReciprocal = (s: ReadSentence, token: Token, prepared: PreparedLexicon): boolean =>
  token.feats.PronType === 'Rcp' || prepared.lexicon.reciprocals.some((phrase) => {
    const at = s.sentence.text.toLowerCase().indexOf(phrase.toLowerCase(), Math.max(0, token.start - phrase.length))
    return at >= 0 && at <= token.start && token.end <= at + phrase.length
  })

const textOf = (s: ReadSentence, token: Token): string => {
  // Without its own adposition, or the linker before it: the role says that much.
  const markers = new Set(s.graph.dependents(token, 'case', 'mark').filter((marker) => isRelation(marker, 'case') || (marker.upos === 'PART' && marker.id < token.id)).flatMap((marker) => [marker.id, ...s.graph.dependents(marker, 'fixed').map((part) => part.id)]))
  const below = s.graph.subtree(token).filter((t) => !markers.has(t.id))
  const start = Math.min(...below.map((t) => t.start))
  const end = Math.max(...below.map((t) => t.end))
  return s.sentence.text.slice(start, end)
}

/** How sure each core role is, where not all are as sure as the least of them. */
function surenessOf({ linked: { least, sure } }: Found): Pick<Mention, 'sure'> {
  const surer = Object.entries(sure).filter(([, one]) => one > least).map(([role, one]) => [role, rounded(one)] as const)
  return surer.length > 0 ? { sure: Object.fromEntries(surer) } : {}
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000

function confidenceOf(s: ReadSentence, f: Found): number {
  const base = f.match.sense.construction.confidence
  const entities = Object.values(f.linked.roles).flat().filter((filler) => 'entity' in filler).length
  const roles = 0.6 + 0.4 * f.linked.filled
  const bare = entities === 0 && f.linked.clauses.length === 0 ? 0.85 : 1
  const tree = s.graph.token(f.token.id)?.confidence ?? 1
  // "It is said that", "it turns out that": nobody speaks, and nobody is spoken to.
  const unsaid = hearsay.has(f.match.sense.construction.type) && !f.linked.roles.agent && !f.linked.roles.recipient ? 0.9 : 1
  return Math.min(0.99, base * roles * bare * unsaid * (0.85 + 0.15 * tree) * (0.7 + 0.3 * f.linked.confidence))
}

/** The nearest mention above in the tree, and the token on the way that hangs below it. */
function ancestorMention(s: ReadSentence, token: Token, all: readonly Found[]): { found: Found; via: Token } | undefined {
  let via = token
  for (let depth = 0; depth < 10; depth++) {
    const head = s.graph.head(via)
    if (!head) return undefined
    const found = all.find((other) => other.token.id === head.id)
    // A coordinated verb stands beside the first, not below it.
    if (found && !isRelation(via, 'conj')) return { found, via }
    if (isRelation(via, 'conj') && found) {
      const up = s.graph.head(head)
      if (!up) return undefined
    }
    via = isRelation(via, 'conj') ? head : head
  }
  return undefined
}

/** The first mention at or below a clause head that has none itself ("manages to escape", "that it was Ben who escaped"). */
function nearestBelow(s: ReadSentence, token: Token, all: readonly Found[], settings: SyntaxSettings): Found | undefined {
  const cleft = cleftVerbOf(s.graph, token, settings)
  // "that he was the one *who killed her*"
  const said = s.graph.dependents(token, 'cop').length > 0 ? s.graph.dependents(token, 'acl').filter(({ id }) => id > token.id) : []
  for (const child of [...(cleft ? [cleft] : []), ...s.graph.dependents(token, 'xcomp', 'ccomp', 'obj'), ...said]) {
    const found = all.find((other) => other.token.id === child.id) ?? nearestBelow(s, child, all, settings)
    if (found) return found
  }
  return undefined
}

function quoteOf(sentences: readonly ReadSentence[], s: ReadSentence): Mention['quote'] {
  const at = sentences.indexOf(s)
  const before = sentences[at - 1]?.sentence.text ?? ''
  const after = sentences[at + 1]?.sentence.text ?? ''
  return { exact: s.sentence.text, prefix: before ? `${before} `.slice(-32) : '', suffix: after ? ` ${after}`.slice(0, 32) : '' }
}

function unreadPredicates(article: SegmentedArticle, s: ReadSentence, found: readonly Found[], operators: ReadonlyMap<string, Factuality>, settings: SyntaxSettings): Unread[] {
  const read = new Set(found.flatMap((f) => [f.token.id, ...f.match.taken]))
  return s.graph.tokens
    .filter((token) => isVerbal(token) && token.upos === 'VERB' && !read.has(token.id) && !operators.has(token.lemma.toLowerCase()) && !settings.lightVerbs.has(token.lemma.toLowerCase()))
    .map((token) => ({ language: article.language, source: article.path, sentence: s.sentence.index, line: s.sentence.line, column: s.sentence.column, kind: 'predicate' as const, text: token.form, lemma: token.lemma }))
}
