import { expect, test } from 'vitest';
import { linkAddress, pictureAddress } from './addresses';

test.each([
  ['example.org/hall', 'https://example.org/hall'],
  [' https://example.org ', 'https://example.org'],
  ['http://example.org', 'http://example.org'],
  ['rosa@example.org', 'mailto:rosa@example.org'],
  ['mailto:rosa@example.org', 'mailto:rosa@example.org'],
  ['tel:01632960417', 'tel:01632960417'],
])('%s is a link', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});

test.each(['', 'hall', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'two words.org'])(
  '“%s” is no link',
  (typed) => {
    expect(linkAddress(typed)).toBeUndefined();
  },
);

test('a picture comes by https alone', () => {
  expect(pictureAddress('https://example.org/a.jpg')).toBe('https://example.org/a.jpg');
  expect(pictureAddress('http://example.org/a.jpg')).toBeUndefined();
  expect(pictureAddress('example.org/a.jpg')).toBeUndefined();
});
