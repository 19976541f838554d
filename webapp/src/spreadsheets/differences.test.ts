import { expect, test } from 'vitest';
import type { Import, OwnField } from '../api/generated';
import {
  apart,
  cellTreatment,
  decided,
  decidedCell,
  doneWords,
  leaving,
  sameDecisions,
  stillPossible,
  treatmentOf,
  waysWith,
} from './differences';

const teams = { id: 'teams', name: 'Teams', kind: 'choices' } as OwnField;
const shoes = { id: 'shoes', name: 'Shoe size', kind: 'number' } as OwnField;

test('only what there can be several of is added to', () => {
  expect(waysWith('lastName', [])).toEqual(['keep', 'overwrite']);
  expect(waysWith('phones', [])).toEqual(['keep', 'add', 'overwrite']);
  expect(waysWith('own/teams', [teams, shoes])).toEqual(['keep', 'add', 'overwrite']);
  expect(waysWith('own/shoes', [teams, shoes])).toEqual(['keep', 'overwrite']);
  expect(waysWith('kind', [teams])).toEqual([]);
});

test('the record stays where nothing else was decided', () => {
  const one = decided([], 'phones', 'add');
  expect(treatmentOf('phones', one)).toBe('add');
  expect(treatmentOf('born', one)).toBe('keep');
  expect(decided(one, 'phones', 'overwrite')).toEqual([{ fact: 'phones', treatment: 'overwrite' }]);
  expect(decided(one, 'phones', 'keep')).toEqual([]);
  const none = { treatments: [], leftAsInKith: [], cells: [] };
  const adding = { treatments: one, leftAsInKith: [], cells: [] };
  expect(sameDecisions(adding, { ...none, treatments: [{ fact: 'phones', treatment: 'add' }] })).toBe(true);
  expect(sameDecisions(adding, none)).toBe(false);
  expect(sameDecisions(adding, { ...none, treatments: [{ fact: 'emails', treatment: 'add' }] })).toBe(false);
  expect(sameDecisions(none, { ...none, leftAsInKith: ['born'] })).toBe(false);
});

test('a decision goes with the column that it was about', () => {
  const all = [
    { fact: 'phones', treatment: 'add' as const },
    { fact: 'own/teams', treatment: 'overwrite' as const },
  ];
  const cells = [
    { row: 2, fact: 'phones', treatment: 'keep' as const },
    { row: 2, fact: 'own/teams', treatment: 'add' as const },
  ];
  const decisions = { treatments: all, leftAsInKith: ['born', 'own/teams'], cells };
  expect(stillPossible(decisions, [{ column: 1, fieldId: 'teams' }])).toEqual(decisions);
  expect(stillPossible(decisions, [])).toEqual({
    treatments: [all[0]],
    leftAsInKith: ['born'],
    cells: [cells[0]],
  });
});

test('a cell is decided by itself, and again as its column is', () => {
  const one = decidedCell([], { row: 7, fact: 'phones' }, 'overwrite');
  expect(cellTreatment(one, 7, 'phones')).toBe('overwrite');
  expect(cellTreatment(one, 8, 'phones')).toBeUndefined();
  expect(decidedCell(one, { row: 7, fact: 'phones' }, 'keep')).toEqual([
    { row: 7, fact: 'phones', treatment: 'keep' },
  ]);
  expect(decidedCell(one, { row: 7, fact: 'phones' }, undefined)).toEqual([]);
  const none = { treatments: [], leftAsInKith: [], cells: [] };
  expect(sameDecisions({ ...none, cells: one }, none)).toBe(false);
  expect(sameDecisions({ ...none, cells: one }, { ...none, cells: [...one] })).toBe(true);
  expect(
    sameDecisions(
      { ...none, cells: one },
      { ...none, cells: [{ row: 7, fact: 'phones', treatment: 'add' }] },
    ),
  ).toBe(false);
  const phones = { fact: 'phones', count: 2, examples: [] };
  expect(doneWords(phones, none)).toBe('Kith’s was kept');
  expect(doneWords(phones, { ...none, cells: one })).toBe(
    'Kith’s was kept, but for what was decided row by row',
  );
});

test('what is newer in the sheet is taken until somebody leaves it', () => {
  expect(leaving([], 'born', true)).toEqual(['born']);
  expect(leaving(['born', 'phones'], 'born', true)).toEqual(['phones', 'born']);
  expect(leaving(['born', 'phones'], 'born', false)).toEqual(['phones']);
});

test('how far the two are apart is said in figures', () => {
  const said = (differing: number) => apart({ counts: { differing, fill: 80, same: 1800 } } as Import);
  expect(said(12)).toBe('12 of 1,880 who are known will still differ, where Kith’s is kept below.');
  expect(said(1)).toBe('1 of 1,880 who are known will still differ, where Kith’s is kept below.');
  expect(said(0)).toBe('With these choices nothing differs any more.');
});
