import { describe, expect, test } from 'vitest'
import { cast } from './small.js'
import { smallLexicon, told, treeReader } from './trees.js'

const text = `
events:
  kill: [matar]
  rescue: [salvar]
  meet: ["conocer obj:agent@person!"]
  discover: ["descubrir comp:content!"]
  flee: [huir]
  grieve: [llorar]
  tell: ["contar dat:recipient obj:content"]
  fall-in-love: ["enamorar se de:stimulus", enamorado/a de:stimulus]
  disappear: [haber]
nouns:
  truth: {words: [verdad], type: object}
  nurse: {words: [enfermera], type: person}
pronouns:
  ella: {Person: "3", Gender: Fem, Number: Sing, PronType: Prs}
`
const read = treeReader('es', smallLexicon('es', text))
const es = (...lines: string[]): string[] => told(read(lines, cast))
const verb = (form: string, lemma: string, number: 'Sing' | 'Plur' = 'Sing', person = '3') => (head: number, deprel: string): string => `${form}/${lemma}_VERB_${head}_${deprel}_Mood=Ind|Number=${number}|Person=${person}|VerbForm=Fin`
const met = `Luke_PROPN_2_nsubj ${verb('conoce', 'conocer')(0, 'root')} a_ADP_4_case Jessica_PROPN_2_obj`
const lo = 'lo/él_PRON_2_obj_Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs'
const la = 'la/él_PRON_2_obj_Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs'

describe('a subject that nobody says', () => {
  test('is whom the text goes on about, and none that its clitic stands for', () => {
    expect(es(met, `${la} ${verb('salva', 'salvar')(0, 'root')}`).at(-1)).toBe('rescue agent=luke patient=jessica')
    expect(es(met, `${lo} ${verb('salva', 'salvar')(0, 'root')}`).at(-1)).toBe('rescue agent=jessica patient=luke')
  })

  test('is several where the verb is plural, also beside a clause with one', () => {
    expect(es(met, verb('huyen', 'huir', 'Plur')(0, 'root')).at(-1)).toBe('flee agent=jessica,luke')
    expect(es(met, `Jessica_PROPN_2_nsubj ${verb('llora', 'llorar')(0, 'root')} y_CCONJ_4_cc ${verb('huyen', 'huir', 'Plur')(2, 'conj')}`).at(-1)).toBe('flee agent=jessica,luke')
  })

  test('is shared with the clause that it is coordinated with, where they agree', () => {
    expect(es(`Jessica_PROPN_2_nsubj ${verb('llora', 'llorar')(0, 'root')} y_CCONJ_4_cc ${verb('huye', 'huir')(2, 'conj')}`).at(-1)).toBe('flee agent=jessica')
  })

  test('shows a gender where the predicate does', () => {
    expect(es(met, 'está/estar_AUX_2_cop_Number=Sing|Person=3|VerbForm=Fin enamorada/enamorado_ADJ_0_root_Gender=Fem|Number=Sing').at(-1)).toBe('fall-in-love experiencer=jessica')
  })

  test('is nobody of the story in the first person, and none at all of verbs without one', () => {
    expect(es(met, verb('huimos', 'huir', 'Plur', '1')(0, 'root'))).toHaveLength(1)
    expect(es(met, verb('hay', 'haber')(0, 'root')).at(-1)).toBe('disappear')
  })

  test('is not looked for in a language that says its subjects', () => {
    const english = treeReader('en', smallLexicon('en', 'events: { flee: [flee], meet: ["meet obj:agent@person!"] }'))
    expect(told(english(['Luke_PROPN_2_nsubj met/meet_VERB_0_root Jessica_PROPN_2_obj', 'fled/flee_VERB_0_root_Number=Sing|Person=3|VerbForm=Fin'], cast)).at(-1)).toBe('flee')
  })
})

describe('a doubled phrase', () => {
  test('takes its pronoun’s place', () => {
    expect(es(`A_ADP_2_case Luke_PROPN_4_obl lo/él_PRON_4_obj_Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs ${verb('salvó', 'salvar')(0, 'root')} Jessica_PROPN_4_nsubj`)).toEqual(['rescue agent=jessica patient=luke'])
    expect(es(`Reva_PROPN_3_nsubj le/él_PRON_3_obl:arg_Case=Dat|Number=Sing|Person=3|PronType=Prs ${verb('contó', 'contar')(0, 'root')} la_DET_5_det verdad_NOUN_3_obj a_ADP_7_case Luke_PROPN_3_obl`)).toEqual(['tell agent=reva content=truth recipient=luke'])
  })

  test('is another one behind an accusative', () => {
    expect(es(met, `Kilgrave_PROPN_4_nsubj se_PRON_4_expl lo/él_PRON_4_obj_Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs ${verb('contó', 'contar')(0, 'root')} a_ADP_6_case Luke_PROPN_4_obl`).at(-1)).toMatch(/recipient=luke/)
  })
})

