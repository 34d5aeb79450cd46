import * as z from 'zod'
import { byTag, column, decisions, entityType, index, line, offset, path, share, source, tag, version } from './common.js'

const filler = z.union([
  z.object({ entity: z.string() }),
  z.object({ event: z.string() }),
  z.object({ text: z.string(), concept: z.string().optional() }),
])
const roles = z.record(z.string(), z.array(filler)).describe('Role name to what fills it')
const factuality = z.enum(['actual', 'attempted', 'prevented', 'planned', 'uncertain', 'denied'])
const polarity = z.enum(['positive', 'negative'])

const mention = z.object({
  id: z.string(),
  language: tag,
  source: path,
  sentence: index,
  line,
  column,
  start: offset,
  end: offset,
  quote: z.object({ exact: z.string(), prefix: z.string().max(32), suffix: z.string().max(32) }).optional().describe('W3C TextQuoteSelector'),
  type: z.string(),
  troponym: z.string().optional().describe('Finer kind of the type that the predicate means'),
  roles,
  factuality,
  polarity,
  confidence: share,
  referents: share.optional().describe('How sure the entities in the core roles are, by the least sure of them'),
  sure: z.record(z.string(), share).optional().describe('The same of single core roles, of those that are surer than `referents`'),
  heard: z.literal(true).optional().describe('Some of them are meant by what another article says'),
  completed: z.array(z.string()).optional().describe('Roles that the sentence leaves open, filled from the event that the mention is joined to'),
  predicate: z.object({ text: z.string().optional(), start: offset, end: offset }).describe("Offsets into the sentence's text"),
  time: z.enum(['before', 'after', 'same', 'flashback', 'future', 'none']),
  tense: z.enum(['past', 'present', 'perfect', 'pluperfect']).optional().describe('Tense of its clause, where that is finite and has one'),
  clause: z.enum(['relative', 'adverbial', 'content', 'nominal']).optional().describe('Kind of clause or phrase that it is told in; none where that is a main clause'),
  aside: z.enum(['held', 'supposed', 'presupposed', 'habitual']).optional().describe('Why it tells no happening by itself: what somebody believes, fears or denies; what is supposed; what is taken for known; what used to be'),
  past: z.literal(true).optional().describe('It is uncertain whether it happened, not whether it will'),
  avertive: z.literal(true).optional().describe('It nearly happened, and nothing is said of whether anybody meant it'),
  causation: z.enum(['delegated', 'effected']).optional().describe('How its causer brings it about, where the words of the deed say so: others do it for them, or it comes of what they do'),
  when: z.string().regex(/^\d{4}(-\d\d){0,2}$/).optional().describe('Date that it is told with, as far as it is told'),
  attached: z.object({ to: z.string(), as: z.string() }).optional().describe('Mention that this one hangs under by syntax'),
  ...decisions,
})

const entity = z.object({
  id: z.string(),
  type: entityType,
  gender: z.enum(['female', 'male', 'neuter', 'unknown']),
  names: byTag(z.string()).describe('`und` holds for every language'),
  aliases: byTag(z.array(z.string())),
  description: byTag(z.string()).optional(),
  kinds: z.array(z.string()).optional().describe('Concepts of nouns that the articles put beside its name'),
  relations: z.array(z.object({ relation: z.string(), of: z.string() })).optional(),
  unnamed: z.boolean().optional(),
  concept: z.string().optional(),
  drafted: z.boolean().optional(),
})

/** dist/<story>/model.json */
export const modelSchema = z.object({
  schemaVersion: version,
  story: z.string(),
  languages: z.array(tag),
  sources: z.array(source),
  entities: z.array(entity),
  events: z.array(z.object({
    id: z.string(),
    type: z.string(),
    troponym: z.string().optional().describe('Finer kind of the type, where each article that tells it means that one'),
    frame: z.string(),
    roles,
    factuality,
    polarity,
    order: z.int().nonnegative().describe('Place in story time, from 0'),
    confidence: share,
    mentions: z.array(mention),
    because: z.array(z.string()).optional(),
    purpose: z.array(z.string()).optional(),
    ...decisions,
  })),
  beats: z.array(z.object({
    id: z.string(),
    order: z.int().nonnegative(),
    events: z.array(z.string()),
    languages: z.array(tag),
    relation: z.enum(['shared', 'single-source']),
    title: byTag(z.string()).optional().describe("A person's headings"),
    short: z.literal(false).optional().describe('Left out of the summary and the short recap'),
    turningPoint: z.literal(true).optional(),
    ...decisions,
  })),
  conflicts: z.array(z.object({
    event: z.string(),
    field: z.string(),
    claims: z.array(z.object({ language: tag, value: z.string(), mention: z.string() })),
    settled: z.object({ for: tag, say: z.boolean() }).optional().describe('Whose account stands, and whether the recap says that there is another'),
    ...decisions,
  })),
})
