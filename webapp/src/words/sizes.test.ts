import { expect, test } from 'vitest';
import { fileSize } from './sizes';

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1234, '1.2 kB'],
  [9949, '9.9 kB'],
  [9951, '10 kB'],
  [340_400, '340 kB'],
  [999_600, '1 MB'],
  [1_250_000, '1.3 MB'],
  [26_214_400, '26 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
