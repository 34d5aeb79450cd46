/**
 * Hosts and agencies whose name stands under an embedded picture or video. When a page is copied as text, the name sticks to the
 * word behind it ("GiphySa huli"). Longer names first.
 */
export const mediaSources: readonly string[] = [
  'Getty Images', 'Shutterstock', 'Dailymotion', 'SoundCloud', 'Instagram', 'Pinterest', 'Facebook', 'YouTube', 'Spotify', 'Twitter',
  'Snapchat', 'Netflix', 'Tumblr', 'TikTok', 'Twitch', 'Flickr', 'Reddit', 'Vimeo', 'Giphy', 'GIPHY', 'Tenor', 'Imgur', 'Gfycat', 'Vine',
]

const names = mediaSources.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
/** At the start of a block or right behind a sentence's end, glued to a capitalized word. */
const before = new RegExp(`(^|[.!?…][\\p{Pe}\\p{Pf}"']*\\s*)(${names})(?=\\p{Lu}[\\p{Ll}'’])`, 'gu')
/** Glued to the end of a block. */
const after = new RegExp(`(?<=[.!?…][\\p{Pe}\\p{Pf}"']*)(${names})$`, 'u')

/** One leftover: what stood there, and what is kept of it. */
export interface Leftover {
  readonly found: string
  readonly kept: string
}

/** Takes the names of media sources off the words that they stick to. */
export function stripMedia(text: string): { text: string; leftovers: Leftover[] } {
  const leftovers: Leftover[] = []
  const stripped = text
    .replace(before, (_, lead: string, name: string, at: number) => {
      const word = /^[\p{L}\p{N}'’-]+/u.exec(text.slice(at + lead.length + name.length))?.[0] ?? ''
      leftovers.push({ found: `${name}${word}`, kept: word })
      return lead === '' || /\s$/.test(lead) ? lead : `${lead} `
    })
    .replace(after, (name) => {
      leftovers.push({ found: name, kept: '' })
      return ''
    })
  return { text: stripped, leftovers }
}

/** Whether a block is nothing but such a name. */
export const isMediaName = (text: string): boolean => mediaSources.includes(text.trim())
