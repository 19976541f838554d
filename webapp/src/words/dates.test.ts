import { expect, test } from 'vitest';
import {
  ageWords,
  agoWords,
  bornWords,
  dayOf,
  dueWords,
  greeting,
  instantAt,
  longDay,
  plainDay,
  recently,
  timeOf,
} from './dates';

const ZONE = 'Europe/London';

test('an instant falls on the day of the group, not of UTC', () => {
  expect(dayOf('2026-07-01T23:30:00Z', ZONE)).toBe('2026-07-02');
  expect(timeOf('2026-07-01T23:30:00Z', ZONE)).toBe('00:30');
});

test('the year is said only when it is another', () => {
  expect(longDay('2026-11-24', '2026-11-26')).toBe('Tuesday 24 November');
  expect(longDay('2025-11-24', '2026-11-26')).toBe('Monday 24 November 2025');
  expect(plainDay('2023-03-03')).toBe('3 March 2023');
});

test('what is due is said as people say it', () => {
  expect(dueWords('2026-11-26', '2026-11-26').words).toBe('Due today');
  expect(dueWords('2026-11-27', '2026-11-26').words).toBe('Tomorrow');
  expect(dueWords('2026-11-24', '2026-11-26')).toEqual({ words: '2 days late', late: true, now: true });
  expect(dueWords('2026-12-03', '2026-11-26').words).toBe('Thursday 3 December');
});

test('a day late across the change of clocks is one day late', () => {
  expect(dueWords('2026-10-24', '2026-10-25').words).toBe('1 day late');
});

test('the greeting follows the group’s clock', () => {
  expect(greeting(new Date('2026-07-01T11:30:00Z'), ZONE)).toBe('Good afternoon');
  expect(greeting(new Date('2026-01-01T11:30:00Z'), ZONE)).toBe('Good morning');
  expect(greeting(new Date('2026-01-01T19:30:00Z'), ZONE)).toBe('Good evening');
});

test('a time on the group’s clock is that instant, in summer and in winter', () => {
  expect(instantAt('2026-07-01', '14:20', ZONE)).toBe('2026-07-01T13:20:00.000Z');
  expect(instantAt('2026-11-26', '14:20', ZONE)).toBe('2026-11-26T14:20:00.000Z');
  expect(instantAt('2026-07-02', '00:10', ZONE)).toBe('2026-07-01T23:10:00.000Z');
});

test('how long ago is said in minutes, then as a time, then as a day', () => {
  const now = new Date('2026-11-26T12:00:00Z');
  expect(agoWords('2026-11-26T11:59:30Z', now, ZONE)).toBe('just now');
  expect(agoWords('2026-11-26T11:55:00Z', now, ZONE)).toBe('5 minutes ago');
  expect(agoWords('2026-11-26T09:05:00Z', now, ZONE)).toBe('at 09:05');
  expect(agoWords('2026-11-24T09:05:00Z', now, ZONE)).toBe('on Tuesday 24 November');
});

test('a day that has been is said the shorter, the nearer it is', () => {
  expect(recently('2026-11-26', '2026-11-26')).toBe('today');
  expect(recently('2026-11-25', '2026-11-26')).toBe('yesterday');
  expect(recently('2026-11-24', '2026-11-26')).toBe('on Tuesday');
  expect(recently('2026-11-12', '2026-11-26')).toBe('on 12 November');
  expect(recently('2025-11-12', '2026-11-26')).toBe('on 12 November 2025');
});

test('a birth date is told as far as it is known, with the age', () => {
  expect(bornWords('1958')).toBe('1958');
  expect(bornWords('1958-07')).toBe('July 1958');
  expect(bornWords('1958-07-03')).toBe('3 July 1958');
  expect(ageWords('1958-07-03', '2026-07-02')).toBe('67 years old');
  expect(ageWords('1958-07-03', '2026-07-03')).toBe('68 years old');
  expect(ageWords('1958', '2026-07-03')).toBe('about 68');
});
