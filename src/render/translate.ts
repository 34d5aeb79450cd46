/** One i18next instance per language over the pack's wording, with the grammar's cases and clauses as formatters. */
import i18next from 'i18next'
import type { Pack } from '../ir/index.js'
import type { Grammar } from './grammar.js'
import { inCase } from './realize/case.js'
import { verbGroup, type Act } from './realize/verb.js'
import type { Expression } from './types.js'

/** Wording of `key` with the values put in; undefined where a key or a value is missing. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string | undefined

/** Builds the translator of one pack. `missing` hears of every hole. */
export function translator(pack: Pack, grammar: Grammar, missing: (what: string) => void): Translate {
  const instance = i18next.createInstance()
  let holes = 0
  void instance.init({
    lng: pack.tag, fallbackLng: false, initAsync: false, ns: ['recap', 'events'], defaultNS: 'recap', fallbackNS: ['events'],
    nsSeparator: false, keySeparator: false, load: 'currentOnly', returnNull: false,
    resources: { [pack.tag]: { recap: pack.recap.entries, events: pack.events.entries } },
    interpolation: { escapeValue: false, skipOnVariables: true },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => { holes += 1; missing(`no wording for "${key}"`) },
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => { holes += 1; missing(`no value for ${match[0]}`); return '' },
  })
  const formatter = instance.services.formatter
  formatter?.add('verb', (value: Act, _language, options: { as?: string }) => verbGroup(value, options.as ?? '', grammar))
  for (const [name, rule] of Object.entries(grammar.cases)) formatter?.add(name, (value: Expression) => inCase(value, rule, grammar))
  for (const [name, rule] of Object.entries(grammar.clauses)) formatter?.add(name, (value: string) => (value === '' ? '' : (rule.before ?? '') + value))
  return (key, values = {}) => {
    const before = holes
    const text = instance.t(key, { ...values, lng: pack.tag }) as unknown as string
    return holes === before ? text : undefined
  }
}
