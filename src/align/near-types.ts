/**
 * Which event types may name one happening. FrameNet frames give the rule (types of one frame are near); this table gives what
 * frames do not: cause and result, part and whole, the same deed seen from two sides. Symmetric. `turned` marks pairs in which the
 * parties change roles (who gives is the source for who gets).
 */
import { eventType } from '../vocabulary/index.js'

interface Near {
  readonly closeness: number
  readonly turned: boolean
}

/** Each line: closeness, then groups of types near each other pairwise. */
const groups: readonly (readonly [number, string])[] = [
  [0.95, 'kill die'],
  [0.7, 'kill shoot stab poison'],
  [0.5, 'kill attack fight hit injure'],
  [0.7, 'attack fight hit injure'],
  [0.5, 'shoot stab poison attack injure hit'],
  [0.8, 'tell reveal confess'],
  [0.5, 'withhold lie deceive hide pretend'],
  [0.6, 'tell warn threaten promise'],
  [0.5, 'accuse reveal'],
  [0.8, 'ask demand request-help'],
  [0.6, 'tell talk reveal'],
  [0.5, 'talk argue meet call'],
  [0.7, 'leave flee escape'],
  [0.6, 'leave separate break-up'],
  [0.5, 'abandon separate break-up'],
  [0.7, 'separate break-up divorce'],
  [0.7, 'leave abandon entrust'],
  [0.5, 'disappear flee leave escape'],
  [0.8, 'reunite reconcile'],
  [0.6, 'reunite meet see'],
  [0.6, 'reconcile forgive'],
  [0.5, 'reconcile begin-relationship'],
  [0.7, 'sleep-with begin-relationship flirt'],
  [0.6, 'meet begin-relationship'],
  [0.7, 'begin-relationship fall-in-love marry'],
  [0.8, 'care-for help rescue'],
  [0.7, 'rescue protect release help'],
  [0.5, 'protect prevent'],
  [0.5, 'apologize request-help ask demand'],
  [0.5, 'care-for protect hide adopt'],
  [0.6, 'escape recover survive'],
  [0.6, 'escape release rescue'],
  [0.8, 'see find discover'],
  [0.8, 'discover realize'],
  [0.6, 'discover read hear see recognize'],
  [0.6, 'realize recognize remember'],
  [0.5, 'meet recognize'],
  [0.7, 'catch discover see find'],
  [0.6, 'catch capture arrest'],
  [0.8, 'capture arrest imprison'],
  [0.5, 'imprison convict try-in-court'],
  [0.8, 'kidnap capture'],
  [0.6, 'kidnap steal imprison'],
  [0.8, 'spy follow investigate'],
  [0.8, 'search pursue find'],
  [0.7, 'follow pursue search'],
  [0.6, 'investigate search'],
  [0.8, 'control-mind coerce'],
  [0.8, 'coerce order'],
  [0.6, 'order ask persuade'],
  [0.5, 'order send hire'],
  [0.8, 'blow-up destroy burn'],
  [0.7, 'defeat destroy kill'],
  [0.6, 'defeat win'],
  [0.6, 'pursue kill leave'],
  [0.5, 'betray work deceive cheat-on'],
  [0.8, 'plan decide'],
  [0.5, 'decide agree promise'],
  [0.6, 'team-up help join agree'],
  [0.7, 'give entrust send pay'],
  [0.6, 'give sell bring'],
  [0.6, 'hire work join'],
  [0.7, 'gain-power get transform'],
  [0.5, 'become transform'],
  [0.8, 'return arrive'],
  [0.6, 'return arrive enter travel visit'],
  [0.6, 'visit meet'],
  [0.7, 'write create read'],
  [0.6, 'try plan'],
  [0.8, 'recover wake survive'],
  [0.6, 'become-angry fear grieve become-jealous'],
  [0.6, 'end quit break-up'],
  [0.5, 'premiere start'],
  [0.5, 'withhold refuse'],
  [0.6, 'avenge kill'],
  [0.6, 'leave travel flee escape'],
  [0.7, 'abandon leave separate break-up'],
  [0.5, 'abandon flee'],
  [0.6, 'leave arrive enter travel visit'],
  [0.6, 'destroy end'],
  [0.6, 'end prevent defeat'],
  [0.6, 'break-up end separate destroy'],
  [0.6, 'accuse tell suspect'],
  [0.6, 'accuse argue demand'],
  [0.7, 'accuse try-in-court'],
  [0.6, 'withhold tell'],
  [0.7, 'withhold hide'],
  [0.6, 'reunite reconcile meet talk call'],
  [0.6, 'care-for rescue entrust recover survive'],
  [0.6, 'care-for hide protect help adopt'],
  [0.6, 'begin-relationship fall-in-love reconcile reunite'],
  [0.6, 'fire send order leave'],
  [0.6, 'create start'],
  [0.5, 'create team-up'],
  [0.5, 'give reveal tell'],
  [0.5, 'send bring return give'],
  [0.6, 'compete fight argue'],
  [0.6, 'cheat-on sleep-with betray'],
  [0.5, 'cheat-on begin-relationship fall-in-love'],
  [0.6, 'control-mind capture'],
  [0.6, 'recover transform'],
  [0.6, 'become rule work get'],
  [0.6, 'adopt care-for grow'],
  [0.6, 'prevent rescue protect'],
  [0.6, 'crash hit injure'],
  [0.6, 'lose die'],
  [0.6, 'get steal rescue'],
  [0.6, 'leave quit'],
  [0.6, 'find get meet team-up'],
  [0.6, 'follow join travel'],
  [0.6, 'send write'],
  [0.6, 'flee marry'],
  [0.5, 'play work'],
  [0.5, 'hire get pay'],
  [0.6, 'tell advise warn teach'],
  [0.5, 'tell order ask'],
  [0.5, 'tell betray accuse'],
  [0.5, 'reveal betray'],
  [0.5, 'tell lie pretend'],
  [0.6, 'betray sell'],
  [0.6, 'die shoot stab poison'],
  [0.5, 'die sacrifice'],
  [0.6, 'attack torture hit injure'],
  [0.5, 'attack steal destroy enter'],
  [0.6, 'steal enter'],
  [0.6, 'crash destroy'],
  [0.5, 'crash kill'],
  [0.5, 'bring rescue release escape'],
  [0.5, 'release flee'],
  [0.6, 'bring get'],
  [0.5, 'bring steal kidnap'],
  [0.6, 'call invite ask'],
  [0.6, 'request-help demand persuade'],
  [0.5, 'demand threaten'],
  [0.6, 'coerce threaten'],
  [0.6, 'order pay'],
  [0.5, 'pay persuade'],
  [0.6, 'give release return'],
  [0.5, 'give sacrifice lose'],
  [0.5, 'cook give'],
  [0.5, 'help work'],
  [0.6, 'create work repair'],
  [0.5, 'create transform'],
  [0.6, 'team-up reconcile agree'],
  [0.5, 'team-up work'],
  [0.5, 'team-up create start'],
  [0.6, 'promise agree'],
  [0.6, 'promise propose begin-relationship'],
  [0.6, 'propose marry'],
  [0.5, 'abandon send fire'],
  [0.6, 'start travel leave'],
  [0.5, 'arrive meet'],
  [0.5, 'return get recover'],
  [0.6, 'see realize remember'],
  [0.5, 'accuse believe'],
  [0.5, 'bring hide'],
  [0.6, 'study play'],
  [0.6, 'become grow'],
  [0.6, 'lie deceive tell'],
  [0.6, 'rebel attack'],
  [0.5, 'protect sacrifice survive'],
]

