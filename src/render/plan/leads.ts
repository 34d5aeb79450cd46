/** Who the story is about. */
import type { Story } from '../../ir/index.js'
import { entityIds, participants } from '../realize/roles.js'
import { salience } from './salience.js'

/** What doing something adds to taking part in it: a story is about who acts. */
const ACTING = 1.5

/** In: a story. Out: ids of its persons, first those who carry most; ties by the order of the cast. */
export function leadsOf(story: Story): readonly string[] {
  const weight = new Map<string, number>()
  for (const event of story.events) {
    const acting = new Set(entityIds([...(event.roles['agent'] ?? []), ...(event.roles['experiencer'] ?? [])]))
    for (const id of participants(event.roles)) weight.set(id, (weight.get(id) ?? 0) + 4 + salience(event) + (acting.has(id) ? ACTING : 0))
  }
  const persons = story.entities.filter((entity) => entity.type === 'person')
  return persons.map((entity) => entity.id).sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || persons.findIndex((one) => one.id === a) - persons.findIndex((one) => one.id === b))
}
