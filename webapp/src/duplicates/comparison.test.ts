import { describe, expect, test } from 'vitest';
import type { Lookalike } from '../api/generated';
import { bornInWords, compare } from './comparison';

const NOBODY: Lookalike = { id: 'a', kind: 'person', name: 'Aileen Baird', emails: [], phones: [], tags: [] };

describe('Two records side by side', () => {
  test('agree, differ, or leave it open', () => {
    const one = {
      ...NOBODY,
      emails: ['A@example.org', 'b@example.org'],
      postcode: 'M15 5AT',
      tags: ['Cook'],
    };
    const other = { ...NOBODY, name: 'Áileen Baird', emails: ['a@example.org'], postcode: 'OL6 6LS' };
    expect(compare(one, other).map(({ what, agree }) => [what, agree])).toEqual([
      ['Name', 'same'],
      ['E-mail', 'partly'],
      ['Postcode', 'different'],
      ['Tags', undefined],
    ]);
  });

  test('agree on a birth date as far as it is known', () => {
    const agreement = (one: string, other: string) =>
      compare({ ...NOBODY, born: one }, { ...NOBODY, born: other }).find(({ what }) => what === 'Born')
        ?.agree;
    expect(agreement('1958', '1958-07-03')).toBe('partly');
    expect(agreement('1958-07-03', '1958-07-03')).toBe('same');
    expect(agreement('1958-07-03', '1985-07-03')).toBe('different');
  });

  test('have only the lines that one of them can fill', () => {
    expect(compare(NOBODY, NOBODY).map(({ what }) => what)).toEqual(['Name']);
  });
});

test('A birth date is said as far as it is known', () => {
  expect(['1958-07-03', '1958-07', '1958'].map(bornInWords)).toEqual(['3 July 1958', 'July 1958', '1958']);
});
