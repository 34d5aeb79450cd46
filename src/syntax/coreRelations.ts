/** The relations counted as core arguments, agents of passives and predicates' complements among them. */
export const CORE_RELATIONS: readonly string[] = ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'obj', 'iobj', 'obl', 'obl:agent', 'obj:agent', 'xcomp', 'ccomp']
