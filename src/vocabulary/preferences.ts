/** Of what kind the parties of an event are (selectional preferences: Resnik 1996), where the type itself decides it. */

/** Types whose agent may be a thing. */
export const mindless: ReadonlySet<string> = new Set(['hit', 'destroy', 'kill', 'injure', 'crash', 'burn', 'blow-up', 'start', 'end', 'prevent', 'disappear', 'arrive', 'return', 'win', 'lose'])

/** Types that are done to somebody. */
export const takesPersons: ReadonlySet<string> = new Set(['order', 'persuade', 'deceive', 'blackmail', 'accuse', 'kidnap', 'capture', 'imprison', 'arrest', 'release', 'rescue', 'kill', 'shoot', 'stab', 'torture', 'poison', 'coerce', 'hire', 'fire', 'convict', 'try-in-court', 'adopt', 'cheat-on', 'betray', 'control-mind', 'avenge'])

/** Types whose patient may be told by a part of the body. */
export const harmsBodies: ReadonlySet<string> = new Set(['hit', 'injure', 'shoot', 'stab', 'attack', 'torture', 'kill', 'kiss', 'care-for', 'burn'])

/** Types without a goal whose parties stay where they are brought: locked into a tower, hidden in a cellar. */
export const endsWhereItGoes: ReadonlySet<string> = new Set(['imprison', 'hide', 'capture', 'arrest', 'care-for', 'protect'])

/** Types whose goal is what somebody turns into. */
export const changes: ReadonlySet<string> = new Set(['become', 'transform'])

/** Types by which somebody ends. */
export const deadly: ReadonlySet<string> = new Set(['die', 'kill'])

/** Concepts of places that stand for those who live or rule there. */
export const peopled: ReadonlySet<string> = new Set(['town', 'city', 'village', 'country', 'kingdom', 'nation', 'state', 'province', 'empire', 'court', 'court-of-law', 'world', 'neighborhood', 'community'])

/** Types that last rather than happen at a time (states and activities: Vendler 1957). */
export const lasting: ReadonlySet<string> = new Set(['work', 'rule', 'fear', 'suspect', 'believe', 'dream', 'sleep', 'plan', 'withhold', 'call', 'study', 'care-for', 'know', 'play', 'remember'])

/** Types that begin what lasts, of which articles also tell that it does. */
export const inchoative: ReadonlySet<string> = new Set(['fall-in-love'])

/** Types whose content is made up: it happens nowhere but there. */
export const imagining: ReadonlySet<string> = new Set(['dream'])

/** Concepts that say no more of a person than sex and age: they refer back like pronouns, and tell nobody who it is. */
export const bare: ReadonlySet<string> = new Set(['woman', 'man', 'girl', 'boy', 'lady', 'guy', 'gentleman', 'maiden', 'lad', 'young-woman', 'young-man'])

/** Types whose content lies behind where it is not said to be planned: nobody is suspected of what is yet to come. */
export const retrospective: ReadonlySet<string> = new Set(['suspect', 'believe', 'accuse', 'discover', 'confess', 'remember'])

/** Types whose object is no person: whoever owns the thing is neither it nor done to. */
export const ofThings: ReadonlySet<string> = new Set(['pay', 'read', 'write', 'eat', 'cook', 'study', 'buy', 'sell', 'win', 'get', 'give', 'create', 'repair', 'grow', 'inherit', 'steal'])

/** Types that befall things rather than persons. */
export const ruinous: ReadonlySet<string> = new Set(['burn', 'destroy', 'blow-up'])
