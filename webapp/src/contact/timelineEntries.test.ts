import { expect, test } from 'vitest';
import type { By, TimelineEntry } from '../api/generated';
import { newlyUndoable } from './timelineEntries';

const ROSA: By = { name: 'Rosa', through: 'app' };

function change(at: string, what: 'changed' | 'interaction-logged'): TimelineEntry {
  return { type: 'change', at, id: at, what, by: ROSA, fields: [], undoable: true };
}

test('what was done just now is the change that was not there before and can be undone', () => {
  const before = [change('2026-11-24T09:00:00Z', 'changed')];
  const after = [change('2026-11-24T10:00:00Z', 'changed'), ...before];
  expect(newlyUndoable(before, after)).toBe('2026-11-24T10:00:00Z');
  expect(newlyUndoable(after, after)).toBeUndefined();
});
