import { entitiesIn, type Mention } from '../ir/index.js'
import { deadly } from '../vocabulary/index.js'
import type { ReadSentence } from './frames.js'

/** "but not before": it did come about. */
const isDenied = ({ graph }: ReadSentence, { predicate }: Mention): boolean => {
  const verb = graph.tokens.find(({ start }) => start === predicate.start)
  return verb !== undefined && graph.dependents(verb, 'mark', 'case').some(({ id }) => id < verb.id && graph.token(id - 1)?.feats.Polarity === 'Neg')
}

/** "She died before she reached the ground": what the dead were to do before need not have come about (non-factual "before": Heinämäki 1974). In: a sentence and its mentions. Out: the same, those left open. */
export function withForestalled(s: ReadSentence, mentions: readonly Mention[]): Mention[] {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]))
  return mentions.map((mention) => {
    const death = mention.attached?.as === 'before' && mention.factuality === 'actual' && mention.polarity === 'positive' ? byId.get(mention.attached.to) : undefined
    if (!death || !deadly.has(death.type) || death.factuality !== 'actual' || death.polarity !== 'positive' || isDenied(s, mention)) return mention
    const dead = entitiesIn(death, ['patient', 'experiencer'])
    return entitiesIn(mention, ['agent', 'experiencer']).some((id) => dead.includes(id)) ? { ...mention, factuality: 'uncertain', past: true as const } : mention
  })
}
