import { expect, test } from 'vitest';
import { firstRowWords, hiddenWords } from './source';

test('a row is known again by its number and its first cells', () => {
  expect(firstRowWords({ number: 4, cells: ['Full Name', 'E-mail addr'] })).toBe(
    'Row 4: Full Name, E-mail addr',
  );
  expect(firstRowWords({ number: 1, cells: ['x'.repeat(80)] })).toBe(`Row 1: ${'x'.repeat(59)}…`);
});

test('hidden sheets are named', () => {
  expect(hiddenWords([])).toBeUndefined();
  expect(hiddenWords(['Lookup'])).toBe('“Lookup” is hidden in the file, so it is not offered.');
  expect(hiddenWords(['A', 'B', 'C'])).toBe(
    '“A”, “B” and “C” are hidden in the file, so they are not offered.',
  );
});
