import { expect, test } from 'vitest';
import { stateWords, storyOf, takenBackWords, totalsWords, whatComesIn } from './imports';

test('an import’s story names its counts', () => {
  const counts = {
    rows: 9,
    ready: 9,
    create: 1,
    fill: 1200,
    same: 0,
    rejected: 0,
    repeated: 0,
    done: 1201,
    refusals: 0,
    notMailed: 0,
    differing: 0,
    interactions: 0,
    relationships: 0,
  };
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
  expect(totalsWords({ ...one, state: 'ready' })).toEqual([]);
  expect(totalsWords({ ...one, state: 'ready', totals: [{ row: 2008, text: 'TOTAL · 37' }] })).toEqual([
    'Row 2008 was left out: it says “TOTAL · 37”, and is a total.',
  ]);
  expect(storyOf({ ...one, state: 'applied' })).toBe('1 new person, 1,200 already known and filled in');
  expect(storyOf({ ...one, state: 'undone', keptCount: 1 })).toBe('Taken back, 1 person kept');
  expect(takenBackWords({ ...one, state: 'undone' })).toBe('Everything is as it was before.');
  expect(takenBackWords({ ...one, counts: { ...counts, refusals: 2 }, state: 'undone' })).toBe(
    'Everything is as it was before, but that 2 people said no stays noted.',
  );
  expect(takenBackWords({ ...one, state: 'undone', keptCount: 1201 })).toMatch(/nothing has changed/);
  expect(takenBackWords({ ...one, state: 'undone', keptCount: 201 })).toBe(
    '1,000 people are as they were before; 201 people were kept.',
  );
  expect(whatComesIn(counts)).toBe('1,201 people');

  // A list of calls that comes again says nothing new of anybody but the calls of the month.
  const calls = { ...counts, create: 0, fill: 0, done: 0, interactions: 2 };
  expect(whatComesIn(calls)).toBe('2 interactions');
  expect(storyOf({ ...one, counts: calls, state: 'ready' })).toBe(
    '0 new people, 0 to fill in, 2 interactions',
  );
  const relationships = { ...calls, interactions: 0, relationships: 1 };
  expect(whatComesIn(relationships)).toBe('1 relationship');
  expect(whatComesIn({ ...relationships, interactions: 3 })).toBe('3 interactions and 1 relationship');
  expect(storyOf({ ...one, counts: { ...counts, relationships: 14 }, state: 'applied' })).toContain(
    ', 14 relationships',
  );
  expect(takenBackWords({ ...one, counts: calls, state: 'undone', keptCount: 1 })).toBe(
    '1 person was kept; all others are as they were before.',
  );
});
