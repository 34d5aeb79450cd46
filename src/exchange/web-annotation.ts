import type { Filler, Mention, Passage, Roles, SegmentedArticle } from '../ir/index.js'
import { quotable } from './correction.js'
import { passagesOf } from './passage.js'

/** Our terms beside those of the W3C's context. */
export const context = ['http://www.w3.org/ns/anno.jsonld', {
  cb: 'urn:crossbeat:', story: 'cb:story', lang: 'dc:language', event: { '@id': 'cb:event', '@type': '@json' }, refersTo: 'cb:refersTo', noEvent: 'cb:noEvent',
}] as const

export interface AnnotationInput {
  readonly story: string
  readonly articles: readonly SegmentedArticle[]
  /** Mentions as the model has them, decisions included. */
  readonly mentions: readonly Mention[]
  /** Pronouns and descriptions, with whom each is taken for. */
  readonly anaphors: readonly { readonly id: string; readonly passage: Passage; readonly entity: string }[]
  readonly generator: { readonly name: string; readonly version: string }
}

/** What the body of an annotation of an event says. */
export interface EventBody {
  readonly type: string
  readonly roles: Roles
  readonly factuality: string
  readonly polarity: string
}

export const bodyOf = ({ type, roles, factuality, polarity }: Mention): EventBody => ({ type, roles, factuality, polarity })

/**
 * Mentions as W3C Web Annotations (Recommendation, 2017): an annotation page in JSON-LD. Each annotation has the type of event as a tag, so that any
 * tool shows it; roles and factuality stand in `event`. Correct either, delete an annotation, or add one.
 */
export function webAnnotations({ story, articles, mentions, anaphors, generator }: AnnotationInput): string {
  const passageOf = passagesOf(articles)
  const items = [
    ...mentions.flatMap((mention) => {
      const passage = passageOf(mention)
      if (!passage) return []
      const said = { purpose: 'describing', type: 'TextualBody', format: 'text/plain', value: spoken(mention) }
      return [annotation(`urn:crossbeat:${story}:mention:${mention.id}`, 'classifying', [{ type: 'TextualBody', purpose: 'tagging', value: mention.type }, said], passage, articles, { event: bodyOf(mention) })]
    }),
    ...anaphors.map(({ id, passage, entity }) =>
      annotation(`urn:crossbeat:${story}:anaphor:${id}`, 'identifying', [{ type: 'TextualBody', purpose: 'identifying', value: entity }], passage, articles, { refersTo: entity })),
  ]
  const page = {
    '@context': context, id: `urn:crossbeat:${story}:annotations`, type: 'AnnotationPage', story,
    generator: { id: 'urn:crossbeat:software', type: 'Software', name: `${generator.name} ${generator.version}` }, startIndex: 0, items,
  }
  return `${JSON.stringify(page, null, 2)}\n`
}

function annotation(id: string, motivation: string, body: readonly unknown[], passage: Passage, articles: readonly SegmentedArticle[], more: Readonly<Record<string, unknown>>): unknown {
  return {
    id, type: 'Annotation', motivation, body, ...more,
    target: {
      type: 'SpecificResource', source: articles.find(({ language }) => language === passage.lang)?.path ?? '', lang: passage.lang,
      selector: [
        { type: 'TextQuoteSelector', exact: passage.exact, prefix: passage.prefix ?? '', suffix: passage.suffix ?? '' },
        ...(passage.position ? [{ type: 'TextPositionSelector', ...passage.position }] : []),
      ],
    },
  }
}

/** "shoot(agent: anna, patient: ben), attempted" */
export function spoken({ type, roles, factuality, polarity }: Pick<Mention, 'type' | 'roles' | 'factuality' | 'polarity'>): string {
  const parts = Object.entries(roles).filter(([, list]) => list.length > 0).map(([role, list]) => `${role}: ${list.map(filler).join(' + ')}`)
  return `${type}(${parts.join(', ')})${factuality === 'actual' ? '' : `, ${factuality}`}${polarity === 'positive' ? '' : `, ${polarity}`}`
}

const filler = (each: Filler): string => ('entity' in each ? each.entity : 'event' in each ? `<${each.event}>` : `"${quotable(each.text)}"`)
