/**
 * Hand-written sentences read with the shipped readers and lexicons, against what is on record beside this file. A better reader changes the
 * records: look at the difference and run `UPDATE=1 npx vitest run tests/extract/sentences.test.ts`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createExtractor, properNouns } from '../../src/extract/index.js'
import { loadReader } from '../../src/syntax/index.js'
import { golden } from '../golden.js'
import { sentencesOf } from '../helpers.js'
import { readLanguages, shippedLexicon } from '../packs/shipped.js'
import { cast } from './small.js'
import { told } from './trees.js'

/** Little articles of one to three sentences. */
const texts: Readonly<Record<(typeof readLanguages)[number], readonly string[]>> = {
  en: [
    'Jessica killed Reva.',
    'Reva was killed by Jessica.',
    'Kilgrave forces Luke to blow up his own bar.',
    'Luke met Jessica in the bar. The two slept together that night.',
    'Kilgrave ordered Jessica to kill Reva, the wife of Luke.',
    'Jessica, who had killed Reva years earlier, did not tell Luke.',
    'Luke tried to kill the bus driver, but Jessica stopped him.',
    'Luke forgave Jessica and left the city.',
    'She may never forgive him. Luke and Jessica broke up.',
    'Kilgrave wants to kill Luke. Jessica will protect him.',
    'Jessica finally confessed to Luke that she had murdered his wife.',
    'When Luke learned the truth, he became furious and walked out on her.',
    'Luke was shot in the head by Jessica.',
    'After the explosion, Jessica took care of Luke.',
    'Jessica secretly took pictures of Luke.',
    'Luke asked Jessica to help him find his brother.',
    'Kilgrave took control of Luke and sent him to attack Jessica.',
    'Jessica left to find Kilgrave.',
    'If Kilgrave returns, Luke will leave.',
    'Luke begged Jessica to shoot him.',
    'Did Jessica kill Reva?',
    'Luke fell in love with Jessica and proposed to her. They got married in the city.',
    'Reva died in the hospital because the bus hit her.',
    'Kilgrave escaped from prison and kidnapped Jessica.',
    'Luke saved Jessica from Kilgrave, and the two reconciled.',
    'Jessica pretended to be dead. Luke mourned her.',
    'Jessica would not have survived if Luke had not rescued her.',
    'Luke would have killed Kilgrave if Jessica had not stopped him.',
    'Luke is about to kill Jessica.',
    'Kilgrave would have come for Jessica, but Luke visited her.',
    'Luke would have killed Kilgrave if Jessica had not stopped him.',
    'Kilgrave had Reva killed.',
    'Jessica was there to save Luke.',
    'Jessica does not know that Kilgrave killed Reva.',
    'Luke is seized by soldiers and found guilty.',
    'Luke is entrusted to Jessica.',
    'Luke learns of the murder.',
    'The truth is that Kilgrave killed Reva.',
    'What nobody knew was that Luke had already married Jessica.',
    'When Reva died, Luke left the bar to everybody.',
    'The brakes gave out.',
    'Jessica killed Reva. Reva was buried in the city.',
    'Children of wax lived here. They helped their parents.',
    'Jessica escapes from the clutches of Kilgrave.',
    'Luke falls into the hands of Kilgrave.',
    'Police arrested Luke. A neighbor heard shots.',
    'None of the soldiers was injured. All the guards died.',
    'Jessica finds a candle and burns it.',
    'Luke confesses to the hospital board.',
    'Luke gave his bread to a leper.',
    'The driver, a man named Berto, was arrested by Luke.',
    'A former guard was convicted on Thursday.\n\nRolando Sagayno, 41, escaped from prison in Sept. 2020.',
    'Teresita Villarta left the city. Villarta Bank fired Luke. Villarta died.',
    'The king had three sons, Pedro, Diego and Juan. The three sailed away. The brothers found a bird. The two died.',
    'It was not Luke who killed Reva.',
    'Luke came close to killing Kilgrave, but Jessica talked him out of killing him.',
    'Luke was too weak to kill Kilgrave.',
    'Kilgrave persuaded the band to leave.',
    'Luke went to the house looking for Jessica.',
    'Luke, the eldest prince, set out first.',
    'Luke limps up the aisle and hands the bride the real letter.',
    'Luke hits him so hard that the lights go out.',
    'Luke hired another guard, Miguel Tan, but Jessica left.',
    'Luke, prosecutors say, killed Reva.',
    'Jessica was handed a letter by Luke.',
    'Handed a letter by Luke, Jessica left the bar.',
    'Luke was fired the same afternoon.',
    'The trial of Luke is to open in June.',
    'The wedding of Luke and Jessica did not take place.',
    'Kilgrave had made Jessica kill Reva.',
    'Jessica shot Kilgrave herself.',
    'Jessica kept the secret, because who would believe her?',
  ],
  tl: [
    'Pinatay ni Jessica si Reva.',
    'Pumatay si Kilgrave ng isang babae.',
    'Si Jessica ang pumatay kay Reva.',
    'Si Jessica ay bumaril kay Luke.',
    'Inutusan ni Kilgrave si Jessica na patayin si Reva, ang asawa ni Luke.',
    'Nagkita sina Luke at Jessica sa bar. Nagmahalan ang dalawa.',
    'Tinulungan ni Luke si Jessica na hanapin ang kanyang kapatid.',
    'Hiniwalayan niya si Luke. Hindi na sila nagkita.',
    'Hindi pinatay ni Luke si Kilgrave.',
    'Gusto ni Luke na patayin si Kilgrave.',
    'Napatay sana ni Luke si Kilgrave kung hindi siya pinigilan ni Jessica.',
    'Nagtangka si Kilgrave na patayin si Jessica, pero nakatakas ito.',
    'Sumabog ang bar ni Luke.',
    'Pinasabog ni Kilgrave ang bar ni Luke.',
    'Inamin ni Jessica kay Luke na siya ang pumatay kay Reva.',
    'Nang malaman ni Luke ang totoo, nagalit siya at iniwan niya si Jessica.',
    'Binaril ni Jessica si Luke sa ulo upang mailigtas ang sarili.',
    'Nakaligtas si Luke at inalagaan siya ni Jessica.',
    'Pinatawad ni Luke si Jessica.',
    'Umalis si Jessica upang hanapin si Kilgrave.',
    'Kung babalik si Kilgrave, aalis si Luke.',
    'Baka patayin ni Kilgrave si Luke.',
    'Kinontrol ni Kilgrave ang isip ni Luke.',
    'Nahuli ni Luke si Jessica na nagmamanman sa kanya.',
    'Namatay si Reva dahil nabangga siya ng bus.',
    'Ikinasal sina Luke at Jessica sa lungsod.',
    'Dinukot ni Kilgrave si Jessica, pero nailigtas siya ni Luke.',
    'Balak ni Kilgrave na patayin si Luke.',
    'Itinakda ang kasal nina Luke at Jessica.',
    'Kung hindi umawat si Jessica ay baka napatay pa ni Luke si Kilgrave.',
    'Muntik nang mapatay ni Kilgrave si Luke, pero pinigilan ito ni Jessica.',
    'Hindi natuloy ang kasal nina Luke at Jessica.',
    'Sa halip na patayin si Luke, umalis si Jessica.',
    'Kailangang barilin ni Jessica si Luke upang pigilan siya.',
    'Nandoon si Jessica upang alagaan si Luke.',
    'Pinigilan ni Jessica ang duwelo bago pa magpaputok si Luke.',
    'Nilitis si Luke nang halos walang testigo, at nahatulan siya.',
    'Dumating si Luke kay Jessica. Walang awa niya itong pinalo.',
    'Nakawala si Jessica kay Kilgrave, at nagising siya.',
    'Nakatakas si Jessica sa kontrol ni Kilgrave. Nahulog siya sa kamay ni Kilgrave.',
    'Hinuli ng mga pulis si Luke.',
    'Pinatay ng doktor na si Carlo Reyes si Luke.',
    'Nilason si Luke ng asawa niya, ang reyna na si Ysolde.',
    'Dumating ang isang drayber na nagngangalang Tomas.',
    'May tatlong anak ang hari: sina Pedro, Diego at Juan. Umalis ang tatlo.',
    'Inaresto ng mga sundalo si Luke sa simbahan.',
    'Natagpuan si Luke matapos patayin ng mga sundalo si Reva.',
    'Natagpuan si Luke, matapos bugbugin ng mga sundalo.',
    'Sinundan ni Kilgrave si Luke at tinangkang patayin.',
    'Humiling si Luke ng tulong kay Jessica upang hanapin ang kapatid ni Reva.',
    'Hindi si Luke ang pumatay kay Reva.',
    'Papatayin ni Luke si Kilgrave.',
    'Nilason si Luke ng kabiyak niya, ang reyna.',
    'Umalis si Jessica. Muli silang nagkita ni Luke.',
    'Si Luke ay guwardiya hanggang sa sisantehin siya noong Mayo.',
    'Tinalo ni Kilgrave si Luke, ngunit nasaksak si Jessica.',
    'Sumuko si Luke, samantalang si Jessica ay dinakip.',
    'Si Luke ang nakatakas: umalis siya sa bar.',
    'Gaganapin sa Hunyo ang kasal nina Luke at Jessica.',
  ],
}

test.each(readLanguages)('%s', (tag) => {
  const { value: lexicon, diagnostics } = shippedLexicon(tag)
  expect(diagnostics).toEqual([])
  const reader = loadReader(readFileSync(join('locales', tag, 'reader.model')))
  const extract = createExtractor(lexicon)
  const lines = texts[tag].flatMap((text) => {
    const article = sentencesOf(`---\ntitle: T\n---\n\n${text}\n`, [], `${tag}.md`)
    const names = properNouns(article.sentences, cast, (name) => lexicon.names[name] !== undefined)
    const reading = extract(article, article.sentences.map((sentence) => reader.read(sentence.text, { names })), cast).value
    return [text, ...told(reading).map((mention) => `    ${mention}`), ...reading.unread.map((unread) => `    ? ${unread.text}`), '']
  })
  golden(`tests/extract/sentences.${tag}.txt`, lines.join('\n'))
})
