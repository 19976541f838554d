import { expect, test } from 'vitest';
import type { Merge, OwnField } from '../api/generated';
import { factLines, factName, isToChoose, movesWords, refusals } from './mergeWords';

const DIET = { id: '7', name: 'Diet', kind: 'choices' } as OwnField;
const NOTHING = { interactions: 0, openTasks: 0, doneTasks: 0, mail: 0, relationships: 0, permissions: 0 };

test('a fact is said as its record says it', () => {
  expect(factLines('born', '1958-07-03', [])).toEqual(['3 July 1958']);
  expect(factLines('keepInTouch', 'P2W', [])).toEqual(['Every 2 weeks']);
  expect(factLines('statuses', 'moved-away\ndo-not-contact', [])).toEqual([
    'Has moved away',
    'Do not contact',
  ]);
  expect(factLines('roles', 'Driver, 2021-03-01', [])).toEqual(['Driver, 1 March 2021']);
  expect(factLines('own/7', 'Vegan', [DIET])).toEqual(['Vegan']);
  expect(factLines('nickname', undefined, [])).toEqual([]);
});

test('own fields have their own names', () => {
  expect(factName('own/7', [DIET])).toBe('Diet');
  expect(factName('own/8', [DIET])).toBe('One of your own fields');
  expect(factName('firstName', [])).toBe('First name');
});

test('somebody decides where there is one only, or one has to be the first', () => {
  expect(isToChoose({ field: 'firstName', becomes: 'choice' })).toBe(true);
  expect(isToChoose({ field: 'emails', becomes: 'both' })).toBe(true);
  expect(isToChoose({ field: 'tags', becomes: 'both' })).toBe(false);
  expect(isToChoose({ field: 'emails', becomes: 'other' })).toBe(false);
});

test('what comes along is counted', () => {
  expect(movesWords({ ...NOTHING, interactions: 12, openTasks: 1, mail: 2 })).toBe(
    '12 calls, visits and notes, 1 open task and 2 newsletters',
  );
  expect(movesWords(NOTHING)).toBe('');
});

test('a no says whose it is', () => {
  const merge = {
    kept: { name: 'Aileen' },
    other: { name: 'Eileen' },
    permissions: [
      { purpose: 'newsletter', channel: 'email', answer: 'no', ofOther: true },
      { purpose: 'service', channel: 'phone', answer: 'yes', ofOther: false },
    ],
  } as Merge;
  expect(refusals(merge)).toEqual(['Newsletter, e-mail: no. Eileen asked us not to.']);
});
