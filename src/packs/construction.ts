import type { Construction, EntityType, Factuality, SlotRule } from '../ir/index.js'

const entityTypes: readonly string[] = ['person', 'place', 'organization', 'object', 'work']
const factualities: readonly string[] = ['actual', 'attempted', 'prevented', 'planned', 'uncertain', 'denied']
const coreSlots: readonly string[] = ['subj', 'obj', 'dat', 'comp', 'poss']

/**
 * Reads one line of a lexicon's `events`, e.g. `take +picture of:patient`: a head and what must or may stand around it, after the manner
 * of a valency dictionary. Gives the construction, or a string that says what is wrong with the line.
 *
 * Head: `kill` (verb), `murder/n`, `angry/a`, or a root with its inflection classes, `patay.um.in`.
 * Items: `up` particle · `+noun` the object's noun · `with:patient` an oblique's role · `with:+word` an oblique's noun ·
 * `obj:patient@person` a role with a condition on the filler · `!` must be there · `-obj` must not · `~0.6` confidence · `=attempted` factuality.
 */
export function parseConstruction(type: string, line: string): Construction | string {
  const [headWord, ...items] = line.trim().split(/\s+/)
  if (!headWord) return 'the line is empty'
  const [, word = '', pos = 'v'] = /^(.+?)(?:\/([nav]))?$/.exec(headWord) ?? []
  const [head = '', ...classes] = word.split('.').map((part) => part.replaceAll('_', ' '))
  const particles: string[] = []
  const without: string[] = []
  const slots: SlotRule[] = []
  let confidence = 1
  let factuality: Factuality | undefined
  for (const item of items) {
    if (item.startsWith('~')) {
      confidence = Number(item.slice(1))
      if (!(confidence >= 0 && confidence <= 1)) return `"${item}" is no confidence between 0 and 1`
    } else if (item.startsWith('=')) {
      if (!factualities.includes(item.slice(1))) return `"${item}" is no factuality`
      factuality = item.slice(1) as Factuality
    } else if (item.startsWith('-') && item.length > 1) {
      slots.push({ slot: slotName(item.slice(1)), presence: 'not' })
      if (!coreSlots.includes(item.slice(1))) without.push(spaced(item.slice(1)))
    } else if (item.startsWith('+')) {
      slots.push({ slot: 'obj', words: item.slice(1).replace(/!$/, '').split('|').map(spaced), presence: 'must' })
    } else if (item.includes(':')) {
      const rule = slotRule(item)
      if (typeof rule === 'string') return rule
      slots.push(rule)
    } else if (item === 'comp' || item === 'comp!' || item === 'obj!' || item === 'dat!' || item === 'subj!') {
      slots.push({ slot: item.replace('!', ''), presence: 'must' })
    } else particles.push(spaced(item))
  }
  return {
    type, head, classes, particles, without, slots, confidence,
    pos: pos === 'n' ? 'noun' : pos === 'a' ? 'adj' : 'verb',
    ...(factuality ? { factuality } : {}),
  }
}

const spaced = (word: string): string => word.replaceAll('_', ' ')
const slotName = (word: string): string => (coreSlots.includes(word) ? word : `obl/${spaced(word)}`)

function slotRule(item: string): SlotRule | string {
  const at = item.indexOf(':')
  const slot = slotName(item.slice(0, at))
  const must = item.endsWith('!')
  const rest = item.slice(at + 1).replace(/!$/, '')
  if (rest.startsWith('+')) return { slot, words: rest.slice(1).split('|').map(spaced), presence: 'must' }
  const [role = '', filler] = rest.split('@')
  if (filler !== undefined && !entityTypes.includes(filler)) return `"@${filler}" is no entity type`
  return {
    slot,
    ...(role ? { role } : {}),
    ...(filler ? { filler: filler as EntityType } : {}),
    presence: must || filler ? 'must' : 'may',
  }
}
