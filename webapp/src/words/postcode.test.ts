import { expect, test } from 'vitest';
import { isHalfPostcode } from './postcode';

test.each(['EH6 7D', 'm1', 'EH67DXX', 'EH6 7CC'])('%s is not a postcode yet', (text) => {
  expect(isHalfPostcode(text)).toBe(true);
});

test.each(['', 'EH6 7DX', 'eh67dx', 'M1 1AE', 'W1A 1HQ', '75008', 'Leith'])(
  'nothing is wrong with “%s”',
  (text) => {
    expect(isHalfPostcode(text)).toBe(false);
  },
);
