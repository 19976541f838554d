import { expect, test } from 'vitest';
import { waitWords } from './wait';

test.each([
  [300_000, 'in 5 minutes'],
  [299_000, 'in 4 minutes'],
  [61_000, 'in one minute'],
  [59_500, 'in 60 seconds'],
  [3_000, 'in a moment'],
  [-5_000, 'in a moment'],
])('%d milliseconds are said as “%s”', (milliseconds, words) => {
  expect(waitWords(milliseconds)).toBe(words);
});
