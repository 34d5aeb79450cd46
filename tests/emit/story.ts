import type { Mention, Recap, SegmentedArticle, Story } from '../../src/ir/index.js'
import { sentencesOf } from '../helpers.js'

const source = '---\ntitle: T\n---\n\nAnn met Bob, who had come all the way from the other end of the town. They left.\n'

export const article: SegmentedArticle = { ...sentencesOf(source), story: 's', path: 'sources/s/en.md' }

const first = article.sentences[0]!

const mention: Mention = {
  id: 'en:0:2', language: 'en', source: article.path, sentence: 0, line: first.line, column: first.column, start: first.start, end: first.end,
  quote: { exact: first.text, prefix: '', suffix: 'They left.' },
  type: 'meet', roles: { agent: [{ entity: 'ann' }, { text: 'Bob, who had come all the way from the other end', concept: 'man' }] },
  factuality: 'actual', polarity: 'positive', confidence: 0.9, predicate: { text: 'met', start: 4, end: 7 }, time: 'none',
}

/** A story of one event, with every field filled. */
export const story: Story = {
  story: 's', languages: ['en'],
  sources: [{ language: 'en', path: article.path, title: 'T', sha256: article.sha256 }],
  entities: [{ id: 'ann', type: 'person', gender: 'female', names: { und: 'Ann' }, aliases: {} }],
  events: [{ id: 'meet-ann', type: 'meet', frame: 'Come_together', roles: mention.roles, factuality: 'actual', polarity: 'positive', order: 0, confidence: 0.9, mentions: [mention] }],
  beats: [{ id: 'b', order: 0, events: ['meet-ann'], languages: ['en'], relation: 'single-source' }],
  conflicts: [{ event: 'meet-ann', field: 'factuality', claims: [{ language: 'en', value: 'actual', mention: mention.id }] }],
  links: [{ sentences: { tl: [0], en: [0] }, relation: 'equivalent', confidence: 0.8, evidence: ['event:meet-ann'] }],
  settings: { title: {}, tags: [], cast: [] },
}

export const recap: Recap = {
  story: 's', language: 'en', direction: 'ltr', title: 'Ann & "Bob": {{ the end }}', slug: 'ann-and-bob', summary: 'How Ann met Bob.', summaryEvents: ['e1'], headline: { text: 'Ann meets Bob.', events: ['e1'], sources: [{ language: 'en', sentence: 0 }] }, short: [{ text: 'Ann meets Bob.', events: ['e1'], sources: [{ language: 'en', sentence: 0 }] }], completeness: 1, date: '2020-01-02', tags: ['love', 'a: b'],
  beats: [{
    id: 'b', order: 0, heading: 'They *meet*',
    sentences: [
      { text: 'Ann met Bob.', events: ['meet-ann'], sources: [{ language: 'tl', sentence: 3 }, { language: 'en', sentence: 0 }, { language: 'en', sentence: 1 }] },
      { text: 'She said: “Go!”', events: [], sources: [{ language: 'en', sentence: 1 }] },
      { text: 'Nobody says this.', events: [], sources: [] },
    ],
  }],
  conflicts: [{ text: 'They disagree.', event: 'meet-ann', field: 'factuality', events: ['meet-ann'], sources: [{ language: 'en', sentence: 0 }] }],
  cast: [{ id: 'ann', type: 'person', name: 'Ann', description: 'a woman' }, { id: 'bob', type: 'person', name: 'Bob [x](javascript:y)' }],
  sources: [{ ...story.sources[0]!, credit: 'T, by nobody', url: 'https://example.org/a' }, { ...story.sources[0]!, language: 'tl', credit: 'U' }],
  labels: { provenance: 'Put together by machine.', cast: 'Cast', disagreements: 'Where they disagree', sources: 'Sources', legend: 'Letters name articles.' },
}
