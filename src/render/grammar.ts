/** The shape of a pack's `grammar.json`: what a language does, in the field's terms. Missing parts fall back to "does nothing". */
import { pickRow, rowsOf, type Features, type Table } from './features.js'
import { newOnce, type Once } from './once.js'

/** How a noun phrase takes a case: markers around it, and which column of the pronoun table. */
export interface CaseRule {
  readonly before?: Table
  readonly after?: Table
  /** Feature that articles, nouns and phrases inside see. */
  readonly form?: string
  readonly pronoun?: string
  /** Pronouns lean on the clause's first word (true), or on its verb. */
  readonly clitic?: boolean | 'verb'
  /** Clause is only told with this slot filled. */
  readonly core?: boolean
  /** Two or more parties. */
  readonly several?: boolean
  /** Nouns stand without article; `office`: those for an office that one person holds ("becomes king"). */
  readonly bare?: boolean | 'office'
}

/** How a clause is embedded or joined. `controlled`: its actor is understood from the governing clause. */
export interface ClauseRule {
  readonly before?: string
  readonly after?: string
  /** `finite`, or the name of a verb form that the predicates know. */
  readonly form: string
  /** The whole verb group at the end, or the finite verb in front. */
  readonly order?: 'last' | 'first'
  readonly tense?: 'narrative' | 'prior' | 'later'
  readonly controlled?: boolean
  /** A controlled clause may also name an actor of its own. */
  readonly free?: boolean
}

export interface Noun {
  readonly one: string
  readonly many?: string
  /** Takes no indefinite article. */
  readonly mass?: boolean
  readonly plural?: boolean
  /** Gender or noun class: any word that the grammar's tables know. */
  readonly gender?: string
  /** It names a person. */
  readonly person?: boolean
  /** Irregular or inflected forms by case and number. */
  readonly forms?: Table
}

