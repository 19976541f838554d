import { expect, test } from 'vitest';
import type { Task } from '../api/generated';
import { NOBODY, ownersOf } from './owners';

const ROSA = { id: 'rosa', name: 'Rosa' };
const TOM = { id: 'tom', name: 'Tom' };
const ANN = { id: 'ann', name: 'Ann' };

function taskOf(owner: { id: string; name: string }): Task {
  const id = owner.id;
  return {
    id,
    version: 1,
    contactId: 'm',
    contactName: 'M',
    text: 'x',
    due: '2026-11-26',
    owner,
    done: false,
  };
}

test('yours come first, then the others’ by name, and what somebody left behind', () => {
  const gone = { id: 'gone', name: 'Gone' };
  const owners = ownersOf([taskOf(TOM), taskOf(gone), taskOf(ROSA), taskOf(TOM)], [TOM, ROSA, ANN], ROSA);
  expect(owners.map(({ value, count }) => [value, count])).toEqual([
    ['', 4],
    ['rosa', 1],
    ['tom', 2],
    [NOBODY, 1],
  ]);
});
