import { expect, test } from 'vitest';
import type { Import } from '../api/generated';
import { atBoxes, boxesOf, meaningWords } from './problems';

const CELL = {
  says: 'soon',
  rows: 30,
  row: 3,
  name: 'Al Jones',
  correctable: true,
  at: [
    { row: 3, name: 'Al Jones' },
    { row: 7, name: '' },
  ],
};

test('a slip in many rows has one box, or one for each of the first rows', () => {
  expect(boxesOf(CELL, false)).toEqual([
    { id: 'cell-3', says: 'soon', hint: '30 rows, from row 3 on · Al Jones', rows: 30 },
  ]);
  expect(boxesOf(CELL, true)).toEqual([
    { id: 'row-3', says: 'soon', hint: 'Row 3 · Al Jones', rows: 1, row: 3 },
    { id: 'row-7', says: 'soon', hint: 'Row 7', rows: 1, row: 7 },
  ]);
});

test('what is wrong with what was typed is said at its box', () => {
  const errors = {
    summary: [{ field: 'cells-1-means', text: 'We cannot read the date' }],
    byField: { 'cells-1-means': 'We cannot read the date' },
  };
  expect(atBoxes(errors, boxesOf(CELL, true)).summary).toEqual([
    { field: 'row-7', text: 'We cannot read the date' },
  ]);
});

test('what was put right says where, and what it is read as', () => {
  const one = { columns: [{ header: 'Name' }, { header: 'D.O.B' }] } as unknown as Import;
  expect(meaningWords({ column: 1, says: 'soon', means: '1960' }, one)).toBe(
    '“soon” in “D.O.B”: read as “1960”',
  );
  expect(meaningWords({ column: 1, row: 7, says: 'soon', means: '' }, one)).toBe(
    '“soon” in “D.O.B”, row 7: left out',
  );
});
