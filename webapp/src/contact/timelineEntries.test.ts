import { expect, test } from 'vitest';
import type { By, TimelineEntry } from '../api/generated';
import { byDay, filtersFor, newlyUndoable } from './timelineEntries';

const ROSA: By = { name: 'Rosa', through: 'app' };

function call(at: string): TimelineEntry {
  return {
    type: 'interaction',
    at,
    interaction: { id: at, changeId: at, kind: 'call', text: '', at, by: ROSA, others: [] },
  };
}

function change(at: string, what: 'changed' | 'interaction-logged'): TimelineEntry {
  return { type: 'change', at, id: at, what, by: ROSA, fields: [], undoable: true };
}

test('entries stand under the day of the group’s clock, newest first', () => {
  const days = byDay(
    [call('2026-07-01T23:30:00Z'), call('2026-07-01T12:00:00Z'), call('2026-07-01T09:00:00Z')],
    'everything',
    'Europe/London',
  );
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-07-02', 1],
    ['2026-07-01', 2],
  ]);
});

test('only filters that find something are offered, and everything always', () => {
  expect(filtersFor([])).toEqual([{ value: 'everything', label: 'Everything', count: 0 }]);
  expect(
    filtersFor([call('2026-07-01T12:00:00Z'), change('2026-07-01T12:00:00Z', 'changed')]).map(
      ({ value, count }) => [value, count],
    ),
  ).toEqual([
    ['everything', 2],
    ['call', 1],
    ['change', 1],
  ]);
});

test('that a call was written down is seen once, and among the changes too', () => {
  const timeline = [call('2026-07-01T12:00:00Z'), change('2026-07-01T12:00:00Z', 'interaction-logged')];
  expect(byDay(timeline, 'everything', 'UTC')[0]?.entries).toHaveLength(1);
  expect(byDay(timeline, 'change', 'UTC')[0]?.entries).toHaveLength(1);
});

test('what was done just now is the change that was not there before and can be undone', () => {
  const before = [change('2026-11-24T09:00:00Z', 'changed')];
  const after = [change('2026-11-24T10:00:00Z', 'changed'), ...before];
  expect(newlyUndoable(before, after)).toBe('2026-11-24T10:00:00Z');
  expect(newlyUndoable(after, after)).toBeUndefined();
});
