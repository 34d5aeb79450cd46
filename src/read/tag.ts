/** Language tags as editors write them (BCP 47). They are checked and never renamed: `Intl` would turn some into others. */

/** How well a tag is known: `malformed` by BCP 47, `unknown` where well formed and no language goes by it. */
export function checkTag(tag: string): 'known' | 'unknown' | 'malformed' {
  // Longer first subtags are reserved: "english" is well formed and still no tag.
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return 'malformed'
  try {
    Intl.getCanonicalLocales(tag)
  } catch {
    return 'malformed'
  }
  const language = tag.split('-')[0] ?? tag
  return new Intl.DisplayNames(['und'], { type: 'language', fallback: 'none' }).of(language) === undefined ? 'unknown' : 'known'
}

/** The tag that was probably meant: underscores are the usual slip. */
export function mendTag(tag: string): string | undefined {
  const mended = tag.replaceAll('_', '-')
  return mended !== tag && checkTag(mended) === 'known' ? mended : undefined
}
