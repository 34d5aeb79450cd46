import { describe, expect, it } from 'vitest'
import { readGrammar } from '../../src/render/grammar.js'
import { assemble, sentence } from '../../src/render/realize/assemble.js'
import { CLAUSE, CLITIC, PHRASE_END, SOFT_COMMA } from '../../src/render/realize/marks.js'
import { formsOf, verbGroup } from '../../src/render/realize/verb.js'
import { packOf } from './packs.js'

const [en, tl] = ['en', 'tl'].map((tag) => readGrammar(packOf(tag).grammar)) as [ReturnType<typeof readGrammar>, ReturnType<typeof readGrammar>]
const clitic = (form: string): string => CLITIC[0] + form + CLITIC[1]
const clause = (text: string): string => CLAUSE[0] + text + CLAUSE[1]

describe('assemble', () => {
  it.each([
    [clause(`pinatay ${clitic('niya')} si Reva${PHRASE_END}`), 'pinatay niya si Reva'],
    [clause(`hindi pinatay ${clitic('niya')} si Reva${PHRASE_END}`), 'hindi niya pinatay si Reva'],
    [clause(`hindi na nagkita ${clitic('sila')}`), 'hindi na sila nagkita'],
    [clause(`tinangka ${clitic('niya')}~${clause('patayin si Ben')}`), 'tinangka niyang patayin si Ben'],
    [clause(`tinangka ni Ana${PHRASE_END}~${clause(`patayin ${clitic('siya')}`)}`), 'tinangka ni Ana na patayin siya'],
    [clause(`maaari~umalis ${clitic('siya')}`), 'maaari siyang umalis'],
    [clause(`muli~nagkita sina Ana at Ben${PHRASE_END}`), 'muling nagkita sina Ana at Ben'],
    [clause(`pinatawad ${clitic('ito')} ${clitic('niya')}`), 'pinatawad niya ito'],
    [`at sa huli ay ${clause(`hindi umalis ${clitic('siya')}`)}`, 'at sa huli ay hindi siya umalis'],
    [clause(`naging_pangunahing testigo ng korte${PHRASE_END} ${clitic('siya')}`), 'naging pangunahing testigo siya ng korte'],
    [clause(`naging_tagapagmana ng kompanya${PHRASE_END} ${clitic('siya')}`), 'naging tagapagmana siya ng kompanya'],
  ])('puts clitics second in their own clause and fuses linkers: %s', (marked, plain) => {
    expect(assemble(marked, tl)).toBe(plain)
  })
  it.each([
    [`Reva, Luke's wife${SOFT_COMMA}`, "Reva, Luke's wife"], [`Reva, Luke's wife${SOFT_COMMA} leaves`, "Reva, Luke's wife, leaves"], [`Reva, Luke's wife${SOFT_COMMA}, and`, "Reva, Luke's wife, and"],
    ['a apartment', 'an apartment'], ['a heiress', 'an heiress'], ['a university', 'a university'], ["Tomas's bar", "Tomas' bar"], ['decides to not leave', 'decides not to leave'],
  ])('adjusts commas and spelling across words: %s', (marked, plain) => {
    expect(assemble(marked, en)).toBe(plain)
  })
  it('makes a sentence', () => {
    expect(sentence('“yes” is said', { tag: 'en', grammar: en })).toBe('“Yes” is said.')
    expect(sentence('is it over?', { tag: 'en', grammar: en })).toBe('Is it over?')
  })
})

describe('verb forms', () => {
  it.each([
    ['kill', 'kills', 'killed', 'killing'], ['marry', 'marries', 'married', 'marrying'], ['catch|caught|caught', 'catches', 'caught', 'catching'], ['stab|stabbed|stabbed', 'stabs', 'stabbed', 'stabbing'],
    ['die', 'dies', 'died', 'dying'], ['free', 'frees', 'freed', 'freeing'], ['sleep|slept|slept', 'sleeps', 'slept', 'sleeping'], ['visit', 'visits', 'visited', 'visiting'], ['plan|planned|planned', 'plans', 'planned', 'planning'],
    ['repair', 'repairs', 'repaired', 'repairing'], ['look', 'looks', 'looked', 'looking'], ['quit|quit|quit', 'quits', 'quit', 'quitting'], ['enter', 'enters', 'entered', 'entering'], ['order', 'orders', 'ordered', 'ordering'],
  ])('of %s', (written, third, past, gerund) => {
    expect(formsOf(written, en)).toMatchObject({ third, past, gerund })
  })
  it('agree with their subject', () => {
    const act = (...features: string[]) => new Set(['active', 'narrative', ...features])
    expect(verbGroup({ features: act('negative', 'plural'), as: 'be' }, en)).toBe('are not')
    expect(verbGroup({ features: new Set(['passive', 'narrative', 'positive', 'singular']), as: 'shoot|shot|shot' }, en)).toBe('is shot')
    expect(verbGroup({ features: act('negative', 'plural'), as: 'umalis|aalis|umalis' }, tl)).toBe('hindi umalis')
  })
  it('never tell by a group without a negation what is denied', () => {
    expect(verbGroup({ features: new Set(['active', 'narrative', 'negative']), as: 'go' }, readGrammar({ predicates: { 'active.narrative': '{base}' } }))).toBe('')
  })
  it('never tell in the active what is said of the one it is done to', () => {
    expect(verbGroup({ features: new Set(['passive', 'narrative', 'positive']), as: 'go' }, readGrammar({ predicates: { 'active.narrative.positive': '{base}' } }))).toBe('')
  })
})
