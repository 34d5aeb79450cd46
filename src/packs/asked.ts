/**
 * What the program asks of a pack's wording: the keys of recap.json with the values that each is given. Data; whoever makes the program ask
 * for a further key adds it here, and packs without it are told so.
 */

export interface AskedKey {
  /** Names that a placeholder may have. */
  readonly values: readonly string[]
  /** Chosen by number: the pack has the key once for each plural category of its language, as `key_one`. */
  readonly plural?: true
  /** A pack does without. */
  readonly optional?: true
}

const shape: AskedKey = { values: ['actor', 'causer', 'act', 'clause'] }
const join: AskedKey = { values: ['first', 'second'] }
const open: AskedKey = { values: ['clause'] }
const label: AskedKey = { values: [] }
const counted = ['count', 'number']
const language = ['language', 'tag']

export const askedKeys: Readonly<Record<string, AskedKey>> = {
  ...each('shape', ['attempted', 'attempted_undergone', 'attempted_agentless', 'prevented', 'prevented_undergone', 'prevented_agentless'], shape),
  ...each('shape', ['planned', 'planned_undergone', 'planned_agentless', 'caused', 'caused_undergone', 'caused_agentless', 'open'], shape),
  ...each('join', ['and', 'andFull', 'so', 'but', 'when', 'because', 'purpose', 'series', 'seriesLast'], join),
  ...each('open', ['1', '2', '3', 'but'], open),
  'shape.delegated': { ...shape, optional: true },
  title: { values: ['names'] },
  title_plain: { values: [] },
  summary: { values: ['clauses', 'names', 'owners'] },
  summary_plain: { values: ['names', 'owners'] },
  summary_end: { values: ['clause'] },
  provenance_several: { values: [...counted, 'list'], plural: true },
  provenance_single: { values: language },
  'provenance.item': { values: [...counted, ...language] },
  ...each('label', ['cast', 'disagreements', 'sources', 'legend'], label),
  'credit.title': { values: ['title'] },
  'credit.author': { values: ['author'] },
  'credit.date': { values: ['date'] },
  'credit.language': { values: language },
  'conflict.says_single': { values: [...language, 'clause'] },
  'conflict.says_several': { values: [...counted, 'languages', 'clause'], plural: true },
  'conflict.join': { values: ['first', 'second'] },
  'conflict.reason': { values: ['clause', 'reason'] },
  ...each('conflict', ['orderOpen', 'reasonOpen', 'other'], open),
}

/** Ties between persons that lexicons tell of; each is asked for as `relation.<id>`, with `_female` or `_male` where the bearer's gender is known and the pack has it. */
export const askedRelations: readonly string[] = [
  'spouse', 'sibling', 'parent', 'child', 'friend', 'employer', 'employee', 'partner', 'fiance', 'lover', 'girlfriend', 'boyfriend', 'ex-spouse', 'aunt', 'uncle', 'cousin',
  'grandparent', 'grandchild', 'nephew', 'niece', 'enemy', 'neighbor', 'colleague', 'teacher', 'student', 'stepparent', 'stepchild', 'half-sibling', 'twin', 'parent-in-law',
  'sibling-in-law', 'child-in-law', 'doctor', 'lawyer', 'servant', 'guardian', 'mentor', 'client', 'driver', 'killer', 'victim', 'relative',
]

/** Formatters that the program has in every language; a grammar's cases and clauses are its own. */
export const formatters: readonly string[] = ['verb', 'rest', 'agree', 'list', 'date', 'ordinal']

/** What a shape around an event, or a telling's verb, may be given besides roles. */
export const verbValue = 'act'

/** Slots that a telling may name and nobody ever fills: a verb that agrees with nobody, a clause without a subject. */
export const emptyValues: readonly string[] = ['nobody', 'nowhere']

function each(group: string, names: readonly string[], asked: AskedKey): Record<string, AskedKey> {
  return Object.fromEntries(names.map((name) => [`${group}.${name}`, asked]))
}
