import { expect, test } from 'vitest';
import { subjectInWords } from './subject';

test.each([
  ['Winter news', 'Winter news'],
  ['{{firstName|Friend}}, winter news', 'Friend, winter news'],
  ['{{firstName|Friend}} and {{groupName| us }}', 'Friend and us'],
  ['{{firstName}}', '{{firstName}}'],
  [' ', 'Without a subject'],
])('“%s” reads “%s”', (subject, words) => {
  expect(subjectInWords(subject)).toBe(words);
});
