import { expect, test } from 'vitest';
import { ownColumn, ownFieldsAmong, readListQuery, turned, writeListQuery } from './listQuery';

test('an address without a query shows what everybody sees first, and stays as short', () => {
  const first = readListQuery('person', new URLSearchParams());
  expect(first).toEqual({
    columns: ['roles', 'tags', 'email', 'phone', 'postcode'],
    sort: 'name',
    filter: {},
  });
  expect(writeListQuery('person', first)).toBe('');
});

test('what an address says is read and written as it was, whatever the order', () => {
  const query = 'tag=Lunch+club&sort=-postcode&columns=phone%2Clists';
  const read = readListQuery('person', new URLSearchParams(query));
  expect(read).toEqual({ columns: ['phone', 'lists'], sort: '-postcode', filter: { tag: 'Lunch club' } });
  expect(writeListQuery('person', read)).toBe(query);
  const other = new URLSearchParams('columns=phone,lists&sort=-postcode&cursor=x&from=51&tag=Lunch%20club');
  expect(writeListQuery('person', readListQuery('person', other))).toBe(query);
});

test('no column but the name is a choice, too', () => {
  const none = readListQuery('person', new URLSearchParams('columns='));
  expect(none.columns).toEqual([]);
  expect(writeListQuery('person', none)).toBe('columns=');
});

test('sorted by the same again turns it round', () => {
  expect(turned('name', 'name')).toBe('-name');
  expect(turned('-name', 'name')).toBe('name');
  expect(turned('-name', 'postcode')).toBe('postcode');
});

test('the columns of own fields are told from ours', () => {
  expect(ownFieldsAmong(['email', ownColumn('f1'), 'town', ownColumn('f2')])).toEqual(['f1', 'f2']);
});
