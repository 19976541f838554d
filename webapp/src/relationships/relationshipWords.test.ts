import { expect, test } from 'vitest';
import type { RelationshipKind } from '../api/generated';
import { choicesFor, isPast, relationshipWords, termsWords } from './relationshipWords';

const CARER: RelationshipKind = kind('carer', 'carer of', 'cared for by');
const NEIGHBOUR: RelationshipKind = kind('neighbour', 'neighbour of', 'neighbour of');
const MEMBER: RelationshipKind = { ...kind('member', 'member of household', 'has member'), household: true };
const KINDS = [CARER, NEIGHBOUR, MEMBER];

function kind(id: string, forward: string, backward: string): RelationshipKind {
  return { id, forward, backward, retired: false, household: false };
}

const TO_AILEEN = { id: 'r', kindId: 'carer', other: { id: 'a', name: 'Aileen Baird' } };

test('a relationship reads from the side it is seen from', () => {
  expect(relationshipWords({ ...TO_AILEEN, direction: 'forward' }, KINDS)).toBe('carer of');
  expect(relationshipWords({ ...TO_AILEEN, direction: 'backward' }, KINDS)).toBe('cared for by');
  expect(relationshipWords({ ...TO_AILEEN, direction: 'forward' }, [])).toBe('');
});

test('its days and its note make one line', () => {
  expect(termsWords({ start: '2020-05-01', end: '2024-06-03', note: 'on Tuesdays' })).toBe(
    'since 1 May 2020, until 3 June 2024 · on Tuesdays',
  );
  expect(termsWords({ note: 'on Tuesdays' })).toBe('on Tuesdays');
  expect(termsWords({})).toBe('');
});

test('what ends today is past', () => {
  expect(isPast({ end: '2026-11-26' }, '2026-11-26')).toBe(true);
  expect(isPast({ end: '2026-11-27' }, '2026-11-26')).toBe(false);
  expect(isPast({}, '2026-11-26')).toBe(false);
});

test('a person is offered both sides, a word for both sides once, and to be a member', () => {
  expect(choicesFor('person', KINDS).map(({ words }) => words)).toEqual([
    'cared for by',
    'carer of',
    'member of household',
    'neighbour of',
  ]);
});

test('a household is offered members, and nobody what is retired', () => {
  const words = choicesFor('household', [{ ...CARER, retired: true }, MEMBER]).map(({ words }) => words);
  expect(words).toEqual(['has member']);
});
