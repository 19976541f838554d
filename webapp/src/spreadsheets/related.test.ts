import { expect, test } from 'vitest';
import type { RelationshipKind } from '../api/generated';
import type { ColumnAnswer } from './plan';
import { mayNameOthers, relationOf, toRelations } from './related';

const kind = (id: string, forward: string, backward: string, household = false): RelationshipKind => ({
  id,
  forward,
  backward,
  retired: false,
  household,
});

const KINDS = [
  kind('care', 'carer of', 'cared for by'),
  kind('kin', 'parent of', 'child of'),
  kind('love', 'partner of', 'partner of'),
  kind('home', 'member of household', 'has member', true),
  { ...kind('old', 'godparent of', 'godchild of'), retired: true },
];

function of(header: string, relations = {}, fields: ColumnAnswer[] = ['fullName', 'related']) {
  return relationOf({ fields, relations }, { index: 1, header }, KINDS);
}

test('a column that is called by a side of a relationship names who is that', () => {
  expect(of('Carer')).toBe('care-backward');
  expect(of('Carers')).toBe('care-backward');
  expect(of('Carer of')).toBe('care-forward');
  expect(of('Cared for by')).toBe('care-backward');
  expect(of('Mother')).toBe('kin-backward');
  expect(of('Daughter')).toBe('kin-forward');
  expect(of('Wife')).toBe('love-forward');
  expect(of('Household')).toBe('home-forward');
  expect(of('Godparent')).toBe('');
  expect(of('Emergency')).toBe('');
  expect(mayNameOthers({ index: 1, header: 'Mother' }, KINDS)).toBe(true);
  expect(mayNameOthers({ index: 1, header: 'Godparent' }, KINDS)).toBe(false);
});

test('what somebody said comes before what the column is called, and rows before both', () => {
  expect(of('Carer', { 1: 'kin-forward' })).toBe('kin-forward');
  expect(of('Carer', { 1: 'old-forward' })).toBe('care-backward');
  expect(of('Carer', {}, ['fullName', 'related', 'relation'])).toBe('rows');
  expect(of('Carer', { 1: 'rows' })).toBe('care-backward');
});

test('a plan says it of each column that does not leave it to its rows', () => {
  const columns = [
    { index: 0, header: 'Name', samples: [], suggested: 'fullName' as const, usual: false },
    { index: 1, header: 'Carer', samples: [], suggested: 'ignore' as const, usual: false },
  ];
  const form = { fields: ['fullName', 'related'] as ColumnAnswer[], relations: {} };
  expect(toRelations(form, columns, KINDS)).toEqual([{ column: 1, kindId: 'care', direction: 'backward' }]);
  const left = { fields: ['fullName', 'ignore'] as ColumnAnswer[], relations: { 1: 'care-forward' } };
  expect(toRelations(left, columns, KINDS)).toEqual([]);
  const byRows = { fields: ['fullName', 'related', 'relation'] as ColumnAnswer[], relations: {} };
  expect(toRelations(byRows, columns, KINDS)).toEqual([]);
});