/** Pairs whose parties change roles. */
const turned: readonly (readonly [number, string])[] = [
  [0.8, 'give get'],
  [0.7, 'tell discover'],
  [0.7, 'reveal discover'],
  [0.7, 'tell realize'],
  [0.8, 'sell buy'],
  [0.7, 'tell hear'],
  [0.7, 'defeat lose'],
  [0.6, 'inherit give'],
  [0.7, 'teach study'],
  [0.6, 'confess discover'],
  [0.7, 'talk discover'],
  [0.6, 'talk reveal'],
  [0.5, 'adopt care-for'],
  [0.7, 'entrust care-for'],
  [0.6, 'entrust rescue'],
  [0.6, 'spy catch'],
  [0.5, 'spy see'],
  [0.6, 'buy get'],
  [0.5, 'talk realize'],
]

const sameFrame = 0.6

const table: ReadonlyMap<string, ReadonlyMap<string, Near>> = build()

function build(): Map<string, Map<string, Near>> {
  const found = new Map<string, Map<string, Near>>()
  const rowOf = (type: string): Map<string, Near> => found.get(type) ?? found.set(type, new Map()).get(type)!
  const enter = (lines: readonly (readonly [number, string])[], turned: boolean): void => {
    for (const [closeness, line] of lines) {
      const types = line.split(' ')
      for (const a of types) for (const b of types) if (a < b && (rowOf(a).get(b)?.closeness ?? 0) < closeness) rowOf(a).set(b, { closeness, turned })
    }
  }
  enter(groups, false)
  enter(turned, true)
  return found
}

const same: Near = { closeness: 1, turned: false }
const akin: Near = { closeness: sameFrame, turned: false }
const apart: Near = { closeness: 0, turned: false }

/** How near two types are, 1 for one type, 0 for no relation known; and whether their parties change roles. */
export function nearness(a: string, b: string): Near {
  if (a === b) return same
  const known = a < b ? table.get(a)?.get(b) : table.get(b)?.get(a)
  if (known) return known
  const frame = eventType(a)?.frame
  if (frame && frame !== '-' && frame === eventType(b)?.frame) return akin
  return apart
}

/** Types of which one patient (or agent, where they have none) can suffer only one. */
export const onlyOnce: ReadonlySet<string> = new Set(['kill', 'die', 'give-birth', 'adopt', 'blow-up', 'inherit', 'marry', 'convict', 'premiere', 'gain-power', 'destroy'])

/** Types that a story tells again and again of the same people: told with other parties, or denied, they are another occasion, not a dispute. */
export const everyday: ReadonlySet<string> = new Set(
  (
    'meet reunite invite visit talk call ask demand request-help tell reveal withhold lie warn argue apologize thank agree refuse persuade advise decide plan see hear spy follow ' +
    'search find discover realize recognize remember forget suspect believe fear grieve become-angry become-jealous dream flirt kiss leave arrive return travel flee hide send bring enter ' +
    'fight help care-for work study teach read write eat cook sleep wake play compete get give become start end try fail transform prevent coerce order'
  ).split(' '),
)

/** Those among them of which one occasion has one doer: two may tell, see or leave alike, but one gave the order. */
export const oneDoer: ReadonlySet<string> = new Set('invite send bring give write create start end prevent coerce order'.split(' '))
