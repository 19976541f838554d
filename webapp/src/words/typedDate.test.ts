import { expect, test } from 'vitest';
import { datesIn, isDate } from './typedDate';

const LATEST = '2026-11-26';

test.each([
  ['27 3 2007', ['2007-03-27']],
  ['27.03.2007', ['2007-03-27']],
  ['27032007', ['2007-03-27']],
  ['2007-03-27', ['2007-03-27']],
  ['27 March 2007', ['2007-03-27']],
  ['27th of March 2007', ['2007-03-27']],
  ['March 27, 2007', ['2007-03-27']],
  ['27-Sept-1958', ['1958-09-27']],
  ['3/3/1958', ['1958-03-03']],
])('%s is one day', (text, dates) => {
  expect(datesIn(text, { latest: LATEST })).toEqual(dates);
});

test('day and month may change places, the UK way first', () => {
  expect(datesIn('3/7/58', { latest: LATEST })).toEqual(['1958-07-03', '1958-03-07']);
});

test('two digits of a year may be of two centuries', () => {
  expect(datesIn('27/3/07', { latest: LATEST })).toEqual(['1907-03-27', '2007-03-27']);
  expect(datesIn('27/3/58')).toEqual(['1958-03-27', '2058-03-27']);
  expect(datesIn('27/3/58', { latest: LATEST })).toEqual(['1958-03-27']);
});

test('a part of a date will do where the field says so', () => {
  expect(datesIn('1958', { partial: true })).toEqual(['1958']);
  expect(datesIn('July 1958', { partial: true })).toEqual(['1958-07']);
  expect(datesIn('7/1958', { partial: true })).toEqual(['1958-07']);
  expect(datesIn('1958-07', { partial: true })).toEqual(['1958-07']);
  expect(datesIn('1958')).toEqual([]);
  expect(datesIn('2026', { partial: true, latest: LATEST })).toEqual(['2026']);
  expect(datesIn('2027', { partial: true, latest: LATEST })).toEqual([]);
});

test.each(['', 'soon', '31 2 2007', '32/13/2007', '1 2 3 4', '27/3', '3 July', 'x27/3/2007'])(
  '“%s” is no day',
  (text) => {
    expect(datesIn(text)).toEqual([]);
  },
);

test('the days of a leap year are there', () => {
  expect(isDate('2024-02-29')).toBe(true);
  expect(isDate('2023-02-29')).toBe(false);
  expect(isDate('1899-12-31')).toBe(false);
});
