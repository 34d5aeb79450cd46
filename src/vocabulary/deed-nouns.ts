/** Somebody called by what he or she did or underwent: the deep slot and the types of such deeds. */
export interface DeedNoun {
  readonly slot: 'subj' | 'obj'
  readonly types: ReadonlySet<string>
}

const lines: readonly (readonly [string, DeedNoun['slot'], string])[] = [
  ['killer murderer assassin', 'subj', 'kill poison stab shoot'],
  ['shooter gunman', 'subj', 'shoot kill'],
  ['attacker assailant', 'subj', 'attack stab shoot hit injure'],
  ['kidnapper captor abductor', 'subj', 'kidnap capture imprison'],
  ['thief robber burglar', 'subj', 'steal'],
  ['spy', 'subj', 'spy'],
  ['savior rescuer', 'subj', 'rescue release'],
  ['traitor betrayer', 'subj', 'betray'],
  ['arsonist', 'subj', 'burn blow-up'],
  ['blackmailer', 'subj', 'blackmail'],
  ['poisoner', 'subj', 'poison'],
  ['victim', 'obj', 'kill attack stab shoot hit poison kidnap injure'],
  ['hostage captive', 'obj', 'kidnap capture'],
  ['prisoner', 'obj', 'imprison arrest capture'],
  ['suspect', 'obj', 'suspect arrest accuse'],
]

/** Nouns that name a party by the deed (agent and patient nominals: Comrie & Thompson 2007), by concept. */
export const deedNouns: ReadonlyMap<string, DeedNoun> = new Map(lines.flatMap(([concepts, slot, types]) => concepts.split(' ').map((concept) => [concept, { slot, types: new Set(types.split(' ')) }] as const)))
