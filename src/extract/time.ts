import type { Clause, Mention, Tense, TimeCue, Token } from '../ir/index.js'
import { isConditional } from './factuality.js'
import type { ReadSentence } from './frames.js'
import { isRelation } from './graph.js'
import type { PreparedLexicon } from './prepared.js'
import type { SyntaxSettings } from './settings.js'

type Attachment = NonNullable<Mention['attached']>['as']

/** Where a cue word of the pack stands with the predicate (adverb or fronted phrase), which time it points to. */
export function timeCueOf(s: ReadSentence, predicate: Token, prepared: PreparedLexicon): TimeCue {
  if (isPluperfect(s, predicate)) return 'flashback'
  const { cues } = prepared.lexicon
  const spoken = cuesAround(s, predicate)
  // "since then" is no "then": of cues that share words the longest says it.
  const found = spoken.length === 0 ? [] : (['flashback', 'before', 'after', 'future'] as const).flatMap((kind) => (cues[kind] ?? []).filter((cue) => spoken.some((child) => child.says(cue.toLowerCase()))).map((cue) => ({ kind, words: cue.split(' ').length })))
  const said = found.find(({ words }) => found.every((other) => other.words <= words))
  if (said) return said.kind
  return s.graph.dependents(predicate, 'aux').some((aux) => aux.feats.Tense === 'Fut') ? 'future' : 'none'
}

/** Whether what is denied lies ahead: "that she *would* not marry him", the contemplated aspect. */
export const liesAhead = (s: ReadSentence, predicate: Token, forms: readonly string[], settings: SyntaxSettings): boolean =>
  isAhead(s, predicate, forms, settings) || (isRelation(predicate, 'conj') && s.graph.dependents(predicate, 'nsubj', 'aux').length === 0 && isAhead(s, s.graph.head(predicate) ?? predicate, [], settings))

const isAhead = (s: ReadSentence, predicate: Token, forms: readonly string[], settings: SyntaxSettings): boolean =>
  predicate.feats.Tense === 'Fut' || (predicate.feats.Aspect !== 'Perf' && forms.some((form) => settings.formMoods.get(form) === 'planned')) || s.graph.dependents(predicate, 'aux').some(({ form, feats }) => feats.Tense === 'Fut' || settings.prospectives.has(form.toLowerCase()))

/** "He is going to kill Ben, but Ana comes", "would rather die": what a turn follows, or an auxiliary of the unreal tells, may not come about. */
export const isCountered = (s: ReadSentence, predicate: Token, { adversatives, unreal }: SyntaxSettings): boolean =>
  s.graph.dependents(predicate, 'aux').some(({ form }) => unreal.some((group) => group.includes(form.toLowerCase()))) ||
  s.graph.dependents(predicate, 'conj', 'parataxis', 'advcl').some((other) => other.id > predicate.id && s.graph.dependents(other, 'cc').some(({ form }) => adversatives.has(form.toLowerCase())))

/** Whether what is uncertain would lie behind: "may have killed", "is said to have poisoned", the completed aspect. */
export const liesBehind = (s: ReadSentence, predicate: Token, tense: Tense | undefined): boolean =>
  (tense !== undefined && tense !== 'present') || (isRelation(predicate, 'advcl') && predicate.feats.VerbForm !== 'Fin' && predicate.feats.Tense === 'Pres') || predicate.feats.Aspect === 'Perf' || (predicate.feats.VerbForm === 'Part' && s.graph.dependents(predicate, 'aux').some(({ feats, deprel }) => feats.VerbForm !== 'Fin' && deprel !== 'aux:pass'))

/** An anterior auxiliary in the past over a past participle (Reichenbach's past perfect). */
const isPluperfect = (s: ReadSentence, predicate: Token): boolean =>
  predicate.feats.VerbForm === 'Part' && s.graph.dependents(predicate, 'aux').some((aux) => aux.feats.Tense === 'Past' && aux.feats.VerbForm === 'Fin' && !isRelation(aux, 'aux:pass'))

