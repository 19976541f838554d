import { afterEach, expect, test } from 'vitest';
import type { OwnWords, Session } from '../api/generated';
import { queries } from '../api/queries';
import { sessionQuery } from '../session/session';
import { aOne, howMany, many, one, told } from './contactWords';

afterEach(() => queries.clear());

function says(words: OwnWords) {
  queries.setQueryData(sessionQuery.queryKey, { words } as Session);
}

test('a group without words of its own, and whoever is not signed in, reads ours', () => {
  expect(many('person', 'start')).toBe('People');
  says({});
  expect(many('person', 'start')).toBe('People');
  expect(howMany('household', 1)).toBe('1 household');
  expect(howMany('person', 1880)).toBe('1,880 people');
  expect(aOne('organisation')).toBe('an organisation');
});

test('a group’s own words stand in the place of ours, however they were typed', () => {
  says({
    person: { one: 'Client', many: 'CLIENTS of ours' },
    household: { one: 'SEN family', many: 'SEN families' },
  });
  expect(one('person')).toBe('client');
  expect(one('person', 'start')).toBe('Client');
  expect(howMany('person', 2)).toBe('2 CLIENTS of ours');
  expect(aOne('household')).toBe('an SEN family');
  expect(many('organisation')).toBe('organisations');
});

test('what the server tells of kinds is told in the group’s words', () => {
  says({ person: { one: 'client', many: 'clients' } });
  expect(told('Everyone who is {person} or is not {organisation}, with the tag “{x}”.')).toBe(
    'Everyone who is a client or is not an organisation, with the tag “{x}”.',
  );
});
