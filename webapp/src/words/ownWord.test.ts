import { expect, test } from 'vitest';
import { articleFor, atStart, within } from './ownWord';

test.each([
  ['Clients', 'clients', 'Clients'],
  ['clients', 'clients', 'Clients'],
  ['SEN pupils', 'SEN pupils', 'SEN pupils'],
  ['Beneficiaries and their carers', 'beneficiaries and their carers', 'Beneficiaries and their carers'],
  ['McMillan nurses', 'McMillan nurses', 'McMillan nurses'],
  ['A level students', 'A level students', 'A level students'],
  ['Ex-clients', 'ex-clients', 'Ex-clients'],
  ['Élèves', 'élèves', 'Élèves'],
  ['iPad borrowers', 'iPad borrowers', 'iPad borrowers'],
  ['𝒞lients', '𝒞lients', '𝒞lients'],
  ['', '', ''],
])('%s is %s within a sentence and %s at its start', (typed, inside, start) => {
  expect(within(typed)).toBe(inside);
  expect(atStart(typed)).toBe(start);
});

test.each([
  'person',
  'client',
  'household',
  'friend',
  'user',
  'unit',
  'union member',
  'university',
  'European',
  'one-off donor',
])('a %s', (word) => {
  expect(articleFor(word)).toBe('a');
});

test.each([
  'organisation',
  'unidentified caller',
  'individual',
  'elder',
  'uninvited guest',
  'umbrella body',
  'hour giver',
  'honorary member',
  'heir',
  'Élève',
])('an %s', (word) => {
  expect(articleFor(word)).toBe('an');
});

test.each([
  ['SEN pupil', 'an'],
  ['MP', 'an'],
  ['NHS patient', 'an'],
  ['RSPB member', 'an'],
  ['UK resident', 'a'],
  ['SEND pupil', 'a'],
  ['NEET', 'a'],
  ['A level student', 'an'],
  ['X-ray patient', 'an'],
])('%s, an abbreviation, takes %s', (word, article) => {
  expect(articleFor(word)).toBe(article);
});
