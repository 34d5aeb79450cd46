/** Referring: picks the expression for what fills a role. */
import type { Filler } from '../../ir/index.js'
import { joinList } from '../realize/list.js'
import type { Context, Expression } from '../types.js'
import { relationOf } from './describe.js'
import { expressEntity } from './entity.js'
import { they, withGovernor } from './group.js'
import { naming } from './name.js'
import { NONE, type Spot } from './spot.js'
import { textPhrase } from './text.js'
import { traitsOf } from './traits.js'

/** In: fillers of one role. Out: their common expression; `none` where none can be put into words. */
export function express(fillers: readonly Filler[], spot: Spot, context: Context): Expression {
  const ids = [...new Set(fillers.flatMap((filler) => ('entity' in filler && context.entities.has(filler.entity) ? [filler.entity] : [])))]
  const texts = ids.length > 0 ? [] : fillers.flatMap((filler) => ('text' in filler ? [textPhrase(filler, context, spot.way)] : [])).filter((phrase) => phrase !== undefined)
  const group = ids.length > 1 ? they(ids, spot, context) : undefined
  if (group) return group
  const pair = ids.length === 2 && spot.stance.governors.length === 1 && ids.includes(spot.stance.governors[0] ?? '') ? withGovernor(ids, spot, context) : undefined
  if (pair) return pair
  const parts = ids.map((id) => expressEntity(id, ids.length > 1, spot, context)).filter((part) => part.kind !== 'none')
  const all = [...parts, ...texts]
  if (all.length <= 1) return all[0] ?? NONE
  const { nature, gender } = traitsOf(fillers, context)
  const traits = { number: 'plural' as const, ...(nature ? { nature } : {}), ...(gender ? { gender } : {}) }
  if (all.every((part) => part.kind === 'name')) return { kind: 'names', text: joinList(all.map((part) => part.text), context.grammar), ...traits }
  return { kind: 'mixed', text: '', parts: all, ...traits }
}

/** Whether at least one filler can be put into words; asked before a telling is chosen. */
export function isSayable(fillers: readonly Filler[], context: Context): boolean {
  return fillers.some((filler) => {
    if ('entity' in filler) {
      const entity = context.entities.get(filler.entity)
      return entity !== undefined && (naming(entity, context.tag, context.grammar) !== undefined || relationOf(entity, context) !== undefined)
    }
    return 'text' in filler && textPhrase(filler, context) !== undefined
  })
}
