/** Two small languages to test extraction with: a few words of the shipped ones, over their shipped syntax. */
import type { Entity } from '../../src/ir/index.js'
import { smallLexicon, treeReader } from './trees.js'

export const englishText = `
events:
  kill: [kill, murder/n of:patient by:agent]
  die: [die, death/n]
  blow-up: ["blow up obj:patient", "blow up subj:patient -obj ~0.85", "explosion/n of:patient"]
  coerce: [force]
  persuade: [persuade]
  prevent: ["prevent obj:patient from:content"]
  order: [order]
  try: ["try comp:content!"]
  plan: ["plan comp:content!", "plot/n comp:content"]
  decide: ["decide comp:content!"]
  refuse: [refuse]
  pretend: [pretend]
  suspect: [suspect]
  tell: ["tell obj:recipient@person! comp:content", "tell dat:recipient! obj:content"]
  confess: [confess]
  discover: [learn, "find out", discover]
  see: [see]
  shoot: ["shoot obj:patient@person!"]
  meet: ["meet obj:agent@person!", "meet -obj ~0.8"]
  marry: ["marry obj:agent"]
  sleep-with: ["sleep with:agent!"]
  sleep: ["sleep -with"]
  leave: [leave, "leave out obj:- ~0.4"]
  withhold: ["leave out obj:content"]
  return: [return]
  send: ["send obj:theme to:goal"]
  give: [give, "gift/n ~0.3"]
  steal: ["steal from:source"]
  rescue: [rescue, save]
  visit: ["pay +visit dat:patient"]
  flee: ["run away"]
  call: ["call obj:recipient"]
  become: [become]
  hit: ["hit obj:patient"]
  become-angry: [angry/a, furious/a]
  grieve: ["mourn obj:stimulus"]
  search: ["look for:patient!"]
  escape: [escape]
  fear: ["haunt obj:experiencer subj:stimulus", fear]
  promise: [promise]
  believe: [believe]
  fall-in-love: ["fall in:+love with:stimulus"]
operators:
  attempted: [attempt, attempt/n, almost]
  prevented: [fail]
  planned: [want, will, intend]
  uncertain: [may, might, allegedly, perhaps, seem]
  denied: [not, never, no longer]
  actual: [manage, begin]
cues:
  before: [before, earlier]
  after: [after, later, then]
  while: [while]
  flashback: [years earlier, in the past]
  future: [tomorrow, someday]
relations:
  spouse: {female: [wife], male: [husband]}
  sibling: {female: [sister], male: [brother], unknown: [sibling]}
  friend: {unknown: [friend]}
nouns:
  woman: {words: [woman], type: person, gender: female}
  man: {words: [man], type: person, gender: male}
  villain: {words: [villain], type: person}
  detective: {words: [detective], type: person}
  reporter: {words: [reporter], type: person}
  driver: {words: [driver], type: person}
  bar: {words: [bar], type: place}
  city: {words: [city], type: place}
  harbor: {words: [harbor], type: place}
  ring: {words: [ring], type: object}
  photo: {words: [photo, photograph], type: object}
  bus: {words: [bus], type: object}
concepts:
  fire: [fire, blaze]
names:
  female: [Jessica, Reva, Dolores, Katherine]
  male: [Luke, Ben, Marco]
titles: ["Dr.", Detective, Captain]
pairs: [the two, the couple]
reciprocals: [each other]
pronouns:
  i: {Person: "1", Number: Sing, Case: Nom, PronType: Prs}
  we: {Person: "1", Number: Plur, Case: Nom, PronType: Prs}
  you: {Person: "2", PronType: Prs}
  he: {Person: "3", Gender: Masc, Number: Sing, Case: Nom, PronType: Prs}
  him: {Person: "3", Gender: Masc, Number: Sing, Case: Acc, PronType: Prs}
  his: {Person: "3", Gender: Masc, Number: Sing, Case: Gen, Poss: "Yes", PronType: Prs}
  himself: {Person: "3", Gender: Masc, Number: Sing, Reflex: "Yes", PronType: Prs}
  she: {Person: "3", Gender: Fem, Number: Sing, Case: Nom, PronType: Prs}
  her: {Person: "3", Gender: Fem, Number: Sing, PronType: Prs}
  it: {Person: "3", Gender: Neut, Number: Sing, PronType: Prs}
  they: {Person: "3", Number: Plur, Case: Nom, PronType: Prs}
  them: {Person: "3", Number: Plur, Case: Acc, PronType: Prs}
  their: {Person: "3", Number: Plur, Case: Gen, Poss: "Yes", PronType: Prs}
  who: {PronType: Rel}
  whom: {PronType: Rel, Case: Acc}
`

