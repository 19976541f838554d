import { expect, test } from 'vitest';
import type { Contact, List, Mailing } from '../api/generated';
import { leftWords, stopsWords } from './goneWords';

const LUNCH = { id: 'lunch', name: 'Lunch club' } as List;
const NEWS = { id: 'news', name: 'Newsletter' } as List;
const CONTACT = { lists: ['lunch', 'news'], tasks: [{ done: false }, { done: true }] } as unknown as Contact;

function mailing(state: Mailing['state'], list: string): Mailing {
  return { state, lists: [{ id: list, name: list }] } as Mailing;
}

test('what stops when somebody is deleted is counted', () => {
  const mailings = [mailing('queued', 'news'), mailing('sent', 'news'), mailing('sending', 'drivers')];
  expect(stopsWords(CONTACT, [LUNCH, NEWS], mailings)).toEqual([
    '1 open task on somebody’s day',
    'being on 2 lists: Lunch club and Newsletter',
    '1 newsletter that is on its way to them',
  ]);
});

test('where nothing is under way, nothing is said to stop', () => {
  expect(stopsWords({ lists: [], tasks: [] } as unknown as Contact, [LUNCH], [])).toEqual([]);
});

test('how long somebody can still be restored is said in whole days', () => {
  const now = new Date('2026-11-26T12:00:00Z');
  expect(leftWords('2026-12-26T12:00:00Z', now)).toBe('30 days');
  expect(leftWords('2026-11-28T11:00:00Z', now)).toBe('1 day');
  expect(leftWords('2026-11-27T11:00:00Z', now)).toBe('less than a day');
});
