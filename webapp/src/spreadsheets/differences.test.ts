import { expect, test } from 'vitest';
import type { Import, OwnField } from '../api/generated';
import { apart, decided, sameDecisions, stillPossible, treatmentOf, waysWith } from './differences';

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
  expect(sameDecisions(one, [{ fact: 'phones', treatment: 'add' }])).toBe(true);
  expect(sameDecisions(one, [])).toBe(false);
  expect(sameDecisions(one, [{ fact: 'emails', treatment: 'add' }])).toBe(false);
});

test('a decision goes with the column that it was about', () => {
  const all = [
    { fact: 'phones', treatment: 'add' as const },
    { fact: 'own/teams', treatment: 'overwrite' as const },
  ];
  expect(stillPossible(all, [{ column: 1, fieldId: 'teams' }])).toEqual(all);
  expect(stillPossible(all, [])).toEqual([all[0]]);
});

test('how far the two are apart is said in figures', () => {
  const said = (differing: number) => apart({ counts: { differing, fill: 80, same: 1800 } } as Import);
  expect(said(12)).toBe('12 of 1,880 who are known differ, and stay as in Kith.');
  expect(said(1)).toBe('1 of 1,880 who are known differs, and stays as in Kith.');
  expect(said(0)).toBe('With these choices nothing differs any more.');
});