/** The tense of a predicate's clause; a coordinated participle shares the auxiliaries of the first. Nothing where the clause has none (Tagalog verbs, infinitives, reduced relative clauses). */
export function tenseOf(s: ReadSentence, predicate: Token): Tense | undefined {
  // A clause without a subject of its own is not finite, whatever the tagger says of its verb ("has him kidnapped").
  if (isRelation(predicate, 'xcomp')) return undefined
  const auxiliaries = s.graph.dependents(predicate, 'aux', 'cop').filter(({ feats }) => feats.VerbForm !== 'Inf')
  const head = isRelation(predicate, 'conj') ? s.graph.head(predicate) : undefined
  if (auxiliaries.length === 0 && predicate.feats.VerbForm !== 'Fin' && head) return tenseOf(s, head)
  const finite = auxiliaries.find(({ feats }) => feats.VerbForm === 'Fin')
  if (finite === undefined) return predicate.feats.VerbForm === 'Fin' ? tenses[predicate.feats.Tense ?? ''] : undefined
  const anterior = predicate.feats.VerbForm === 'Part' && (!isRelation(finite, 'aux:pass') && !isRelation(finite, 'cop')) && predicate.feats.Tense === 'Past'
  const tense = tenses[finite.feats.Tense ?? '']
  return anterior && tense === 'past' ? 'pluperfect' : anterior && tense === 'present' ? 'perfect' : tense
}

/** What a predicate's clause is to the sentence; a coordinated predicate is what the first is. */
export function clauseOf(s: ReadSentence, predicate: Token): Clause | undefined {
  let at: Token = predicate
  for (let head = s.graph.head(at); isRelation(at, 'conj') && head; head = s.graph.head(at)) at = head
  const relation = at.deprel.split(':')[0]!
  // A relative pronoun for its subject says so where the parser took it for the main clause ("Roger, who ruled the town, showed nothing").
  if (s.graph.dependents(predicate, 'nsubj').some(({ feats }) => feats.PronType === 'Rel')) return 'relative'
  return relation === 'root' || relation === 'parataxis' || relation === 'conj' ? undefined : (clauses[relation] ?? 'nominal')
}

const clauses: Readonly<Record<string, Clause>> = { acl: 'relative', advcl: 'adverbial', ccomp: 'content', xcomp: 'content', csubj: 'content' }

const tenses: Readonly<Record<string, Tense>> = { Past: 'past', Pres: 'present' }

/** What stands with a predicate where cues stand: whether it says a cue of several words anywhere, or is the cue. */
function cuesAround(s: ReadSentence, predicate: Token): { says(cue: string): boolean }[] {
  return s.graph.children(predicate).flatMap((child) => {
    if (!/^(advmod|obl|advcl|discourse|mark|case|cc|nmod|dep|parataxis)(:|$)/.test(child.deprel)) return []
    if (isRelation(child, 'advcl') || isRelation(child, 'mark')) return []
    const text = s.graph.subtree(child).map((t) => t.form.toLowerCase()).join(' ')
    const [form, lemma] = [child.form.toLowerCase(), child.lemma.toLowerCase()]
    return [{ says: (cue: string): boolean => (cue.includes(' ') ? ` ${text} `.includes(` ${cue} `) : form === cue || lemma === cue) }]
  })
}

/** How a clause hangs under the clause above it, by its relation and its mark. */
export function attachmentOf(s: ReadSentence, token: Token, prepared: PreparedLexicon, settings: SyntaxSettings): Attachment | undefined {
  if (isRelation(token, 'ccomp') || isRelation(token, 'xcomp') || isRelation(token, 'csubj')) return 'content'
  if (isRelation(token, 'acl')) return 'relative'
  if (!isRelation(token, 'advcl') && !isRelation(token, 'obl') && !isRelation(token, 'parataxis')) return undefined
  const marks = s.graph.dependents(token, 'mark', 'case', 'advmod').flatMap((mark) => {
    const whole = [mark, ...s.graph.dependents(mark, 'fixed')].map((t) => t.form.toLowerCase()).join(' ')
    return [whole, mark.form.toLowerCase()]
  })
  const has = (words: ReadonlySet<string>): boolean => marks.some((mark) => words.has(mark))
  if (has(settings.reasonMarks)) return 'reason'
  if (isConditional(s, token, settings)) return 'condition'
  const { cues } = prepared.lexicon
  if (marks.some((mark) => cues.before?.includes(mark))) return 'before'
  if (marks.some((mark) => cues.after?.includes(mark)) || (isRelation(token, 'advcl') && has(settings.occasionMarks) && !has(settings.purposeMarks) && !opensNext(s, token))) return 'after'
  if (marks.some((mark) => cues.while?.includes(mark))) return 'while'
  if (isRelation(token, 'advcl') && has(settings.purposeMarks)) return 'purpose'
  return undefined
}

/** Whether a clause may as well open what its head is coordinated with: "nagalit siya, subalit *nang humingi siya ng tawad*, umibig siya". */
const opensNext = (s: ReadSentence, clause: Token): boolean => {
  const head = s.graph.head(clause)
  return head !== undefined && head.id < clause.id && s.graph.dependents(head, 'conj', 'parataxis').some((other) => other.id > clause.id)
}
