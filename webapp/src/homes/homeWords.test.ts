import { expect, test } from 'vitest';
import type { SharedHome } from '../api/generated';
import { proposedName, question, reasonsInWords, saidApart } from './homeWords';

const amina = { id: '1', name: 'Amina Patel', lastName: 'Patel' };
const ravi = { id: '2', name: 'Ravi Patel', lastName: 'PATEL' };
const tom = { id: '3', name: 'Tom Brown', lastName: 'Brown' };
const noor = { id: '4', name: 'Noor' };

test('calls a household by its last name, or by its people', () => {
  expect(proposedName([amina, ravi])).toBe('The Patel household');
  expect(proposedName([amina, tom])).toBe('Amina Patel and Tom Brown');
  expect(proposedName([noor, amina, tom])).toBe('Noor, Amina Patel and Tom Brown');
  expect(proposedName([noor, noor])).toBe('Noor and Noor');
});

test('says who is asked about, why, and what a no means', () => {
  const home: SharedHome = {
    people: [amina, tom],
    address: '14 Mill Lane, OL6 6LS',
    reasons: ['same-address', 'same-phone'],
  };
  const joining = { ...home, people: [tom], household: { id: '9', name: 'The Patels' } };
  expect(reasonsInWords(home)).toBe('Same address, same phone: 14 Mill Lane, OL6 6LS.');
  expect(question(home)).toBe('Amina Patel and Tom Brown');
  expect(saidApart(home)).toBe('Amina Patel and Tom Brown do not live together.');
  expect(question(joining)).toBe('Tom Brown and The Patels');
  expect(saidApart(joining)).toBe('Tom Brown does not belong to The Patels.');
});
