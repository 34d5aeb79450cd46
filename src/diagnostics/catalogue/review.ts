import type { Entry } from '../entry.js'

/** What an editor's decisions (`review.yaml`) can have wrong, and which of them no longer fit. */
export const reviewEntries = {
  'review-yaml': {
    severity: 'error',
    title: 'review.yaml that cannot be read here',
    message: 'This place cannot be read ({why}), so the decision that it belongs to is not applied; the others are.',
    hint: 'Mend the indentation, or put text that holds a colon or starts with a sign in quotes.',
  },
  'review-unmerged': {
    severity: 'error',
    title: 'Two versions of review.yaml that nobody chose between',
    message: 'Git has left both versions of what two people changed here. The decisions of both are applied as far as they agree.',
    hint: 'Keep what is right and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`.',
  },
  'review-key': {
    severity: 'error',
    title: 'An unknown key in review.yaml',
    message: 'Unknown key "{key}", so what it belongs to is not applied.',
    hint: '{guess} Known here: {known}.',
  },
  'review-value': {
    severity: 'error',
    title: 'A decision that cannot be used',
    message: '{what} cannot be used: {why}. The decision is not applied.',
    hint: 'The README lists the decisions; schema/review.json among the outputs lets an editing program check them.',
  },
  'review-language-unknown': {
    severity: 'error',
    title: 'A decision on an article that does not exist',
    message: 'The story has no article in "{tag}", so the decision is not applied.',
    hint: '{guess} Articles: {known}.',
  },
  'review-entity-unknown': {
    severity: 'error',
    title: 'A decision that names nobody known',
    message: 'No entity of the story has the id "{id}", so {consequence}.',
    hint: '{guess} `crossbeat explain STORY` lists all; words that name nobody go under `text:`.',
  },
  'review-type-unknown': {
    severity: 'error',
    title: 'A decision with an unknown event type',
    message: 'There is no event type "{type}", so the decision is not applied.',
    hint: '{guess} Types are those of the vocabulary.',
  },
  'review-role-unknown': {
    severity: 'error',
    title: 'A decision with a role that the type does not have',
    message: 'An event of type "{type}" has no role "{role}", so the role is left out; the rest of the decision is applied.',
    hint: '{guess} Roles: {known}.',
  },
  'review-event-unknown': {
    severity: 'warning',
    title: 'A decision on an event that does not exist',
    message: 'The story has no event "{id}" (any more), so the decision is not applied.',
    hint: '{guess} `crossbeat explain STORY` lists all. A passage instead of the id outlives edits.',
  },
  'review-stale': {
    severity: 'warning',
    title: 'A decision whose passage is gone',
    message: 'The decision rests on “{was}” ({tag}); {now}. It is not applied.',
    hint: 'Quote what stands there now, or delete the decision. It holds again as soon as the passage is back.',
  },
  'review-moved': {
    severity: 'info',
    title: 'A decision whose passage was edited',
    message: 'The decision was made about “{was}” and is applied to “{now}”.',
    hint: 'Nothing has to be done. Quote the new words to be rid of this note.',
  },
  'review-elsewhere': {
    severity: 'warning',
    title: 'A decision whose passage stands in other surroundings',
    message: 'The decision on “{was}” ({tag}) is applied to “{now}”, though nothing around it is what it was.',
    hint: 'If the same is meant, write into `prefix` and `suffix` what stands around it now; if not, delete the decision.',
  },
  'review-twice': {
    severity: 'warning',
    title: 'A decision whose passage stands there more than once',
    message: '“{was}” ({tag}) stands in the article {count} times, and nothing tells which is meant. The decision is not applied.',
    hint: 'Add `prefix` and `suffix`: the words before and after it.',
  },
  'review-several': {
    severity: 'warning',
    title: 'A passage that tells several events',
    message: '“{was}” tells several events ({types}), and nothing tells which is meant. The decision is not applied.',
    hint: 'Quote the verb alone, or add its `type`.',
  },
  'review-referent-unused': {
    severity: 'warning',
    title: 'A decision on a word that stands for nobody',
    message: '“{was}” was not read as standing for a party of any event, so "{id}" changes nothing.',
    hint: 'Quote the pronoun alone, or decide on the roles of the event instead.',
  },
  'review-contradiction': {
    severity: 'error',
    title: 'Decisions that contradict each other',
    message: 'This contradicts the decision in line {line} ({why}). That one is applied, this one is not.',
    hint: 'Delete one of the two.',
  },
  'review-cycle': {
    severity: 'error',
    title: 'An order without a beginning',
    message: 'With this, {event} would happen before itself, by the decisions in lines {lines}. This one is not applied.',
    hint: 'Delete one of them.',
  },
  'review-repeated': {
    severity: 'info',
    title: 'A decision that stands there twice',
    message: 'The decision in line {line} says the same.',
    hint: 'Delete one of the two.',
  },
  'review-idle': {
    severity: 'info',
    title: 'A decision that changes nothing',
    message: 'There is nothing to decide here: {why}.',
    hint: 'Keep it, should the machine read this otherwise one day, or delete it.',
  },
  'review-beat-unknown': {
    severity: 'warning',
    title: 'Own wording for a beat that is gone',
    message: 'The recap ({tag}) has no beat "{beat}" any more, nor one with most of the events that the wording was written for ({events}). The wording is not used.',
    hint: '{guess} Beats: {known}.',
  },
  'review-wording-stale': {
    severity: 'warning',
    title: 'Own wording whose beat has changed',
    message: 'This wording ({tag}) is used, but the beat "{beat}" no longer tells what it was written for: {change}.',
    hint: 'Read it again. Then set `events: {events}` and `fingerprint: {fingerprint}`.',
  },
  'review-wording-language': {
    severity: 'error',
    title: 'Own wording in a language without a pack',
    message: 'No recap is written in "{tag}", so the text is not used.',
    hint: '{guess} Complete language packs: {known}.',
  },
  'review-wording-html': {
    severity: 'error',
    title: 'HTML in own wording',
    message: 'The wording holds HTML ({html}); the text is used without it.',
    hint: 'Write Markdown: `**strong**`, `*stressed*`, `[words](address)`.',
  },
  'review-wording-empty': {
    severity: 'error',
    title: 'Own wording without words',
    message: 'Nothing is left of the wording, so the generated sentences stay.',
    hint: 'Write a sentence, or delete the entry.',
  },
} as const satisfies Record<string, Entry>
