/** The shape of a pack's `grammar.json`: what a language does, in the field's terms. Missing parts fall back to "does nothing". */

/** How a noun phrase takes a case: a marker in front by kind of phrase, and which column of the pronoun table. */
export interface CaseRule {
  readonly before?: string | Readonly<Record<string, string>>
  readonly after?: string
  readonly pronoun?: string
  /** Pronouns lean on the clause's first word. */
  readonly clitic?: boolean
  /** Clause is only told with this slot filled. */
  readonly core?: boolean
  /** Two or more parties. */
  readonly several?: boolean
  /** Nouns stand without article. */
  readonly bare?: boolean
}

/** How a clause is embedded. `controlled`: its actor is understood from the governing clause. */
export interface ClauseRule {
  readonly before?: string
  readonly form: 'finite' | 'bare' | 'gerund'
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
}

export interface Grammar {
  /** Order of the forms written out in `verb(as: a|b|c)`. */
  readonly forms: readonly string[]
  /** Form → the form it is made from, and [pattern, replacement] rules, first match. */
  readonly inflection: Readonly<Record<string, { readonly from: string; readonly rules: readonly (readonly [string, string])[] }>>
  /** Verb groups by `voice.form.polarity.number`, looked up from the whole key to shorter ones; `{base}` stands for a form. */
  readonly predicates: Readonly<Record<string, string>>
  /** The same for verbs that have groups of their own, by first form. */
  readonly auxiliaries: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly cases: Readonly<Record<string, CaseRule>>
  readonly clauses: Readonly<Record<string, ClauseRule>>
  /** Promotion where the actor is unknown; absent where the actor is simply left out. */
  readonly passive?: { readonly from: string; readonly to: string }
  /** Case in a nominalized clause, by the case in the finite one. */
  readonly nominalCases?: Readonly<Record<string, string>>
  /** Case of the others in a group with a pronoun ("they of Luke" for "he and Luke"), where groups are put that way. */
  readonly companions?: string
  /** Cases in which a participant repeated in the next joined clause is left out. */
  readonly ellipsis: readonly string[]
  /** Case of a place by its concept, where it is not the usual one. */
  readonly placeCases?: Readonly<Record<string, string>>
  /** Pattern of nouns that are plural as they stand. */
  readonly pluralNouns?: string
  /** First words that a phrase taken from an article may not have. */
  readonly notFirst?: readonly string[]
  /** Case of places that have no slot of their own. */
  readonly placeCase: string
  readonly instrumentCase: string
  /** `number.gender` or `number` → case column → form. */
  readonly pronouns: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Words for "oneself" by pronoun key. */
  readonly reflexive: Readonly<Record<string, string>>
  /** Particles that come before clitic pronouns. */
  readonly particles: readonly string[]
  /** Order of clitic pronouns that meet; those not listed keep theirs. */
  readonly cliticOrder?: readonly string[]
  readonly linker?: { readonly symbol: string; readonly rules: readonly (readonly [string, string])[]; readonly afterPhrase: string }
  readonly list: { readonly comma: string; readonly pair: string; readonly last: string }
  /** `{noun}`, and `{owner}` where it applies. */
  readonly phrases: {
    readonly indefinite: string
    readonly definite: string
    readonly possessed: string
    readonly ownPossessed: string
    readonly pronounPossessed: string
    readonly apposition: string
    /** A relation used as a description. */
    readonly relative: string
  }
  readonly nouns: Readonly<Record<string, string | Noun>>
  /** First words that make a phrase definite by themselves; `strip` are left out before a case marker. */
  readonly determiners: readonly string[]
  readonly strip: readonly string[]
  /** Words whose reference is lost outside their article. */
  readonly deictic: readonly string[]
  /** [pattern, replacement] on the finished text: sound and spelling changes across words. */
  readonly sandhi: readonly (readonly [string, string])[]
  readonly numbers: Readonly<Record<string, string>>
}

const EMPTY: Grammar = {
  forms: ['base'], inflection: {}, predicates: {}, auxiliaries: {}, cases: {}, clauses: {}, ellipsis: [], placeCase: 'place', instrumentCase: 'instrument',
  pronouns: {}, reflexive: {}, particles: [], list: { comma: ', ', pair: ', ', last: ', ' },
  phrases: { indefinite: '{noun}', definite: '{noun}', possessed: '{owner} {noun}', ownPossessed: '{owner} {noun}', pronounPossessed: '{owner} {noun}', apposition: '{name}, {description},', relative: '{noun}' },
  nouns: {}, determiners: [], strip: [], deictic: [], sandhi: [], numbers: {},
}

/** A pack's grammar with every part present. */
export function readGrammar(value: unknown): Grammar {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Grammar>
  return { ...EMPTY, ...given, phrases: { ...EMPTY.phrases, ...given.phrases }, list: { ...EMPTY.list, ...given.list } }
}
