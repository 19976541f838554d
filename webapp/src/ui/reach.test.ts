import { expect, test } from 'vitest';
import { toRing, toWrite } from './reach';

test.each([
  ['0161 496 0123', 'tel:01614960123'],
  ['+353 86 123 4567', 'tel:+353861234567'],
  ['020 7946 0123 x12', 'tel:02079460123;ext=12'],
  ['0161 496 0123 or 07700 900123', undefined],
  ['0161 496 0123/07700 900123', undefined],
  ['do not ring 07700 900123', undefined],
  ['ask Sam', undefined],
])('%s rings %s', (shown, link) => {
  expect(toRing(shown)).toBe(link);
});

test('an address adds nobody else to a mail', () => {
  expect(toWrite('a?bcc=b@example.org')).toBe('mailto:a%3Fbcc%3Db@example.org');
  expect(toWrite("o'neil+kith@example.org")).toBe("mailto:o'neil%2Bkith@example.org");
});
