import { expect, test } from 'vitest';
import type { ChangeEntry } from '../api/generated';
import { changeWords } from './changeWords';

const PRIYA = { id: 'priya', name: 'Priya Nair', through: 'app' } as const;

function change(what: ChangeEntry['what'], fields: ChangeEntry['fields']): ChangeEntry {
  return { type: 'change', at: '2026-11-24T09:00:00Z', id: 'x', what, by: PRIYA, fields, undoable: true };
}

test('one fact is named, with before and after', () => {
  const words = changeWords(change('changed', [{ field: 'phones', before: '114', after: '417' }]));
  expect(words).toEqual({ title: 'Phone number changed', details: ['114 → 417'] });
});

test('a fact that was not there is added, one that is gone is taken away', () => {
  expect(changeWords(change('changed', [{ field: 'addresses', after: '1 Shore' }])).title).toBe(
    'Address added',
  );
  const gone = changeWords(change('changed', [{ field: 'tags', before: 'Member' }]));
  expect(gone).toEqual({ title: 'Tags taken away', details: ['Member'] });
});

test('several facts are counted and listed, the lines of each behind one another', () => {
  const fields = [
    { field: 'firstName', before: 'Ailen', after: 'Aileen' },
    { field: 'emails', before: 'a@example.org', after: 'a@example.org\nb@example.org, work' },
  ];
  expect(changeWords(change('changed', fields))).toEqual({
    title: '2 details changed',
    details: [
      'First name: Ailen → Aileen',
      'E-mail address: a@example.org → a@example.org; b@example.org, work',
    ],
  });
});

test('what was taken back says so', () => {
  const words = changeWords(change('undone', [{ field: 'phones', before: '417', after: '114' }]));
  expect(words.title).toBe('Phone number changed back');
});

test('a changed task says which it is, and what is new about it', () => {
  const words = changeWords(
    change('task-changed', [
      { field: 'task', before: 'Ring', after: 'Ring' },
      { field: 'taskDue', before: '2026-11-26', after: '2026-12-03' },
      { field: 'taskOwner', before: 'Rosa', after: 'Tom' },
      { field: 'taskRepeat', before: 'two-weeks' },
    ]),
  );
  expect(words.details).toEqual([
    'Ring',
    'By which day: 26 November 2026 → 3 December 2026',
    'Who does it: Rosa → Tom',
    'Comes round: every two weeks → no longer',
  ]);
});

test('lists and tasks say their name', () => {
  const left = changeWords(change('list-left', [{ field: 'list', before: 'Lunch club' }]));
  expect(left.title).toBe('Taken off “Lunch club”');
  const done = changeWords(change('task-done', [{ field: 'task', after: 'Ring' }]));
  expect(done).toEqual({ title: 'Task done', details: ['Ring'] });
});
