import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Mention, Passage, PassageDecision, SegmentedArticle } from '../ir/index.js'
import { positions } from '../ir/position.js'
import { correctionOf, decided } from './correction.js'
import { passagesOf } from './passage.js'
import type { ReadBack } from './returned.js'
import { parseSpoken, type Said } from './spoken.js'
import { spoken, type AnnotationInput } from './web-annotation.js'

export interface AnnotationsBack {
  readonly story: string
  readonly decisions: readonly PassageDecision[]
  /** Mentions that no annotation of the file is about. */
  readonly absent: readonly { readonly mention: Mention; readonly passage: Passage }[]
}

type Json = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])
const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/**
 * Web Annotations back from an annotation tool: a page, a collection with its first page, a list or one annotation. What says the same as the
 * model says now is no decision. Tools that keep only bodies and selectors are enough: the tag is the type, the description the whole event.
 */
export function readWebAnnotations(text: string, path: string, now: Pick<AnnotationInput, 'articles' | 'mentions' | 'anaphors'>): ReadBack<AnnotationsBack> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const offset = /position (\d+)/.exec(why)?.[1]
    return { diagnostics: [diagnose('exchange-broken', { path, ...(offset === undefined ? {} : positions(text)(Number(offset))) }, { format: 'JSON', why })] }
  }
  const page = isRecord(json) && isRecord(json['first']) ? json['first'] : json
  const items = Array.isArray(page) ? page : isRecord(page) && Array.isArray(page['items']) ? page['items'] : isRecord(page) && page['type'] === 'Annotation' ? [page] : undefined
  if (!items) return { diagnostics: [diagnose('exchange-broken', { path, line: 1, column: 1 }, { format: 'Web Annotation', why: 'there are neither items nor an annotation' })] }

  const diagnostics: Diagnostic[] = []
  const passageOf = passagesOf(now.articles)
  const known = now.mentions.flatMap((mention) => {
    const passage = passageOf(mention)
    return passage ? [{ mention, passage }] : []
  })
  const seen = new Set<Mention>()
  const decisions: PassageDecision[] = []
  let story = isRecord(json) ? string(json['story']) ?? storyIn(json['id']) : undefined
  for (const [k, item] of items.entries()) {
    const leftOut = (why: string): void => void diagnostics.push(diagnose('exchange-left-out', placeOf(text, path, item, k), { what: `annotation ${isRecord(item) ? string(item['id']) ?? k + 1 : k + 1}`, why }))
    const passage = isRecord(item) ? passageIn(item['target'], now.articles) : undefined
    if (!isRecord(item) || !passage) {
      leftOut('it has no target with a source of this story and a TextQuoteSelector')
      continue
    }
    story ??= storyIn(item['id'])
    const id = string(item['id']) ?? ''
    const here = known.filter((each) => samePlace(each.passage, passage))
    const found = here.find(({ mention }) => id.endsWith(`:mention:${mention.id}`)) ?? here.find(({ mention }) => !seen.has(mention))
    if (found) seen.add(found.mention)
    const decision = decisionOf(item, passage, found, now.anaphors, leftOut)
    if (decision) decisions.push(decision)
  }
  return { value: { story: story ?? '', decisions, absent: known.filter(({ mention }) => !seen.has(mention)) }, diagnostics }
}

/** What one annotation says against the model as it is now. */
function decisionOf(item: Json, passage: Passage, found: { readonly mention: Mention; readonly passage: Passage } | undefined, anaphors: AnnotationInput['anaphors'], leftOut: (why: string) => void): PassageDecision | undefined {
  const bodies = list(item['body']).filter(isRecord)
  const valueFor = (purpose: string): string | undefined => string(bodies.find((body) => body['purpose'] === purpose)?.['value'])?.trim()
  const note = bodies.filter((body) => body['purpose'] === 'commenting').map((body) => string(body['value'])?.trim()).filter(Boolean).join('\n')
  const noted = note === '' ? {} : { note }
  const named = found ? { ...found.passage } : passage
  const tag = valueFor('tagging')
  if (item['noEvent'] === true || tag === 'no-event') return { ...named, noEvent: true, ...noted }

  const entity = item['motivation'] === 'identifying' || valueFor('identifying') !== undefined ? (changed(valueFor('identifying'), string(item['refersTo']), anaphors.find((each) => samePlace(each.passage, passage))?.entity)) : undefined
  if (entity !== undefined) {
    if (anaphors.some((each) => samePlace(each.passage, passage) && each.entity === entity) && note === '') return undefined
    return { ...(anaphors.find((each) => samePlace(each.passage, passage))?.passage ?? passage), refersTo: entity, ...noted }
  }

  const said = eventIn(item, tag, valueFor('describing'), found?.mention)
  if (!said) return leftOut('it says neither which event nor whom'), undefined
  if ('why' in said) return leftOut(said.why), undefined
  // Where nothing was read before, what the annotation leaves open stays open.
  if (!found) return { ...passage, event: { type: said.type, ...(Object.keys(said.roles).length === 0 ? {} : { roles: said.roles }), ...(valueFor('describing') ?? item['event'] ? { factuality: said.factuality, polarity: said.polarity } : {}) }, ...noted }
  const correction = correctionOf(found.mention, said)
  if (!correction && note === '') return undefined
  return { ...named, event: correction ?? { type: said.type }, ...noted }
}

