import { expect, test } from 'vitest';
import { choiceOf, isChosen, MOST_TICKED, NOBODY, ticked } from './chosen';

test('ticks add up over pages, and can be taken away', () => {
  const two = ticked(ticked(NOBODY, ['a'], true, ['a', 'b']), ['c'], true, ['c']);
  expect(two).toEqual({ all: false, ids: ['a', 'c'] });
  expect(ticked(two, ['a'], false, ['a', 'b'])).toEqual({ all: false, ids: ['c'] });
  expect(isChosen(two, 'c')).toBe(true);
  expect(isChosen(two, 'b')).toBe(false);
});

test('whoever unticks one of all keeps the others that are in sight', () => {
  expect(ticked({ all: true }, ['a'], false, ['a', 'b'])).toEqual({ all: false, ids: ['b'] });
});

test('no more can be ticked than the API takes', () => {
  const many = Array.from({ length: MOST_TICKED + 5 }, (_, number) => `p${number}`);
  const chosen = ticked(NOBODY, many, true, many);
  expect(!chosen.all && chosen.ids.length).toBe(MOST_TICKED);
});

test('all that a list shows are those whom its filters let through', () => {
  expect(choiceOf({ all: true }, 'person', { list: 'l', tag: 'Driver', status: 'deceased' })).toEqual({
    match: { kind: 'person', listId: 'l', tag: 'Driver', status: 'deceased' },
  });
  expect(choiceOf({ all: false, ids: ['a'] }, 'person', { tag: 'Driver' })).toEqual({ contactIds: ['a'] });
});
