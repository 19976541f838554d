import { expect, test } from 'vitest';
import type { Facts } from '../api/generated';
import { mergeFacts, toBoxes, toFacts } from './facts';

const AILEEN: Facts = {
  kind: 'person',
  firstName: 'Aileen',
  lastName: 'Baird',
  emails: [{ address: 'aileen@example.org' }, { address: 'morag@example.org', label: 'her daughter’s' }],
  phones: [{ number: '01632 960 417' }],
  nickname: 'Ally',
  addresses: [
    { lines: '4/2 Great Junction Street', town: 'Edinburgh', postcode: 'EH6 7DX' },
    { town: 'Leith', label: 'until March' },
  ],
  born: '1958-07',
  roles: [{ name: 'Volunteer', since: '2019-05-01' }, { name: 'Trustee' }],
  statuses: ['moved-away'],
  keepInTouch: 'P1M',
  tags: ['Client', 'Member'],
};

test('facts come out of the boxes as they went in', () => {
  expect(toFacts('person', toBoxes(AILEEN))).toEqual(AILEEN);
});

test('empty boxes are left out, texts are trimmed, a tag is there once', () => {
  const boxes = { ...toBoxes({ kind: 'person' }), firstName: ' Maud ', tags: 'Client, ,Client', born: ' ' };
  expect(toFacts('person', { ...boxes, emails: [{ address: '', label: 'x' }] })).toEqual({
    kind: 'person',
    firstName: 'Maud',
    tags: ['Client'],
  });
});

test('what two people changed in different facts is put together', () => {
  const mine: Facts = { ...AILEEN, firstName: 'Eileen' };
  const theirs: Facts = { ...AILEEN, phones: [] };
  expect(mergeFacts(AILEEN, mine, theirs)).toEqual({
    merged: { ...AILEEN, firstName: 'Eileen', phones: [] },
    clashes: [],
  });
});

test('the same fact changed twice is a clash, and mine stands', () => {
  const { merged, clashes } = mergeFacts(
    AILEEN,
    { ...AILEEN, lastName: 'Beard' },
    { ...AILEEN, lastName: 'Bard' },
  );
  expect(merged.lastName).toBe('Beard');
  expect(clashes).toEqual([{ fact: 'lastName', mine: 'Beard', theirs: 'Bard' }]);
});

test('the same change made twice is no clash, whatever the order of its parts', () => {
  const mine: Facts = { ...AILEEN, addresses: [{ town: 'Leith', postcode: 'EH6' }] };
  const theirs: Facts = { ...AILEEN, addresses: [{ postcode: 'EH6', town: 'Leith' }] };
  expect(mergeFacts(AILEEN, mine, theirs).clashes).toEqual([]);
});

test('a fact that I took away stays away', () => {
  const { tags: _, ...mine } = AILEEN;
  expect(mergeFacts(AILEEN, mine, AILEEN).merged).toEqual(mine);
});
