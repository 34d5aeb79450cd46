/** Categories of cardinal numbers by CLDR, in its order; i18next writes them behind a key, as in `key_few`. */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** The categories that CLDR gives a language; those of "other" alone where it has no rules for it. */
export function pluralsOf(tag: string): readonly string[] {
  const rules = new Intl.PluralRules(tag, { type: 'cardinal' })
  const own = new Set<string>(rules.resolvedOptions().pluralCategories)
  // Without rules of its own a language gets those of the program's surroundings, which say nothing about it.
  return Intl.PluralRules.supportedLocalesOf(tag).length === 0 ? ['other'] : pluralCategories.filter((category) => own.has(category))
}

/** The category at the end of a key, and the key without it; undefined where the key ends in none. */
export function splitPlural(key: string): { readonly base: string; readonly category: string } | undefined {
  const [, base, category] = /^(.+?)_((?:ordinal_)?(?:zero|one|two|few|many|other))$/.exec(key) ?? []
  return base === undefined || category === undefined ? undefined : { base, category }
}
