import type { Recap, RecapBeat, Story, Wording } from '../ir/index.js'

/** A wording's beat is in the story as long as this share of its events is. */
const stillThere = 0.5

/**
 * A recap with room for words on what it does not tell: where the story has most of a wording's events and the recap tells none of them, a beat without
 * words of the machine's own stands at their place in the story. In: wordings of beats in the recap's language. Out: the recap, the new beats with one empty sentence.
 */
export function withUntoldBeats(recap: Recap, story: Story, wording: readonly (Wording & { readonly beat: string })[]): Recap {
  const orderOf = new Map(story.events.map(({ id, order }) => [id, order]))
  const told = new Set(recap.beats.flatMap(({ sentences }) => sentences.flatMap(({ events }) => events)))
  const taken = new Set(recap.beats.map(({ id }) => id))
  const fresh: RecapBeat[] = []
  for (const { beat: id, events: then = [] } of wording) {
    const events = then.filter((event) => orderOf.has(event))
    if (taken.has(id) || then.length === 0 || events.length < stillThere * then.length || events.some((event) => told.has(event))) continue
    taken.add(id)
    for (const event of events) told.add(event)
    const mentions = story.events.filter((event) => events.includes(event.id)).flatMap((event) => event.mentions)
    const sources = [...new Map(mentions.map(({ language, sentence }) => [`${language}:${sentence}`, { language, sentence }])).values()]
    const heading = story.beats.find((beat) => beat.title?.[recap.language] !== undefined && beat.events.some((event) => events.includes(event)))?.title?.[recap.language] ?? ''
    fresh.push({ id, order: 0, heading, sentences: [{ text: '', events, sources }] })
  }
  if (fresh.length === 0) return recap
  const place = ({ sentences }: RecapBeat): number => Math.min(...sentences.flatMap(({ events }) => events.map((event) => orderOf.get(event) ?? Infinity)))
  const beats = [...recap.beats]
  for (const beat of fresh) {
    const next = beats.findIndex((each) => place(each) > place(beat))
    beats.splice(next < 0 ? beats.length : next, 0, beat)
  }
  return { ...recap, beats: beats.map((beat, order) => ({ ...beat, order })) }
}

/** Without the beats that nobody gave words to after all. */
export const withoutEmpty = (beats: readonly RecapBeat[]): RecapBeat[] => {
  const full = beats.filter(({ sentences }) => sentences.some(({ text }) => text !== ''))
  return full.length === beats.length ? [...beats] : full.map((beat, order) => ({ ...beat, order }))
}
