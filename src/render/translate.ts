/** One i18next instance per language over the pack's wording, with the grammar's cases and clauses as formatters. */
import i18next, { type I18nFormatModule } from 'i18next'
import type { Pack } from '../ir/index.js'
import type { Grammar } from './grammar.js'
import { inCase } from './realize/case.js'
import { dateText, ordinalText } from './realize/figures.js'
import { joinList } from './realize/list.js'
import { agreeing, restPlace, verbPlace, type Act } from './realize/verb.js'
import { filled, isPlain, templateOf, type Format, type Template } from './template.js'
import type { Expression } from './types.js'

/** Wording of `key` with the values put in; undefined where a key or a value is missing. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string | undefined

/** Builds the translator of one pack. What it returns takes a hearer of every hole. */
export function translator(pack: Pack, grammar: Grammar): (missing: (what: string) => void) => Translate {
  const instance = i18next.createInstance()
  const holes: string[] = []
  const formats = Object.fromEntries(Object.entries(formatters(grammar)).map(([name, format]) => [name.toLowerCase(), format]))
  let plainly: ((key: string, values: Readonly<Record<string, unknown>>) => string | undefined) | undefined
  // Texts come again and again; i18next would take each apart every time.
  if ([pack.recap, pack.events].every(({ entries }) => Object.values(entries).every((text) => isPlain(text, formats)))) {
    const templates = new Map<string, Template>()
    const parse = (text: string, values: Readonly<Record<string, unknown>>): string => {
      let template = templates.get(text)
      if (!template) templates.set(text, (template = templateOf(text)))
      return filled(template, values, formats, (hole) => { holes.push(`no value for ${hole}`); return '' })
    }
    instance.use({ type: 'i18nFormat', handleAsObject: true, parse } as I18nFormatModule)
    // A text that stands there under its own name needs no choosing between forms.
    plainly = (key, values) => {
      const text = [pack.recap.entries, pack.events.entries].find((entries) => Object.hasOwn(entries, key))?.[key]
      return text && !Object.keys(values).some((name) => options.has(name)) ? parse(text, values) : undefined
    }
  }
  void instance.init({
    lng: pack.tag, fallbackLng: false, initAsync: false, ns: ['recap', 'events'], defaultNS: 'recap', fallbackNS: ['events'],
    nsSeparator: false, keySeparator: false, load: 'currentOnly', returnNull: false, returnEmptyString: false,
    resources: { [pack.tag]: { recap: pack.recap.entries, events: pack.events.entries } },
    interpolation: { escapeValue: false, skipOnVariables: true },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => { holes.push(`no wording for "${key}"`) },
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => { holes.push(`no value for ${match[0]}`); return '' },
  })
  for (const [name, format] of Object.entries(formats)) instance.services.formatter?.add(name, (value, _language, options) => format(value, (option) => (options as Options)[option]))
  return (missing) => (key, values = {}) => {
    holes.length = 0
    const text = plainly?.(key, values) ?? (instance.t(key, { ...values, lng: pack.tag }) as unknown as string)
    for (const hole of holes) missing(hole)
    return holes.length === 0 ? text : undefined
  }
}

/** Values that i18next takes for options: by these it may choose another text, or make something else of it. */
const options: ReadonlySet<string> = new Set(['count', 'ordinal', 'context', 'defaultValue', 'replace', 'returnObjects', 'returnDetails', 'joinArrays', 'postProcess', 'interpolation', 'nest', 'lng', 'lngs', 'ns', 'fallbackLng', 'keyPrefix', 'keySeparator', 'nsSeparator', 'skipInterpolation'])

type Options = Readonly<Record<string, string | undefined>>

/** What a placeholder may ask for: verb, rest, agree, list, date, ordinal, and each case and clause of the grammar. */
function formatters(grammar: Grammar): Record<string, Format> {
  return {
    verb: (value: Act) => verbPlace(value, grammar),
    rest: (value: Act) => restPlace(value, grammar),
    agree: (value: Act, option) => agreeing(option('as') ?? '', option('with') === undefined ? value.features : value.of(option('with')!), grammar),
    list: (value: readonly string[]) => joinList(value, grammar),
    date: (value: string) => dateText(value, grammar),
    ordinal: (value: number) => ordinalText(value, grammar),
    ...Object.fromEntries(Object.entries(grammar.cases).map(([name, rule]) => [name, (value: Expression) => inCase(value, rule, grammar)])),
    ...Object.fromEntries(Object.entries(grammar.clauses).map(([name, rule]) => [name, (value: string) => (value === '' ? '' : (rule.before ?? '') + value + (rule.after ?? ''))])),
  }
}
