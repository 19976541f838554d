import { expect, test } from 'vitest';
import type { Facts } from '../api/generated';
import { toBoxes, toFacts } from './facts';

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
