import type { ArgumentTable, Factuality, Lexicon } from '../ir/index.js'
import { antecedentWeights } from './antecedent-weights.js'
import { weightsByKind, type Weights, type WeightsByKind } from './antecedents.js'

/** A pack's `syntax.yaml`, with defaults: properties of the language that reading needs, in the field's terms. */
export interface SyntaxSettings {
  readonly arguments: ArgumentTable
  /** `pivot`: a relative's antecedent is always the clause's nominative; otherwise the first free core slot. */
  readonly relativePivot: boolean
  readonly purposeMarks: ReadonlySet<string>
  /** Marks of adverbial clauses that complete their verb: "prevent her *from* leaving". */
  readonly complementMarks: ReadonlySet<string>
  /** Marks of clauses that tell what came of it ("so"). */
  readonly resultMarks: ReadonlySet<string>
  readonly reasonMarks: ReadonlySet<string>
  readonly conditionMarks: ReadonlySet<string>
  /** Dictionary forms are roots: a noun is looked up by its form. */
  readonly rootLemmas: boolean
  /** Marks that join a relative clause to its noun. */
  readonly relativizers: ReadonlySet<string>
  /** "not only": words behind a negator that take its force away. */
  readonly onlyWords: ReadonlySet<string>
  /** Adpositions that mark a possessor. */
  readonly possessive: ReadonlySet<string>
  /** Adpositions that mark one role whatever the predicate. */
  readonly obliques: Readonly<Record<string, string>>
  /** Those of them that say where from and where to. */
  readonly ways: readonly (readonly [adposition: string, role: string])[]
  /** Question words: behind a conditional mark they make an embedded question. */
  readonly interrogatives: ReadonlySet<string>
  /** Pronouns that deny their clause as its subject. */
  readonly negativeSubjects: ReadonlySet<string>
  /** Marks of a clause for the occasion of what its main clause tells, besides the lexicon's cues: Tagalog *nang*. */
  readonly occasionMarks: ReadonlySet<string>
  /** Titles of people who are no longer young, in lower case. */
  readonly elderTitles: ReadonlySet<string>
  /** Adjectives that say so of a man or a woman. */
  readonly elderAdjectives: ReadonlySet<string>
  /** Marks of clauses that are none of time, reason or condition: "until". */
  readonly clauseMarks: ReadonlySet<string>
  /** Nouns for a charge, which say with another noun of what: "murder case". */
  readonly chargeNouns: ReadonlySet<string>
  /** Nouns for those who say what is only said: "people". */
  readonly hearsaySources: ReadonlySet<string>
  /** Marks of a clause for how long something goes on: "until". */
  readonly limitMarks: ReadonlySet<string>
  /** Marks of time, of the lexicon's cues. */
  readonly timeMarks: ReadonlySet<string>
  /** Nouns for persons and organizations, of the lexicon. */
  readonly personNouns: ReadonlySet<string>
  /** Voices in which a genitive argument is the one who acts. */
  readonly genitiveAgent: ReadonlySet<string>
  /** Nouns for places, of the lexicon. */
  readonly placeNouns: ReadonlySet<string>
  /** Auxiliaries that open a condition by standing before their subject: had, were, should. */
  readonly invertedConditions: ReadonlySet<string>
  /** Words of an unreal verb group that stand with the verb ("would have"): each a set of forms, all of them there. */
  readonly unreal: readonly (readonly string[])[]
  /** Those among them that say so without a condition. */
  readonly unrealAlone: readonly (readonly string[])[]
  /** Words whose complement is at hand: "about to". */
  readonly imminent: ReadonlySet<string>
  /** Marks of a clause that breaks in on what was at hand. */
  readonly interruptions: ReadonlySet<string>
  /** Words that turn against the clause before them. */
  readonly adversatives: ReadonlySet<string>
  /** Words for too much of something: "*too* weak to go". */
  readonly excess: ReadonlySet<string>
  /** What names of inflected forms say of the standing of what they tell: the contemplated aspect. */
  readonly formMoods: ReadonlyMap<string, Factuality>
  /** Words whose complement is taken for granted, also where they are denied: to know. */
  readonly factives: ReadonlySet<string>
  /** Words whose complement somebody holds to be so, not the article: "denies", "afraid". */
  readonly holders: ReadonlySet<string>
  /** Verbs for not standing in the way: "let". */
  readonly permissives: ReadonlySet<string>
  /** Words behind a copula that say that nothing else is wanting: "that is *all* she needs". */
  readonly sufficers: ReadonlySet<string>
  /** Words that open a clause about whoever or whenever. */
  readonly generics: ReadonlySet<string>
  /** Words for what used to be; of several, those right before the verb. */
  readonly habits: ReadonlySet<string>
  /** Verbs by which ends what their subject used to do: "*stopped* writing". */
  readonly cessatives: ReadonlySet<string>
  /** Auxiliaries that say no more than that it lies ahead: "would". */
  readonly prospectives: ReadonlySet<string>
  /** Adverbs by which a state goes on: "*still* loves him". */
  readonly continuatives: ReadonlySet<string>
  /** Auxiliaries for what somebody is able to do: "before he *can* go". */
  readonly abilities: ReadonlySet<string>
  /** Nouns for long times. */
  readonly eras: ReadonlySet<string>
  /** Words for what nearly came about: "almost", "on the *verge*". */
  readonly avertives: ReadonlySet<string>
  /** Adverbs that a mark ties to the verb behind it. */
  readonly linkedAdverbs: ReadonlySet<string>
  /** Marks of what comes later, of the lexicon's cues. */
  readonly beforeMarks: ReadonlySet<string>
  /** Words that point to a place told before: "there". */
  readonly locatives: ReadonlySet<string>
  /** Those that open a clause about the place right before it: "where". */
  readonly relativeLocatives: ReadonlySet<string>
  /** "There": who is there to help somebody helps. */
  readonly presence: ReadonlySet<string>
  /** Nouns for the power that somebody has over another: "the *clutches* of the witch". */
  readonly powerNouns: ReadonlySet<string>
  /** Verbs whose participle gives a noun its name: "a driver *named* Berto". */
  readonly namingVerbs: ReadonlySet<string>
  /** Words for several that are tied, which do not say how many: "brothers", of two or of three. */
  readonly unnumbered: ReadonlySet<string>
  /** Words behind "before" under which a verb in the potential mood may not have come about: "before *yet* he is caught". */
  readonly forestallers: ReadonlySet<string>
  /** Verbs of effort, whose subject is nobody and whose first complement is who acts: "it takes her a year to …". */
  readonly effortVerbs: ReadonlySet<string>
  /** Quantifiers that say all or nothing of those they are followed by: "*none* of the hostages". */
  readonly universals: ReadonlySet<string>
  /** Verbs for what is not there: with a noun before another verb they say without what that is done. */
  readonly privatives: ReadonlySet<string>
  /** Words beside a noun that make it plural, where its own form does not. */
  readonly pluralMarkers: ReadonlySet<string>
  /** Words for where people are from, which name nobody: "Dane". */
  readonly demonyms: ReadonlySet<string>
  /** Adjectives that take back what their noun says: "former", "alleged". */
  readonly nonSubsective: ReadonlySet<string>
  /** Particles between a fronted pivot and its predicate. */
  readonly inversionMarkers: ReadonlySet<string>
  readonly nameParticles: ReadonlySet<string>
  /** Markers that only personal names take. */
  readonly personalMarkers: ReadonlySet<string>
  /** Determiners and markers to pass over when a description is matched. */
  readonly articles: ReadonlySet<string>
  /** Words of each expression for two known parties together, in lower case. */
  readonly pairs: readonly (readonly string[])[]
  /** Relations of which one holds between the two, by the last word of the expression: "couple". */
  readonly pairRelations: Readonly<Record<string, readonly string[]>>
  /** Words that such an expression may end in. */
  readonly pairEnds: ReadonlySet<string>
  /** Determiners and numerals that introduce somebody new. */
  readonly indefinites: ReadonlySet<string>
  readonly lightVerbs: ReadonlySet<string>
  /** Verbs whose subject has somebody do what the clause behind their object says: "*had* him killed". */
  readonly causatives: ReadonlySet<string>
  /** Forms that mean "self" and refer to their clause's subject. */
  readonly reflexives: ReadonlySet<string>
  /** "own" beside a possessor: the possessor is the subject. */
  readonly ownWords: ReadonlySet<string>
  readonly relativePronouns: ReadonlySet<string>
  /** Lemmas of auxiliaries that make a past participle passive. */
  readonly passiveAuxiliaries: ReadonlySet<string>
  /** Conjunctions that add to what was told; others turn to somebody else. */
  readonly additives: ReadonlySet<string>
  /** Verbs that say of their subject no more than that it happens; with a particle or noun, as two words. */
  readonly occurrences: ReadonlySet<string>
  /** Nouns for stretches of time, which without an adposition say when. */
  readonly timeUnits: ReadonlySet<string>
  /** Those that stand for persons alone. */
  readonly personalRelatives: ReadonlySet<string>
  /** Whether a demonstrative in the nominative may stand for a person. */
  readonly personalDemonstratives: boolean
  /** Whether finite verbs may do without a subject that is known. */
  readonly nullSubjects: boolean
  /** What a finite form's features say of factuality: `Tense=Fut`, or `aux/Mood=Cnd` where an auxiliary shows them. */
  readonly moods: readonly (readonly [string, Factuality])[]
  /** Adpositions of phrases that a weak pronoun may double. */
  readonly doublingAdpositions: ReadonlySet<string>
  /** Verbs that have no subject at all. */
  readonly impersonals: ReadonlySet<string>
  /** Whether a participle without an auxiliary is passive; treebanks do not always say so. */
  readonly passiveParticiples: boolean
  /** Whether nouns for persons show in their grammatical gender whom they mean. */
  readonly personGender: boolean
  /** Nouns that mean what a title does, where its own word does not: "father": priest. */
  readonly titleNouns: Readonly<Record<string, string>>
  /** Words that name months, in small letters, each with its number. */
  readonly months: ReadonlyMap<string, number>
  /** Words that name days of the week, in small letters, each with its number, 1 to 7 from Monday (ISO 8601). */
  readonly weekdays: ReadonlyMap<string, number>
  /** Phrases by which an article goes back to what was before: to its story's outset ("it all began"), or for a passage ("in a flashback"); `…` stands for up to four words. */
  readonly analepses: Readonly<Record<'outset' | 'flashback', readonly RegExp[]>>
  /** What speaks how much for an antecedent: what was learned for all languages, and what the pack has of its own. */
  readonly antecedents: WeightsByKind
}

