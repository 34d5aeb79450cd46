import { create } from 'xmlbuilder2'
import type { Link, SegmentedArticle } from '../ir/index.js'
import type { EmitSettings, Told } from './compiled.js'
import { quoted } from './quotes.js'
import { xmlText } from './xml.js'

/** Text for the library, which takes what follows an `&` for a reference and leaves it as it is: the `&` becomes one. */
const clean = (text: string): string => xmlText(text).replace(/&(?=[^&;]*;)/g, '&amp;')

/** Links below this confidence are no example to translate by. */
export const leastConfidence = 0.8

/** Links that are sure enough for a translation memory. */
export const remembered = ({ story }: Told): readonly Link[] => story.links.filter(({ confidence }) => confidence >= leastConfidence)

/**
 * A story's links as a translation memory: TMX 1.4b, level 1, one translation unit a link, its sentences joined by spaces. Properties
 * `x-confidence` and `x-relation` say how sure the link is and whether the sentences contradict each other.
 */
export function tmx(told: Told, { quotes, generator }: EmitSettings): string {
  const byLanguage = new Map(told.articles.map((article) => [article.language, article]))
  const root = create({ version: '1.0', encoding: 'UTF-8' }).dtd({ sysID: 'tmx14.dtd' }).ele('tmx', { version: '1.4' })
  root.ele('header', {
    creationtool: generator.name, creationtoolversion: generator.version, segtype: 'sentence', 'o-tmf': 'crossbeat', adminlang: 'und', srclang: '*all*', datatype: 'plaintext',
  }).ele('prop', { type: 'x-story' }).txt(clean(told.story.story))
  const body = root.ele('body')
  for (const link of remembered(told)) {
    const sides = Object.entries(link.sentences).sort(([a], [b]) => (a < b ? -1 : 1))
    const segments = sides.map(([language, sentences]) => ({ language, text: segment(byLanguage.get(language), sentences, quotes) }))
    if (segments.some(({ text }) => text === '')) continue
    const unit = body.ele('tu', { tuid: sides.map(([language, sentences]) => `${language}:${sentences.join('+')}`).join(' ') })
    unit.ele('prop', { type: 'x-confidence' }).txt(link.confidence.toFixed(2))
    unit.ele('prop', { type: 'x-relation' }).txt(link.relation)
    for (const { language, text } of segments) unit.ele('tuv', { 'xml:lang': language }).ele('seg').txt(text)
  }
  return root.end({ prettyPrint: true, indent: '  ' }) + '\n'
}

const segment = (article: SegmentedArticle | undefined, sentences: readonly number[], quotes: EmitSettings['quotes']): string =>
  clean(sentences.map((index) => quoted(article?.sentences[index]?.text ?? '', quotes) ?? '').join(' ').trim())
