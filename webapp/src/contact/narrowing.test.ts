import { expect, test } from 'vitest';
import type { By, ChangeEntry, TimelineEntry } from '../api/generated';
import { byDay, doersOf, filtersFor, narrowed, narrowingOf, ofKind, within } from './narrowing';

const ROSA: By = { id: 'rosa', name: 'Rosa', through: 'app' };
const TOM: By = { id: 'tom', name: 'Tom', through: 'app' };
const NOTHING = narrowingOf(new URLSearchParams());

function call(at: string, by = ROSA, followUpId?: string): TimelineEntry {
  const followUp = followUpId === undefined ? {} : { followUpId };
  return {
    type: 'interaction',
    at,
    interaction: { id: at, changeId: at, kind: 'call', text: '', at, by, others: [], ...followUp },
  };
}

function change(at: string, what: ChangeEntry['what'], by = ROSA): TimelineEntry {
  return { type: 'change', at, id: at, what, by, fields: [], undoable: true };
}

test('entries stand under the day of the group’s clock, newest first', () => {
  const days = byDay(
    [call('2026-07-01T23:30:00Z'), call('2026-07-01T12:00:00Z'), call('2026-07-01T09:00:00Z')],
    'Europe/London',
  );
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-07-02', 1],
    ['2026-07-01', 2],
  ]);
});

test('only kinds of which there is something are offered; everything and the chosen one always', () => {
  expect(filtersFor([], 'visit').map(({ value, count }) => [value, count])).toEqual([
    ['everything', 0],
    ['visit', 0],
  ]);
  const timeline = [call('2026-07-01T12:00:00Z'), change('2026-07-01T12:00:00Z', 'changed')];
  expect(filtersFor(timeline, 'everything').map(({ value, count }) => [value, count])).toEqual([
    ['everything', 2],
    ['call', 1],
    ['change', 1],
  ]);
});

test('that a call was written down is seen once, and among the changes too', () => {
  const timeline = [call('2026-07-01T12:00:00Z'), change('2026-07-01T12:00:00Z', 'interaction-logged')];
  expect(ofKind(timeline, 'everything')).toHaveLength(1);
  expect(ofKind(timeline, 'change')).toHaveLength(1);
});

test('tasks are those added, done, changed, and those that came of a call', () => {
  const timeline = [
    change('2026-07-03T12:00:00Z', 'task-done'),
    call('2026-07-02T12:00:00Z', ROSA, 't'),
    call('2026-07-01T12:00:00Z'),
  ];
  expect(ofKind(timeline, 'task')).toEqual(timeline.slice(0, 2));
  expect(ofKind(timeline, 'change')).toEqual([]);
});

test('narrows by who did it and by the day of the group’s clock, both ends included', () => {
  const late = call('2026-07-01T23:30:00Z', TOM);
  const early = call('2026-07-01T12:00:00Z');
  const both = [late, early];
  expect(within(both, NOTHING, 'Europe/London')).toBe(both);
  expect(within(both, { ...NOTHING, who: 'tom' }, 'Europe/London')).toEqual([late]);
  expect(within(both, { ...NOTHING, from: '2026-07-02' }, 'Europe/London')).toEqual([late]);
  expect(within(both, { ...NOTHING, to: '2026-07-01' }, 'Europe/London')).toEqual([early]);
  expect(doersOf(both)).toEqual([
    { value: 'rosa', label: 'Rosa' },
    { value: 'tom', label: 'Tom' },
  ]);
});

test('stands in the address, which keeps what else it says and forgets what narrows nothing', () => {
  const address = narrowed(new URLSearchParams('log=call'), { show: 'call', from: '2026-07-01' });
  expect(address.toString()).toBe('log=call&show=call&from=2026-07-01');
  expect(narrowingOf(address)).toEqual({ show: 'call', who: '', from: '2026-07-01', to: '' });
  expect(narrowed(address, { show: 'everything', from: '' }).toString()).toBe('log=call');
  expect(narrowingOf(new URLSearchParams('show=odd&from=yesterday'))).toEqual(NOTHING);
});
