import { expect, test } from 'vitest'
import { longestCommonRun } from './runs.js'

test('the longest run two texts share', () => {
  expect(longestCommonRun('one two three four', 'zero two three five', [])).toEqual(['two', 'three'])
  expect(longestCommonRun('one two', 'three four', [])).toEqual([])
  expect(longestCommonRun('', 'a', [])).toEqual([])
})

test('crosses sentence ends, capitals and kinds of apostrophe', () => {
  expect(longestCommonRun("It's over. She left him!", 'it’s over, she left', [])).toEqual(["it's", 'over', 'she', 'left'])
})

test('passes over names', () => {
  expect(longestCommonRun('when Luke Cage met her', 'and when Luke Cage met him', ['Luke Cage'])).toEqual(['when', 'met'])
})
