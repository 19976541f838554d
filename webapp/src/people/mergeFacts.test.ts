import { expect, test } from 'vitest';
import type { Facts } from '../api/generated';
import { mergeFacts } from './mergeFacts';

const HOME = { number: '0161 496 0417' };
const MOBILE = { number: '07700 900417', label: 'mobile' };
const WORK = { number: '0161 496 0999', label: 'work' };
const AILEEN: Facts = {
  kind: 'person',
  firstName: 'Aileen',
  lastName: 'Baird',
  emails: [{ address: 'aileen@example.org' }],
  phones: [HOME],
  tags: ['Client', 'Member'],
};

test('what two people changed in different facts is put together', () => {
  const { merged, clashes } = mergeFacts(
    AILEEN,
    { ...AILEEN, firstName: 'Eileen' },
    { ...AILEEN, lastName: 'Bard' },
  );
  expect(merged).toEqual({ ...AILEEN, firstName: 'Eileen', lastName: 'Bard' });
  expect(clashes).toEqual([]);
});

test('the same fact changed twice is a clash, and mine stands until theirs is chosen', () => {
  const sides = [AILEEN, { ...AILEEN, lastName: 'Beard' }, { ...AILEEN, lastName: 'Bard' }] as const;
  const { merged, clashes } = mergeFacts(...sides);
  expect(merged.lastName).toBe('Beard');
  expect(clashes).toEqual([{ at: 'lastName', fact: 'lastName', mine: 'Beard', theirs: 'Bard' }]);
  expect(mergeFacts(...sides, { lastName: 'theirs' }).merged.lastName).toBe('Bard');
});

test('two phones that two people added both survive', () => {
  const { merged, clashes } = mergeFacts(
    AILEEN,
    { ...AILEEN, phones: [HOME, MOBILE] },
    { ...AILEEN, phones: [HOME, WORK] },
  );
  expect(merged.phones).toEqual(expect.arrayContaining([HOME, MOBILE, WORK]));
  expect(merged.phones?.[0]).toEqual(HOME);
  expect(merged.phones).toHaveLength(3);
  expect(clashes).toEqual([]);
});

test('one number changed by both is asked about; what one added beside it stays', () => {
  const sides: [Facts, Facts, Facts] = [
    AILEEN,
    { ...AILEEN, phones: [MOBILE] },
    { ...AILEEN, phones: [WORK, { number: '01632 960001' }] },
  ];
  const { merged, clashes } = mergeFacts(...sides);
  expect(clashes).toEqual([
    { at: 'phones/0', fact: 'phones', mine: '07700 900417, mobile', theirs: '0161 496 0999, work' },
  ]);
  expect(merged.phones).toEqual(expect.arrayContaining([MOBILE, { number: '01632 960001' }]));
  expect(merged.phones).toHaveLength(2);
  const theirs = mergeFacts(...sides, { 'phones/0': 'theirs' }).merged.phones;
  expect(theirs).toEqual([WORK, { number: '01632 960001' }]);
});

test('what one took away and the other left alone is gone, of a tag, too', () => {
  const { merged, clashes } = mergeFacts(
    AILEEN,
    { ...AILEEN, tags: ['Client'] },
    { ...AILEEN, tags: ['Client', 'Member', 'Driver'], phones: [] },
  );
  expect(merged.tags).toEqual(['Client', 'Driver']);
  expect(merged.phones).toBeUndefined();
  expect(clashes).toEqual([]);
});

test('a label changed here and the thing taken away there is a clash', () => {
  const { clashes } = mergeFacts(
    AILEEN,
    { ...AILEEN, phones: [{ ...HOME, label: 'evenings' }] },
    { ...AILEEN, phones: [] },
  );
  expect(clashes.map(({ mine, theirs }) => [mine, theirs])).toEqual([['0161 496 0417, evenings', 'nothing']]);
});

test('another main one that they alone chose is kept', () => {
  const base = { ...AILEEN, phones: [HOME, MOBILE] };
  const mine = { ...base, phones: [HOME, MOBILE, WORK] };
  expect(mergeFacts(base, mine, { ...base, phones: [MOBILE, HOME] }).merged.phones).toEqual([
    MOBILE,
    HOME,
    WORK,
  ]);
});

test('the same change made twice is no clash, whatever the order of its parts', () => {
  const mine: Facts = { ...AILEEN, addresses: [{ town: 'Leith', postcode: 'EH6 7DX' }] };
  const theirs: Facts = { ...AILEEN, addresses: [{ postcode: 'EH6 7DX', town: 'Leith' }] };
  const { merged, clashes } = mergeFacts(AILEEN, mine, theirs);
  expect(clashes).toEqual([]);
  expect(merged.addresses).toHaveLength(1);
});

test('a fact that I took away stays away', () => {
  const { tags: _, ...mine } = AILEEN;
  expect(mergeFacts(AILEEN, mine, AILEEN).merged).toEqual(mine);
});

test('where one of two changed nothing, the other’s facts come out as they are', () => {
  let seed = 20261126;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const some = () =>
    [...new Set(Array.from({ length: random(5) }, () => random(6)))].map((digit) => ({
      number: `0161 496 000${digit}`,
      ...(random(2) === 0 && { label: `label ${random(3)}` }),
    }));
  for (let turn = 0; turn < 500; turn++) {
    const [base, other] = [some(), some()].map(
      (phones): Facts => ({ kind: 'person', firstName: 'A', ...(phones.length > 0 && { phones }) }),
    ) as [Facts, Facts];
    const said = JSON.stringify({ turn, base, other });
    expect(mergeFacts(base, base, other), said).toEqual({ merged: other, clashes: [] });
    expect(mergeFacts(base, other, base), said).toEqual({ merged: other, clashes: [] });
    expect(mergeFacts(base, other, other), said).toEqual({ merged: other, clashes: [] });
  }
});