/** The value that somebody touched, of two that said the same when they went out. */
const changed = (first: string | undefined, second: string | undefined, before: string | undefined): string | undefined => (first !== undefined && first !== before ? first : second ?? first)

/** The event that an annotation says: of tag, description and data, whichever differs from the mention. */
function eventIn(item: Json, tag: string | undefined, description: string | undefined, mention: Mention | undefined): Said | { readonly why: string } | undefined {
  const base: Said | undefined = mention && { type: mention.type, roles: rolesOf(mention.roles), factuality: mention.factuality, polarity: mention.polarity }
  const described = description !== undefined && description !== (mention && spoken(mention)) ? parseSpoken(description) : undefined
  if (described && 'why' in described) return described
  if (described) return tag !== undefined && base && tag !== base.type && described.type === base.type ? { ...described, type: tag } : described
  const data = isRecord(item['event']) ? item['event'] : undefined
  const type = changed(tag, string(data?.['type']), base?.type) ?? base?.type
  if (type === undefined) return undefined
  return {
    type,
    roles: isRecord(data?.['roles']) ? rolesOf(data['roles'] as Mention['roles']) : base?.roles ?? {},
    factuality: (string(data?.['factuality']) as Said['factuality'] | undefined) ?? base?.factuality ?? 'actual',
    polarity: (string(data?.['polarity']) as Said['polarity'] | undefined) ?? base?.polarity ?? 'positive',
  }
}

const rolesOf = (roles: Mention['roles']): Said['roles'] => Object.fromEntries(Object.entries(roles).map(([role, fillers]) => [role, fillers.map(decided)]))

const samePlace = (a: Passage, b: Passage): boolean =>
  a.lang === b.lang && a.exact === b.exact && ((a.prefix === b.prefix && a.suffix === b.suffix) || (a.position !== undefined && a.position.start === b.position?.start))

const storyIn = (id: unknown): string | undefined => /^urn:crossbeat:([^:]+):/.exec(string(id) ?? '')?.[1]

function passageIn(target: unknown, articles: readonly SegmentedArticle[]): Passage | undefined {
  const [first] = list(target).filter(isRecord)
  const source = isRecord(first?.['source']) ? string(first['source']['id']) : string(first?.['source'])
  const lang = string(first?.['lang']) ?? articles.find(({ path }) => source !== undefined && (source === path || source.endsWith(`/${path}`)))?.language
  const selectors = list(first?.['selector']).filter(isRecord)
  const quote = selectors.find((each) => each['type'] === 'TextQuoteSelector')
  const place = selectors.find((each) => each['type'] === 'TextPositionSelector')
  const exact = string(quote?.['exact'])
  if (!lang || !exact || !articles.some(({ language }) => language === lang)) return undefined
  const [prefix, suffix, start, end] = [string(quote?.['prefix']), string(quote?.['suffix']), place?.['start'], place?.['end']]
  return {
    lang, exact,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(typeof start === 'number' && typeof end === 'number' ? { position: { start, end } } : {}),
  }
}

/** JSON has no places; an annotation is found by its id. */
function placeOf(text: string, path: string, item: unknown, _: number): { path: string; line?: number; column?: number } {
  const id = isRecord(item) ? string(item['id']) : undefined
  const offset = id === undefined ? -1 : text.indexOf(JSON.stringify(id))
  return offset < 0 ? { path } : { path, ...positions(text)(offset) }
}
