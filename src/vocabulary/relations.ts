/** Relations that hold both ways. */
const mutual: ReadonlySet<string> = new Set(['spouse', 'sibling', 'half-sibling', 'twin', 'twin-sibling', 'fiance', 'lover', 'partner', 'ex-partner', 'friend', 'best-friend', 'cousin', 'enemy', 'rival', 'colleague', 'neighbor', 'sibling-in-law'])

const pairs: readonly (readonly [string, string])[] = [
  ['parent', 'child'], ['step-parent', 'step-child'], ['grandparent', 'grandchild'], ['uncle-aunt', 'niece-nephew'], ['godparent', 'godchild'], ['parent-in-law', 'child-in-law'],
  ['boss', 'employee'], ['teacher', 'student'], ['doctor', 'patient'], ['lawyer', 'client'], ['captor', 'captive'], ['master', 'servant'], ['owner', 'tenant'],
]
const counterpart: ReadonlyMap<string, string> = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))

export const isMutual = (relation: string): boolean => mutual.has(relation)

/** How somebody stands to whom bears the relation to them: the parent of a child, the spouse of a spouse; undefined where nothing follows. */
export const answerTo = (relation: string): string | undefined => (mutual.has(relation) ? relation : counterpart.get(relation))

/** Ties of blood, of which two persons have one, and ties of couples, who have none of them. */
const blood: ReadonlySet<string> = new Set(['parent', 'child', 'sibling', 'grandparent', 'grandchild', 'uncle-aunt', 'niece-nephew', 'cousin'])
const couples: ReadonlySet<string> = new Set(['spouse', 'fiance', 'ex-partner'])

/** Whether who stands in one relation to somebody stands in none of the other: a wife is no mother, and a sister no aunt. */
export const excludesTie = (a: string, b: string): boolean => a !== b && ((blood.has(a) && (blood.has(b) || couples.has(b))) || (couples.has(a) && blood.has(b)))

/** Relations by the name under which the wording has their noun, where that is another. */
const worded: ReadonlyMap<string, string> = new Map([
  ['step-parent', 'stepparent'], ['step-child', 'stepchild'], ['uncle-aunt', 'uncle'], ['niece-nephew', 'nephew'], ['boss', 'employer'], ['best-friend', 'friend'], ['twin-sibling', 'twin'], ['adopted-child', 'child'],
])

/** In: a relation. Out: the names under which wording may have its noun, the nearest first. */
export const namesOfRelation = (relation: string): readonly string[] => [relation, ...(worded.has(relation) ? [worded.get(relation)!] : [])]