export const tagalogText = `
morphology:
  vowels: aeiou
  fold: [["-", ""]]
  alternations: [{from: d, to: r}]
  raising: {o: u}
  nasals: {p: m, b: m, t: n, d: n, s: n, k: ng, g: ng, "": ng}
  classes:
    um: {feats: {Voice: Act}, forms: {perf: ["{C}um{V}"], cont: ["{CV}{R}"], ger: ["pag{R}"]}}
    in: {feats: {Voice: Pass}, forms: {perf: ["{C}in{V}"], inf: ["{S}in"], cont: ["{CV}{S}in"]}}
    an: {feats: {Voice: Lfoc}, forms: {perf: ["{C}in{V}an", "ni{S}an"], inf: ["{S}an"]}}
    mag: {feats: {Voice: Act}, forms: {perf: ["nag{R}"], inf: ["mag{R}"]}}
    ma: {feats: {Voice: Act}, forms: {perf: ["na{R}"]}}
    ma-pass: {feats: {Voice: Pass}, forms: {perf: ["na{R}"], inf: ["ma{R}"]}}
    pa-in: {feats: {Voice: Pass}, forms: {perf: ["pina{R}"], inf: ["pa{S}in"]}}
    maka: {feats: {Voice: Act}, forms: {perf: ["naka{R}"]}}
  stems:
    tulong: {V: [ulong, ulung]}
    utos: {V: [utos, utus]}
events:
  kill: [patay.um.in]
  die: [matay.ma]
  blow-up: [sabog.pa-in]
  shoot: [baril.um.in]
  help: [tulong.an]
  meet: [kita.mag]
  see: [kita.ma-pass obj:stimulus]
  order: [utos.an dat:patient]
  break-up: [hiwalay.an dat:patient]
  become-angry: [galit/a]
  tell: ["sabi.in obj:content dat:recipient"]
  confess: [amin.in obj:content]
  escape: [takas.um.maka]
  return: [balik.um]
  coerce: [pilit.in]
operators:
  attempted: [tangka]
  planned: [gusto, balak]
  uncertain: [baka, daw]
  denied: [hindi, wala]
cues:
  before: [bago, noon]
  after: [matapos, pagkatapos]
  while: [habang]
  flashback: [pala]
  future: [bukas]
relations:
  spouse: {unknown: [asawa]}
  sibling: {unknown: [kapatid]}
nouns:
  woman: {words: [babae], type: person, gender: female}
  man: {words: [lalaki], type: person, gender: male}
  bar: {words: [bar], type: place}
names:
  female: [Mira, Jessica, Reva]
  male: [Luke, Brandt]
pairs: [ang dalawa]
reciprocals: ["isa't isa"]
pronouns:
  siya: {Case: Nom, Number: Sing, Person: "3", PronType: Prs}
  niya: {Case: Gen, Number: Sing, Person: "3", PronType: Prs}
  kanya: {Case: Dat, Number: Sing, Person: "3", PronType: Prs}
  sila: {Case: Nom, Number: Plur, Person: "3", PronType: Prs}
  nila: {Case: Gen, Number: Plur, Person: "3", PronType: Prs}
  ito: {Case: Nom, Deixis: Prox, PronType: Dem}
  sarili: {Reflex: "Yes", PronType: Prs}
`

export const english = treeReader('en', smallLexicon('en', englishText))
export const tagalog = treeReader('tl', smallLexicon('tl', tagalogText))

const somebody = (id: string, gender: Entity['gender'], name: string, ...aliases: readonly string[]): Entity => ({ id, type: 'person', gender, names: { und: name }, aliases: { und: aliases } })

/** A cast for tests that are not about finding one. */
export const cast: readonly Entity[] = [
  somebody('luke', 'male', 'Luke Cage', 'Luke'),
  somebody('jessica', 'female', 'Jessica Jones', 'Jessica'),
  somebody('kilgrave', 'male', 'Kilgrave'),
  somebody('reva', 'female', 'Reva Connors', 'Reva'),
]
