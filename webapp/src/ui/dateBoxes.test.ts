import { expect, test } from 'vitest';
import { askedAbout, boxesOf, dateOf } from './dateBoxes';

test('a date that was typed and not made clear is found again as it was typed, with its question', () => {
  const kept = dateOf({ day: '3/7/58', month: '', year: '' }, { latest: '2026-11-22' });
  expect(kept).toBe('3/7/58');
  expect(boxesOf(kept)).toEqual({ day: '3/7/58', month: '', year: '' });
  expect(askedAbout(kept, { latest: '2026-11-22' })).toEqual(['1958-07-03', '1958-03-07']);
});

test.each([
  { day: '31', month: '2', year: '2026' },
  { day: '', month: '', year: '58' },
  { day: '3', month: '', year: '1958' },
])('what is no date stays in the boxes it was typed into: $day, $month, $year', (boxes) => {
  expect(boxesOf(dateOf(boxes, {}))).toEqual(boxes);
});

test('what is clear is asked about no longer', () => {
  expect(askedAbout('1958-07-03', {})).toEqual([]);
  expect(askedAbout('', {})).toEqual([]);
  expect(dateOf({ day: '3', month: '7', year: '1958' }, {})).toBe('1958-07-03');
});
