import { expect, test } from 'vitest';
import type { OwnField } from '../api/generated';
import { forColumns, isDate, listNameFrom, warningAbout } from './plan';

const CAKE: OwnField = {
  id: 'c',
  version: 1,
  name: 'Favourite cake',
  kind: 'date',
  section: '',
  choices: [],
  of: ['person'],
  seenBy: 'viewer',
  sensitive: false,
  retired: false,
};

test('own fields: which a column can answer, which are dates, and that each belongs to one column', () => {
  expect(forColumns([CAKE, { ...CAKE, retired: true }, { ...CAKE, kind: 'contact' }])).toEqual([CAKE]);
  expect(isDate('own/c', [CAKE])).toBe(true);
  expect(isDate('own/c', [{ ...CAKE, kind: 'text' }])).toBe(false);
  expect(warningAbout(['email', 'own/c', 'own/c'], [CAKE])).toContain('“Favourite cake”');
});

test('a file’s name becomes a list’s name', () => {
  expect(listNameFrom('mailchimp-subscribed.csv')).toBe('Mailchimp subscribed');
  expect(listNameFrom('Drivers 12.4.2025.XLSX')).toBe('Drivers 12.4.2025');
});
