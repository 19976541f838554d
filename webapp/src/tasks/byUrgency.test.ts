import { expect, test } from 'vitest';
import type { Task } from '../api/generated';
import { byUrgency } from './byUrgency';

function task(due: string): Task {
  return {
    id: due,
    version: 1,
    contactId: 'm',
    contactName: 'Maud',
    text: 'Ring',
    due,
    owner: { id: 't', name: 'Tom' },
    done: false,
  };
}

test('late comes before today before the next days, each by day', () => {
  const parts = byUrgency(['2026-11-28', '2026-11-20', '2026-11-26', '2026-11-01'].map(task), '2026-11-26');
  expect(parts.map(({ name, tasks }) => [name, tasks.map(({ due }) => due)])).toEqual([
    ['Late', ['2026-11-01', '2026-11-20']],
    ['Today', ['2026-11-26']],
    ['The next days', ['2026-11-28']],
  ]);
});

test('what has nothing in it is left out', () => {
  expect(byUrgency([], '2026-11-26')).toEqual([]);
  expect(byUrgency([task('2026-11-27')], '2026-11-26').map(({ name }) => name)).toEqual(['The next days']);
});