describe('a participle without an auxiliary', () => {
  test('is passive, with an auxiliary of tense active', () => {
    expect(es(`Luke_PROPN_2_nsubj ${verb('llora', 'llorar')(0, 'root')} a_ADP_4_case Reva_PROPN_2_obj ,_PUNCT_6_punct matada/matar_VERB_4_acl_VerbForm=Part por_ADP_8_case Jessica_PROPN_6_obl:agent`).at(-1)).toBe('kill agent=jessica patient=reva')
    expect(es(`Jessica_PROPN_3_nsubj ha/haber_AUX_3_aux matado/matar_VERB_0_root_VerbForm=Part a_ADP_5_case Reva_PROPN_3_obj`).at(-1)).toBe('kill agent=jessica patient=reva')
  })
})

describe('a possessive determiner', () => {
  test('is a possessor', () => {
    const reading = treeReader('es', smallLexicon('es', `${text}\nrelations:\n  spouse: {female: [esposa]}`))([`Luke_PROPN_2_nsubj ${verb('llora', 'llorar')(0, 'root')} a_ADP_5_case su_DET_5_det_Poss=Yes|Person=3|PronType=Prs esposa_NOUN_2_obj`], cast)
    expect(told(reading)).toEqual(['grieve experiencer=luke stimulus=luke-esposa'])
  })
})

describe('a noun for a person', () => {
  test('shows by its gender whom it means, where the language does so', () => {
    const { entities } = read([`la_DET_2_det_Definite=Def|Gender=Fem enfermera_NOUN_3_nsubj_Gender=Fem ${verb('huye', 'huir')(0, 'root')}`], cast)
    expect(entities.find(({ concept }) => concept === 'nurse')?.gender).toBe('female')
  })
})

describe('a finite form', () => {
  test('says what is still to come, and its auxiliary what would have been', () => {
    expect(es('Luke_PROPN_2_nsubj huirá/huir_VERB_0_root_Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin').at(-1)).toBe('flee agent=luke (planned) @future')
    expect(es('Luke_PROPN_3_nsubj habría/haber_AUX_3_aux_Mood=Cnd|Number=Sing|Person=3|VerbForm=Fin huido/huir_VERB_0_root_Tense=Past|VerbForm=Part').at(-1)).toBe('flee agent=luke (uncertain)')
    expect(es('Luke_PROPN_3_nsubj habría/haber_AUX_3_aux_Mood=Cnd|Number=Sing|Person=3|VerbForm=Fin huido/huir_VERB_0_root_Tense=Past|VerbForm=Part ;_PUNCT_6_punct Jessica_PROPN_6_nsubj llora/llorar_VERB_3_conj_Mood=Ind|Number=Sing|Person=3|VerbForm=Fin').at(-1)).toBe('grieve experiencer=jessica')
    expect(es('Luke_PROPN_2_nsubj huye/huir_VERB_0_root_Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin').at(-1)).toBe('flee agent=luke')
  })
})

describe('a form that the lemmatizer got wrong', () => {
  test('is found by the pack’s templates of regular endings', () => {
    expect(es('Luke_PROPN_2_nsubj mataba/matabar_VERB_0_root_Mood=Ind|Number=Sing|Person=3|Tense=Imp|VerbForm=Fin a_ADP_4_case Reva_PROPN_2_obj').at(-1)).toBe('kill agent=luke patient=reva')
  })
})

describe('an apposition behind the verb', () => {
  test('is no subject', () => {
    expect(es(met, `${verb('mata', 'matar')(0, 'root')} a_ADP_3_case Kilgrave_PROPN_1_obj ,_PUNCT_6_punct la_DET_6_det enfermera_NOUN_1_nsubj_Gender=Fem ,_PUNCT_6_punct y_CCONJ_9_cc ${verb('huye', 'huir')(1, 'conj')}`).slice(1).join()).not.toMatch(/nurse|enfermera/)
  })
})

describe('a pronoun that may be subject or object by its form', () => {
  test('can be somebody of the clause above', () => {
    expect(es('Luke_PROPN_2_nsubj conoce/conocer_VERB_0_root a_ADP_4_case Jessica_PROPN_2_obj porque_SCONJ_7_mark ella/él_PRON_7_nsubj_Case=Acc,Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs huye/huir_VERB_2_advcl_Mood=Ind|Number=Sing|Person=3|VerbForm=Fin').at(-1)).toMatch(/^flee agent=jessica/)
  })
})
