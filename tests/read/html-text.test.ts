import { expect, test } from 'vitest'
import { htmlText } from '../../src/read/html-text.js'

test.each([
  ['a <b>bold</b> word', 'a  bold  word'],
  ['<!-- <b>gone</b> --> kept', '  kept'],
  ['<SCRIPT>gone()</Script > kept <style>gone</style>', '  kept  '],
  ['<scripted>kept</scripted>', ' kept '],
  ['<script>not closed, kept', ' not closed, kept'],
  ['<!-- not closed> kept', '  kept'],
  ['1 < 2', '1 < 2'],
  ['<br', '<br'],
])('%s', (html, text) => expect(htmlText(html)).toBe(text))
