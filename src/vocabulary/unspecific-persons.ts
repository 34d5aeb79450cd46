/** Nouns that say nothing of who somebody is to a reader who does not know it already. */

/** Whose, one asks: relational nouns are incomplete without the one they relate to (Barker 1995). */
export const relational: ReadonlySet<string> = new Set([
  'father', 'mother', 'parent', 'son', 'daughter', 'offspring', 'sibling', 'brother', 'sister', 'youngest', 'eldest', 'spouse', 'husband', 'wife', 'uncle', 'aunt', 'nephew', 'niece', 'cousin',
  'grandfather', 'grandmother', 'grandparent', 'grandchild', 'relative', 'boyfriend', 'girlfriend', 'fiance', 'lover', 'partner', 'friend', 'companion', 'ally', 'enemy', 'rival', 'owner', 'family', 'boss', 'heir', 'heiress', 'client',
])

/** Which one, one asks: nouns of sex, age or part in a story fit many of those whom it is about. */
export const unspecific: ReadonlySet<string> = new Set([
  'woman', 'man', 'girl', 'boy', 'lady', 'guy', 'gentleman', 'maiden', 'lad', 'young-woman', 'young-man', 'old-person', 'old-man', 'old-woman', 'child', 'baby', 'teenager', 'adult', 'person', 'someone', 'stranger',
  'hero', 'heroine', 'protagonist', 'villain', 'star', 'character', 'victim', 'survivor', 'suspect', 'witness', 'bride', 'groom', 'widow', 'widower', 'patient', 'guest', 'fifth', 'leader',
])
