import type { Token } from '../ir/index.js'
import { isNominal, isRelation, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

type Change = Partial<Pick<Token, 'head' | 'deprel'>>

/** "Ben, a physician who left, was told": of two subjects before a verb the second, between commas right behind the first, says who the first is. */
export const appositionsAsSubjects = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'NOUN' && isRelation(token, 'nsubj') && token.head > token.id).flatMap((second): (readonly [number, Change])[] => {
    const verb = graph.head(second)
    const first = verb && graph.dependents(verb, 'nsubj').find((other) => other.id < second.id && (other.upos === 'PROPN' || other.upos === 'NOUN'))
    const phrase = graph.subtree(second)
    const [start, end] = [phrase[0], phrase.findLast(({ upos }) => upos !== 'PUNCT')]
    if (!first || !start || !end || graph.token(start.id - 1)?.form !== ',' || graph.token(end.id + 1)?.form !== ',') return []
    return graph.subtree(first).findLast(({ upos, id }) => upos !== 'PUNCT' && id < second.id)?.id === start.id - 2 ? [[second.id, { head: first.id, deprel: 'appos' }]] : []
  })

/** "Ana, police say, forged it": a subject and its verb between commas, and nothing else, only says whose words the clause around them are. */
export const interruptingReports = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'VERB' && graph.token(token.id + 1)?.form === ',').flatMap((report): (readonly [number, Change])[] => {
    const source = graph.dependents(report, 'nsubj').find(({ id }) => id < report.id)
    const start = source && graph.subtree(source)[0]
    const before = start && graph.token(start.id - 1)?.form === ',' ? graph.token(start.id - 2) : undefined
    const told = graph.dependents(report, 'conj', 'ccomp', 'parataxis').find((child) => child.id > report.id && child.upos === 'VERB' && graph.dependents(child, 'cc', 'mark', 'nsubj').length === 0)
    if (!source || !before || !told || graph.dependents(report, 'obj', 'obl', 'iobj').length > 0) return []
    const subject = graph.dependents(report, 'nsubj', 'vocative', 'dislocated', 'obl').find((child) => child.id < source.id && isNominal(child) && graph.subtree(child).some(({ id }) => id === before.id))
    const opens = graph.tokens.slice(report.id + 1, told.id - 1).every(({ upos }) => /^(AUX|ADV|PART|PUNCT)$/.test(upos))
    if (!subject || !opens) return []
    const passive = graph.dependents(told, 'aux').some(({ deprel }) => deprel === 'aux:pass')
    return [[told.id, { head: report.head, deprel: report.deprel }], [report.id, { head: told.id, deprel: 'parataxis' }], [subject.id, { head: told.id, deprel: passive ? 'nsubj:pass' : 'nsubj' }], ...graph.dependents(report, 'conj', 'cc', 'advcl').filter((child) => child.id > told.id).map((child) => [child.id, { head: told.id }] as const)]
  })

/** "testified that the lawyer, Ben, visited her": what a determiner that may open a clause stands before, with a verb behind it that has no subject, is that verb's subject. */
export const clausesAsObjects = (graph: Graph, complementizers: ReadonlySet<string>): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => complementizers.has(token.form.toLowerCase()) && /^(det|mark|obj)$/.test(token.deprel)).flatMap((mark): (readonly [number, Change])[] => {
    const verb = graph.token(mark.id - 1)
    const subject = verb?.upos === 'VERB' ? graph.dependents(verb, 'obj').find((child) => child.id > mark.id && graph.subtree(child)[0]?.id === mark.id) : undefined
    const inner = verb && subject && graph.dependents(verb, 'conj', 'parataxis').find((child) => child.id > subject.id && child.upos === 'VERB' && child.feats.VerbForm === 'Fin')
    if (!verb || !subject || !inner || graph.dependents(inner, 'cc', 'nsubj', 'mark').length > 0) return []
    return [[inner.id, { head: verb.id, deprel: 'ccomp' }], [subject.id, { head: inner.id, deprel: 'nsubj' }], [mark.id, { head: inner.id, deprel: 'mark' }], ...graph.dependents(verb, 'conj').filter((child) => child.id > inner.id).map((child) => [child.id, { head: inner.id }] as const)]
  })

/** "at last Ana shoots him": a name that is a subject takes no adposition; one before it, with the word behind, belongs to the verb. */
export const subjectsBehindAdverbials = (graph: Graph, personalMarkers: ReadonlySet<string>): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => token.upos === 'PROPN' && token.deprel === 'nsubj' && token.head > token.id).flatMap((subject): (readonly [number, Change])[] => {
    const mark = graph.dependents(subject, 'case').find(({ id, upos, feats, form }) => id === subject.id - 2 && upos === 'ADP' && feats.Case === undefined && !personalMarkers.has(form.toLowerCase()))
    const word = mark && graph.token(mark.id + 1)
    return mark && word?.head === subject.id && /^(ADJ|ADV)$/.test(word.upos) ? [[mark.id, { head: subject.head, deprel: 'advmod' }], [word.id, { head: mark.id, deprel: 'fixed' }]] : []
  })

