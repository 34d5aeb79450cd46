/** Who the story is about. */
import type { Story } from '../../ir/index.js'
import { entityIds, participants } from '../realize/roles.js'
import { salience } from './salience.js'
import { sureness } from './sure.js'

/** What doing something adds to taking part in it: a story is about who acts. */
const ACTING = 1.5

/** Who takes part in something with the first lead comes second, if he or she carries this share of what the next one does. */
const NEARLY = 0.6

/** In: a story. Out: ids of its persons, first those who carry most, and of whom the story tells together; ties by the order of the cast. */
export function leadsOf(story: Story): readonly string[] {
  const weight = new Map<string, number>()
  for (const event of story.events) {
    const acting = new Set(entityIds([...(event.roles['agent'] ?? []), ...(event.roles['experiencer'] ?? [])]))
    for (const id of participants(event.roles)) weight.set(id, (weight.get(id) ?? 0) + event.confidence * sureness(event, id) * (4 + salience(event) + (acting.has(id) ? ACTING : 0)))
  }
  const persons = story.entities.filter((entity) => entity.type === 'person')
  const ranked = persons.map((entity) => entity.id).sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || persons.findIndex((one) => one.id === a) - persons.findIndex((one) => one.id === b))
  const [first, ...others] = ranked
  const enough = NEARLY * (weight.get(others[0] ?? '') ?? 0)
  const partner = others.find((id) => (weight.get(id) ?? 0) >= enough && story.events.some(({ roles }) => { const ids = participants(roles); return ids.has(id) && ids.has(first ?? '') }))
  return first === undefined || partner === undefined ? ranked : [first, partner, ...others.filter((id) => id !== partner)]
}
