import { expect, test } from 'vitest';
import { pollAfter, stateWords, storyOf } from './imports';

test('looks become rarer, and never rarer than every three seconds', () => {
  expect(pollAfter(1)).toBe(1000);
  expect(pollAfter(5)).toBeGreaterThan(1500);
  expect(pollAfter(500)).toBe(3000);
});

test('an import’s story names its counts', () => {
  const counts = { rows: 9, ready: 9, create: 1, fill: 1200, same: 0, rejected: 0, repeated: 0, done: 1201 };
  const one = {
    id: 'i',
    fileName: 'a.csv',
    undoable: true,
    startedAt: '',
    startedBy: { id: 'u', name: 'R' },
    columns: [],
    counts,
  };
  expect(stateWords({ ...one, state: 'failed' }).words).toBe('Stopped half way');
  expect(stateWords({ ...one, state: 'failed', undoable: false }).words).toBe('Cannot be read');
  expect(storyOf({ ...one, state: 'applied' })).toBe('1 new person, 1,200 already known and filled in');
  expect(storyOf({ ...one, state: 'undone', kept: [{ id: 'c', name: 'Noor' }] })).toBe(
    'Taken back, 1 person kept',
  );
  const kept = Array.from({ length: 200 }, (_, i) => ({ id: `${i}`, name: 'Noor' }));
  expect(storyOf({ ...one, state: 'undone', kept })).toBe('Taken back, 200 people or more kept');
});
