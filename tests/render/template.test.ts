import fc from 'fast-check'
import i18next from 'i18next'
import { describe, expect, test } from 'vitest'
import { filled, isPlain, templateOf, type Format } from '../../src/render/template.js'

const formats: Record<string, Format> = {
  loud: (value: string) => value.toUpperCase(),
  around: (value: string, option) => `${option('before') ?? '<'}${value}${option('after') ?? '>'}`,
}

/** What i18next makes of a template by itself. */
function reference(template: string, values: Readonly<Record<string, unknown>>): string {
  const instance = i18next.createInstance()
  void instance.init({
    lng: 'en', initAsync: false, keySeparator: false, nsSeparator: false, resources: { en: { translation: { key: template } } },
    interpolation: { escapeValue: false, skipOnVariables: true }, missingInterpolationHandler: (_text: string, match: RegExpExecArray) => `[no ${match[0]}]`,
  })
  for (const [name, format] of Object.entries(formats)) instance.services.formatter?.add(name, (value, _language, options) => format(value, (option) => (options as Record<string, string>)[option]))
  return instance.t('key', { ...values }) as unknown as string
}
const ours = (template: string, values: Readonly<Record<string, unknown>>): string => filled(templateOf(template), values, formats, (hole) => `[no ${hole}]`)

describe('a template is filled as i18next fills it', () => {
  test.each([
    ['{{agent, loud}} leaves {{ place }}.', { agent: 'ana', place: 'Rome' }],
    ['{{agent, around(before: «; after: »)}}', { agent: 'ana' }],
    ['{{agent, around(before: true; after: 1)}}', { agent: 'ana' }],
    ['{{agent, loud, around}}', { agent: 'ana' }],
    ['{{nobody, loud}} and {{toString}}', { agent: 'ana' }],
    ['{{agent, around}}', { agent: 'ana', before: 'by value ' }],
    ['{{agent, loud}}{{place}}', { agent: 7, place: null }],
    ['{{agent}} {{place, loud}}', { agent: '{{place}} $& $1', place: '{{agent}}' }],
    ['no placeholder', {}],
  ])('%s', (template, values) => {
    expect(isPlain(template, formats)).toBe(true)
    expect(ours(template, values)).toBe(reference(template, values))
  })

  test('whatever stands in it', () => {
    const piece = fc.oneof(fc.constantFrom('{{agent}}', '{{agent, loud}}', '{{ place ,around( before : x )}}', '{{gone}}', '{', '}', ' ', ', '), fc.string({ maxLength: 4 }))
    fc.assert(fc.property(fc.array(piece, { maxLength: 6 }), fc.string(), (pieces, agent) => {
      const template = pieces.join('')
      fc.pre(template !== '' && isPlain(template, formats) && !agent.includes('$t('))
      expect(ours(template, { agent, place: 'there' })).toBe(reference(template, { agent, place: 'there' }))
    }), { numRuns: 300, seed: 7 })
  })

  test('or is left to it', () => {
    for (const template of ['$t(other)', '{{- agent}}', '{{agent.name}}', '{{agent, number}}', '{{agent, around(before: a, after: b)}}']) expect(isPlain(template, formats), template).toBe(false)
  })
})
