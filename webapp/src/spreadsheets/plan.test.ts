import { expect, test } from 'vitest';
import type { Import } from '../api/generated';
import { dateExample, firstAnswers, listNameFrom, toPlan, warningAbout } from './plan';

const COUNTS = { rows: 0, ready: 0, create: 0, fill: 0, same: 0, rejected: 0, repeated: 0, done: 0 };
const IMPORT: Import = {
  undoable: false,
  id: 'i',
  fileName: 'spring_fair-2025.csv',
  state: 'matching',
  startedAt: '2026-11-22T10:00:00Z',
  startedBy: { id: 'u', name: 'Rosa' },
  columns: [
    { index: 0, header: 'Name', samples: ['Noor Shah'], suggested: 'fullName' },
    { index: 1, header: 'Rating', samples: ['2'], suggested: 'ignore' },
  ],
  counts: COUNTS,
};

test('suggestions are chosen first, the list is named after the file, permission is asked', () => {
  expect(firstAnswers(IMPORT)).toEqual({
    fields: ['fullName', 'ignore'],
    monthFirst: [],
    list: 'new',
    newList: 'Spring fair 2025',
    listId: '',
    mayMail: '',
    source: '',
    given: '',
  });
});

test('what was answered before comes back, and makes the same plan', () => {
  const plan = {
    fields: ['fullName' as const, 'born' as const],
    monthFirst: [1],
    listId: 'l',
    permission: { basis: 'consent' as const, source: 'Paper form', given: '2025-03-01' },
  };
  expect(toPlan(firstAnswers({ ...IMPORT, plan }))).toEqual({ plan });
});

test('not sure is recorded as nothing', () => {
  const form = {
    ...firstAnswers(IMPORT),
    mayMail: 'no' as const,
    source: 'typed before changing one’s mind',
  };
  expect(toPlan(form)).toEqual({
    plan: { fields: ['fullName', 'ignore'], monthFirst: [], newList: 'Spring fair 2025' },
  });
});

test('every missing answer is named at once', () => {
  const form = { ...firstAnswers(IMPORT), newList: ' ' };
  const result = toPlan(form);
  expect('errors' in result && result.errors.summary.map((error) => error.field)).toEqual([
    'newList',
    'mayMail',
  ]);
  const where = toPlan({ ...form, list: 'existing', mayMail: 'yes' });
  expect('errors' in where && Object.keys(where.errors.byField)).toEqual(['listId', 'permission-source']);
});

test('which of day and month comes first is told for columns of dates, and starts as the values suggest', () => {
  const examples = [{ written: '3/7/58', dayFirst: '1958-07-03', monthFirst: '1958-03-07' }];
  const dates = { monthFirst: true, asked: false, examples };
  const columns = [
    { index: 0, header: 'Name', samples: [], suggested: 'fullName' as const },
    { index: 1, header: 'D.O.B', samples: ['3/7/58'], suggested: 'born' as const, dates },
    { index: 2, header: 'Left', samples: ['3/7/58'], suggested: 'ignore' as const, dates },
  ];
  const form = { ...firstAnswers({ ...IMPORT, columns }), mayMail: 'no' as const };
  expect(form.monthFirst).toEqual([1, 2]);
  expect(toPlan(form)).toMatchObject({ plan: { monthFirst: [1] } });
  expect(dateExample(dates, false)).toBe('3/7/58 is 3 July 1958');
  expect(dateExample(dates, true)).toBe('3/7/58 is 7 March 1958');
});

test('a file’s name becomes a list’s name', () => {
  expect(listNameFrom('mailchimp-subscribed.csv')).toBe('Mailchimp subscribed');
  expect(listNameFrom('Drivers 12.4.2025.XLSX')).toBe('Drivers 12.4.2025');
});

test('columns that cannot work are spoken of before anything is checked', () => {
  expect(warningAbout(['ignore', 'phone'])).toContain('nobody to bring in');
  expect(warningAbout(['fullName'])).toContain('No column holds an e-mail address');
  expect(warningAbout(['email', 'firstName', 'firstName'])).toContain('“First name”');
  expect(warningAbout(['email', 'phone', 'phone', 'tags', 'tags'])).toBeUndefined();
});
