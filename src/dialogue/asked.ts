import type { Review } from '../ir/index.js'
import { aboutOf, type Decision } from '../record/index.js'
import type { Question } from './question.js'

/** Questions that no decision answers yet. In: what stands in review.yaml. */
export function unanswered(questions: readonly Question[], { passages, events }: Pick<Review, 'passages' | 'events'>): Question[] {
  const about = new Set([...passages.map((value) => aboutOf({ section: 'passages', value })), ...events.map((value) => aboutOf({ section: 'events', value }))])
  return questions.filter(({ accept, reject, correct }) => ![accept, reject, ...(correct.kind === 'choice' ? correct.options.map(({ decision }) => decision) : [])].some((decision: Decision) => about.has(aboutOf(decision))))
}
