import { passagesIn } from '../exchange/passage.js'
import type { Anaphor, Passage } from '../ir/index.js'
import type { Compiled } from '../pipeline.js'

/** An anaphor with the place of its words. */
export interface PlacedAnaphor {
  readonly id: string
  readonly language: string
  readonly sentence: number
  readonly passage: Passage
  readonly entity: string
  readonly anaphor: Anaphor
}

/** The pronouns and descriptions of all articles, as passages, with whom each is taken for. */
export function passagesOfAnaphors({ articles, readings, trees }: Pick<Compiled, 'articles' | 'readings' | 'trees'>): PlacedAnaphor[] {
  return readings.flatMap(({ language, anaphors = [] }, k) => {
    const article = articles.find((each) => each.language === language)
    const passageAt = article && passagesIn(article)
    return anaphors.flatMap((anaphor) => {
      const [index = 0, number] = anaphor.id.split(':').map(Number)
      const sentence = article?.sentences[index]
      const token = trees[k]?.[index]?.tokens.find(({ id }) => id === number)
      const [first] = anaphor.candidates
      if (!passageAt || !sentence || !first || !token) return []
      return [{ id: `${language}:${anaphor.id}`, language, sentence: index, passage: passageAt(index, token.start, token.end), entity: first.entity, anaphor }]
    })
  })
}
