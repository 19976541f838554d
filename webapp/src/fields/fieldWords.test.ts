import { expect, test } from 'vitest';
import { answerWords, bySection } from './fieldWords';

test('an answer is said as people say it', () => {
  expect(answerWords('money', '1200.50')).toBe('£1,200.50');
  expect(answerWords('date', '2026-11-26')).toBe('26 November 2026');
  expect(answerWords('choices', 'Vegan\nHalal')).toBe('Vegan, Halal');
  expect(answerWords('yes-no', 'no')).toBe('No');
  expect(answerWords('number', '3.5')).toBe('3.5');
});

test('fields stand under their headings', () => {
  const fields = [{ section: '' }, { section: 'Health' }, { section: '' }];
  expect(bySection(fields).map(({ section, fields }) => [section, fields.length])).toEqual([
    ['', 2],
    ['Health', 1],
  ]);
});