/** The words of a phrase as they stand in a sentence, with up to four more at each `…`. */
const phrase = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${words.split(' … ').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(String.raw`\s+(?:\S+\s+){0,4}?`)}(?![\p{L}\p{N}])`, 'iu')
const phrases = (value: unknown, kind: string): readonly RegExp[] => ((value as Readonly<Record<string, readonly string[]>> | undefined)?.[kind] ?? []).map(phrase)
const numbers = (value: unknown): ReadonlyMap<string, number> => new Map(Object.entries((value ?? {}) as Readonly<Record<string, number>>))
const set = (value: unknown): ReadonlySet<string> => new Set((Array.isArray(value) ? value : []).map((word) => String(word).replaceAll('_', ' ').toLowerCase()))

const groups = (value: unknown): readonly (readonly string[])[] => (Array.isArray(value) ? value.map((words) => String(words).toLowerCase().split(' ')) : [])

export function syntaxSettings(lexicon: Lexicon): SyntaxSettings {
  const raw = lexicon.syntax
  const relative = (raw.relative ?? {}) as Record<string, unknown>
  const articles = set(raw.articles)
  const pairs = lexicon.pairs.map((phrase) => phrase.toLowerCase().split(' '))
  return {
    arguments: lexicon.arguments,
    relativePivot: relative.pivot !== undefined,
    purposeMarks: set(raw.purposeMarks),
    complementMarks: set(raw.complementMarks),
    resultMarks: set(raw.resultMarks),
    reasonMarks: set(raw.reasonMarks),
    conditionMarks: set(raw.conditionMarks),
    clauseMarks: set(raw.clauseMarks),
    limitMarks: set(raw.limitMarks),
    chargeNouns: set(raw.chargeNouns),
    hearsaySources: set(raw.hearsaySources),
    elderTitles: set(raw.elderTitles),
    elderAdjectives: set(raw.elderAdjectives),
    rootLemmas: raw.rootLemmas === true,
    relativizers: set(raw.relativizers),
    onlyWords: set(raw.onlyWords),
    personNouns: new Set([...Object.entries(lexicon.nouns).filter(([, noun]) => noun.type === 'person' || noun.type === 'organization').map(([word]) => word), ...Object.keys(lexicon.relations)]),
    placeNouns: new Set(Object.entries(lexicon.nouns).filter(([, noun]) => noun.type === 'place').map(([word]) => word)),
    occasionMarks: set(raw.occasionMarks),
    timeMarks: new Set(['before', 'after', 'while'].flatMap((kind) => lexicon.cues[kind] ?? [])),
    negativeSubjects: set(raw.negativeSubjects),
    possessive: set(raw.possessive),
    obliques: (raw.obliques ?? {}) as Readonly<Record<string, string>>,
    ways: Object.entries((raw.obliques ?? {}) as Readonly<Record<string, string>>).filter(([, role]) => role === 'source' || role === 'goal'),
    interrogatives: set(raw.interrogatives),
    genitiveAgent: new Set(Array.isArray(raw.genitiveAgent) ? raw.genitiveAgent.map(String) : []),
    invertedConditions: set(raw.invertedConditions),
    unreal: groups(raw.unreal),
    unrealAlone: groups(raw.unrealAlone),
    imminent: set(raw.imminent),
    interruptions: set(raw.interruptions),
    adversatives: set(raw.adversatives),
    excess: set(raw.excess),
    formMoods: new Map(Object.entries((raw.formMoods ?? {}) as Readonly<Record<string, Factuality>>)),
    factives: set(raw.factives),
    holders: set(raw.holders),
    permissives: set(raw.permissives),
    sufficers: set(raw.sufficers),
    generics: set(raw.generics),
    habits: set(raw.habits),
    cessatives: set(raw.cessatives),
    prospectives: set(raw.prospectives),
    continuatives: set(raw.continuatives),
    abilities: set(raw.abilities),
    eras: set(raw.eras),
    avertives: set(raw.avertives),
    linkedAdverbs: set(raw.linkedAdverbs),
    beforeMarks: new Set(lexicon.cues.before ?? []),
    locatives: set(raw.locatives),
    relativeLocatives: set(raw.relativeLocatives),
    presence: set(raw.presence),
    powerNouns: set(raw.powerNouns),
    forestallers: set(raw.forestallers),
    effortVerbs: set(raw.effortVerbs),
    universals: set(raw.universals),
    namingVerbs: set(raw.namingVerbs),
    unnumbered: set(raw.unnumbered),
    privatives: set(raw.privatives),
    pluralMarkers: set(raw.pluralMarkers),
    demonyms: set(raw.demonyms),
    nonSubsective: set(raw.nonSubsective),
    inversionMarkers: set(raw.inversionMarkers),
    nameParticles: set(raw.nameParticles),
    personalMarkers: set(raw.personalMarkers),
    articles,
    pairs,
    // Any article will do for an article.
    pairEnds: new Set([...pairs.map((words) => words.at(-1) ?? ''), ...(pairs.some((words) => articles.has(words.at(-1) ?? '')) ? articles : [])]),
    pairRelations: Object.fromEntries(Object.entries((raw.pairRelations ?? {}) as Record<string, readonly string[]>).flatMap(([relations, words]) => words.map((word) => [word.toLowerCase(), relations.split(' ')]))),
    indefinites: set(raw.indefinites),
    lightVerbs: set(raw.lightVerbs),
    causatives: set(raw.causatives),
    reflexives: set(raw.reflexives),
    ownWords: set(raw.ownWords),
    relativePronouns: set(raw.relativePronouns),
    passiveAuxiliaries: set(raw.passiveAuxiliaries),
    additives: set(raw.additives),
    occurrences: set(raw.occurrences),
    timeUnits: set(raw.timeUnits),
    personalRelatives: set(raw.personalRelatives),
    personalDemonstratives: raw.personalDemonstratives === true,
    nullSubjects: raw.nullSubjects === true,
    moods: Object.entries((raw.moods ?? {}) as Record<string, Factuality>),
    doublingAdpositions: set(raw.doublingAdpositions),
    impersonals: set(raw.impersonals),
    passiveParticiples: raw.passiveParticiples === true,
    personGender: raw.personGender === true,
    titleNouns: (raw.titleNouns ?? {}) as Readonly<Record<string, string>>,
    weekdays: numbers(raw.weekdays),
    months: numbers(raw.months),
    analepses: { outset: phrases(raw.analepses, 'outset'), flashback: phrases(raw.analepses, 'flashback') },
    antecedents: weightsByKind({ ...antecedentWeights, ...((raw.antecedents ?? {}) as Weights) }),
  }
}