/** "After killing Dino, *Ben* fled": behind the comma of a fronted clause a name right before a finite verb without a subject is no part of the name before. */
export const subjectsBehindClauses = (graph: Graph, { nullSubjects, relativePivot }: SyntaxSettings): (readonly [number, Change])[] =>
  nullSubjects || relativePivot ? [] : graph.tokens.filter((token) => token.upos === 'PROPN' && /^(flat|appos|compound|conj)(:|$)/.test(token.deprel) && token.head < token.id).flatMap((first): (readonly [number, Change])[] => {
    const before = graph.head(first)
    const name = graph.subtree(first).filter(({ upos }) => upos !== 'PUNCT')
    if (before?.upos !== 'PROPN' || graph.token(first.id - 1)?.form !== ',' || name[0] !== first) return []
    let next = graph.token(name.at(-1)!.id + 1)
    while (next && /^(AUX|ADV)$/.test(next.upos)) next = graph.token(next.id + 1)
    const verb = next
    if (verb?.upos !== 'VERB' || verb.feats.VerbForm === 'Inf' || graph.dependents(verb, 'nsubj', 'csubj').length > 0) return []
    const fronted = graph.dependents(verb, 'advcl').some((clause) => clause.id < verb.id && graph.subtree(clause).includes(before))
    const passive = graph.dependents(verb, 'aux').some((aux) => isRelation(aux, 'aux:pass'))
    return fronted ? [[first.id, { head: verb.id, deprel: passive ? 'nsubj:pass' : 'nsubj' }]] : []
  })

/** "took it to Ana, who wept": a clause that a linker ties to what stands before its comma is about the personal name that ends there, and not about somebody further off. */
export const clausesBehindNames = (graph: Graph, settings: SyntaxSettings): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => isRelation(token, 'acl') && token.upos === 'VERB').flatMap((clause): (readonly [number, Change])[] => {
    const linker = graph.dependents(clause, 'mark').find((mark) => mark.id < clause.id && settings.relativizers.has(mark.form.toLowerCase()))
    const last = linker && graph.token(linker.id - 1)?.form === ',' ? graph.token(linker.id - 2) : undefined
    const name = last?.upos === 'PROPN' ? (isRelation(last, 'flat') ? graph.head(last) : last) : undefined
    const marked = name?.upos === 'PROPN' && graph.dependents(name, 'det', 'case').some((marker) => marker.id === name.id - 1 && settings.personalMarkers.has(marker.form.toLowerCase()))
    const noun = graph.head(clause)
    if (!name || !marked || !noun || noun === name || noun.id > name.id) return []
    // What the name belongs to may be meant: "the wife of Ben, who …".
    for (let above = graph.head(name); above && isNominal(above); above = graph.head(above)) if (above === noun && name.deprel !== 'obl') return []
    return [[clause.id, { head: name.id }]]
  })

/** "Ana survived, *but her husband*, Dino, who …, was hit": a noun phrase that a conjunction behind a comma opens, and that the parser gave to the verb before as its object, is the subject of the verb behind that has none. */
export const subjectsBehindTurns = (graph: Graph): (readonly [number, Change])[] =>
  graph.tokens.filter((token) => isRelation(token, 'obj') && token.head < token.id && isNominal(token)).flatMap((noun): (readonly [number, Change])[] => {
    const start = graph.subtree(noun)[0]
    const turn = start && start.id <= noun.id ? graph.token(start.id - 1) : undefined
    if (turn?.upos !== 'CCONJ' || graph.token(turn.id - 1)?.form !== ',') return []
    const first = graph.head(noun)
    const second = first && graph.tokens.find((verb) => verb.id > noun.id && verb.upos === 'VERB' && (verb.id === first.head || (verb.head === first.id && /^(conj|parataxis)/.test(verb.deprel))) && graph.dependents(verb, 'nsubj', 'csubj').length === 0 && verb.feats.VerbForm !== 'Inf')
    if (!first || !second) return []
    const passive = graph.dependents(second, 'aux').some((aux) => isRelation(aux, 'aux:pass'))
    const above = second.id === first.head ? [[first.id, { head: second.head, deprel: second.deprel }], [second.id, { head: first.id, deprel: 'conj' }]] as const : []
    const relative = graph.dependents(first, 'advcl').filter((clause) => clause.id > noun.id && clause.id < second.id && graph.dependents(clause, 'nsubj').some(({ feats }) => feats.PronType === 'Rel')).map((clause) => [clause.id, { head: noun.id, deprel: 'acl:relcl' }] as const)
    return [...above, [noun.id, { head: second.id, deprel: passive ? 'nsubj:pass' : 'nsubj' }], [turn.id, { head: second.id, deprel: 'cc' }], ...relative]
  })