/** A pack's `grammar.json`. */
export interface GrammarData {
  /** Order of the forms written out in `verb(as: a|b|c)`. */
  readonly forms: readonly string[]
  /** Form → the form it is made from, and [pattern, replacement] rules, first match. */
  readonly inflection: Readonly<Record<string, { readonly from: string; readonly rules: readonly (readonly [string, string])[] }>>
  /** Verb groups by features of the clause and of what the verb agrees with; `{base}` stands for a form, `^` for the place of clitics, ` … ` splits a bracket. */
  readonly predicates: Readonly<Record<string, string>>
  /** The same for verbs that have groups of their own, by first form. */
  readonly auxiliaries: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Forms in which a verb before its actors agrees with the first of them alone (closest-conjunct agreement, Corbett, Agreement, 2006). */
  readonly closestConjunct?: readonly string[]
  /** Feature sets of the alternatives in `agree(as: a|b|…)`. */
  readonly agreement?: readonly string[]
  readonly cases: Readonly<Record<string, CaseRule>>
  readonly clauses: Readonly<Record<string, ClauseRule>>
  /** Promotion where the actor is unknown; absent where the actor is simply left out. */
  readonly passive?: { readonly from: string; readonly to: string }
  /** Case in a nominalized clause, by the case in the finite one. */
  readonly nominalCases?: Readonly<Record<string, string>>
  /** Appositions whose head is the description, the name going with it ("the brother of hers who is Tomas"): the whole takes its case as a common noun (close apposition: Acuña-Fariña 2009). */
  readonly headedAppositions?: readonly ('relation' | 'described')[]
  /** Case of the others in a group with a pronoun ("they of Luke" for "he and Luke"), where groups are put that way. */
  readonly companions?: string
  /** Cases in which a participant repeated in the next joined clause is left out. */
  readonly ellipsis: readonly string[]
  /** Case of a place by its concept, where it is not the usual one. */
  readonly placeCases?: Readonly<Record<string, string>>
  /** Nouns stand for one and for several alike. */
  readonly unmarkedNumber?: boolean
  /** Pattern of nouns that are plural as they stand. */
  readonly pluralNouns?: string
  /** How a noun without a `many` of its own forms its plural: the first rule that fits. */
  readonly plurals?: readonly (readonly [string, string])[]
  /** Words before a noun that make it several, where the noun itself does not show it. */
  readonly pluralMarkers?: readonly string[]
  /** Pattern of nouns that have no number as they stand ("steel"). */
  readonly massNouns?: string
  /** First words that a phrase taken from an article may not have. */
  readonly notFirst?: readonly string[]
  /** Case of places that have no slot of their own. */
  readonly placeCase: string
  readonly instrumentCase: string
  /** `number.gender` or `number` (`singular`, `dual`, `plural`) → case column → form. */
  readonly pronouns: Readonly<Record<string, Readonly<Record<string, Table>>>>
  /** Gender of a person or thing that has none of its own, and of mixed groups; male and neuter where nothing is said. */
  readonly defaultGender?: Table
  /** Words for "oneself" by pronoun key: a phrase, or forms by column. */
  readonly reflexive: Readonly<Record<string, string | Readonly<Record<string, Table>>>>
  /** What is the subject's own is told by `ownPossessed` in every case, not by its pronoun (reflexive possessive). */
  readonly reflexivePossessive?: boolean
  /** Articles with their space, by the features of the noun and its case. */
  readonly articles: { readonly definite?: Table; readonly indefinite?: Table }
  /** Where place and instrument go that have no slot of their own; the end where nothing is said. */
  readonly extras?: 'end' | 'afterActor' | 'beforeVerb' | 'beforeRest'
  /** The case of the clause's pivot, where a language goes on about it from clause to clause: then that is what its pronoun means (Kroeger 1993). */
  readonly pivot?: string
  /** Particles that come before clitic pronouns. */
  readonly particles: readonly string[]
  /** Order of clitic pronouns that meet; those not listed keep theirs. */
  readonly cliticOrder?: readonly string[]
  readonly linker?: { readonly symbol: string; readonly rules: readonly (readonly [string, string])[]; readonly afterPhrase: string }
  /** `once`: a case is marked once for the whole list. */
  readonly list: { readonly comma: string; readonly pair: string; readonly last: string; readonly once?: boolean }
  /** `{noun}`, `{article}`, and `{owner}` where it applies. */
  readonly phrases: {
    readonly indefinite: Table
    readonly definite: Table
    readonly possessed: Table
    readonly ownPossessed: Table
    readonly pronounPossessed: Table
    /** Nouns without number ("blood"). */
    readonly mass: Table
    /** `{name}` and `{description}`; a description by `relation` ("Luke's wife") or `described` (the editor's own), and by who bears it. */
    readonly apposition: Table
    /** A relation used as a description. */
    readonly relative: string
  }
  /** What stands between words, ends a sentence, and parts an apposition. */
  readonly wordSpace: string
  readonly sentenceEnd: string
  readonly softComma: string
  /** Between a name and its description in the list of the cast; `: ` where nothing is said. */
  readonly colon?: string
  /** `{day}`, `{month}`, `{year}`; names of the months. */
  readonly date?: { readonly pattern: string; readonly months?: readonly string[] }
  /** [pattern, replacement] on a number in digits. */
  readonly ordinals: readonly (readonly [string, string])[]
  readonly nouns: Readonly<Record<string, string | Noun>>
  /** First words that make a phrase definite by themselves; `strip` are left out before a case marker. */
  readonly determiners: readonly string[]
  /** Pattern of phrases that are definite by what follows their noun (construct state). */
  readonly construct?: string
  readonly strip: readonly string[]
  /** Words whose reference is lost outside their article. */
  readonly deictic: readonly string[]
  /** [pattern, replacement] on the finished text: sound and spelling changes across words. */
  readonly sandhi: readonly (readonly [string, string])[]
  readonly numbers: Readonly<Record<string, Table>>
}

/** A grammar at work: its data, with what is made of them kept. */
export interface Grammar extends GrammarData {
  /** Keeps what is made of the grammar's parts. */
  readonly once: Once<Grammar>
  /** Looks an entry up, as `pick` of `features.ts` does. */
  readonly pick: (table: Table | undefined, features: Features) => string | undefined
}

const EMPTY: GrammarData = {
  forms: ['base'], inflection: {}, predicates: {}, auxiliaries: {}, cases: {}, clauses: {}, ellipsis: [], placeCase: 'place', instrumentCase: 'instrument',
  pronouns: {}, reflexive: {}, particles: [], list: { comma: ', ', pair: ', ', last: ', ' },
  phrases: { indefinite: '{noun}', definite: '{noun}', possessed: '{owner} {noun}', ownPossessed: '{owner} {noun}', pronounPossessed: '{owner} {noun}', mass: '{noun}', apposition: '{name}, {description},', relative: '{noun}' },
  nouns: {}, determiners: [], strip: [], deictic: [], sandhi: [], numbers: {}, articles: {}, wordSpace: ' ', sentenceEnd: '.', softComma: ', ', ordinals: [],
}

/** A pack's grammar with every part present. */
export function readGrammar(value: unknown): Grammar {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<GrammarData>
  const once = newOnce<Grammar>(() => grammar)
  const grammar: Grammar = {
    ...EMPTY, ...given, phrases: { ...EMPTY.phrases, ...given.phrases }, list: { ...EMPTY.list, ...given.list }, once,
    pick: (table, features) => (table === undefined || typeof table === 'string' ? table : pickRow(once(rowsOf, table), features)),
  }
  return grammar
}
