/** Who the story is about. */
import type { Story } from '../../ir/index.js'
import { participants } from '../realize/roles.js'
import { salience } from './salience.js'

/** In: a story. Out: ids of its persons, first those who carry most; ties by the order of the cast. */
export function leadsOf(story: Story): readonly string[] {
  const weight = new Map<string, number>()
  for (const event of story.events) for (const id of participants(event.roles)) weight.set(id, (weight.get(id) ?? 0) + 4 + salience(event))
  const persons = story.entities.filter((entity) => entity.type === 'person')
  return persons.map((entity) => entity.id).sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || persons.findIndex((one) => one.id === a) - persons.findIndex((one) => one.id === b))
}
