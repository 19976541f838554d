import { expect, test } from 'vitest';
import { areBounds, asked, firstAsked, questionsOf } from './ownTests';

test('a field is asked what its answers can say', () => {
  expect(firstAsked({ kind: 'choice', choices: ['Rents', 'Owns'] })).toEqual({
    type: 'choice',
    choices: ['Rents'],
  });
  expect(firstAsked({ kind: 'contact', choices: [] })).toEqual({ type: 'filled', is: true });
  expect(Object.keys(questionsOf({ kind: 'yes-no' }, asked('yes')))).toEqual([
    'yes',
    'no',
    'filled',
    'empty',
  ]);
});

test('what is asked already can be asked still', () => {
  expect(Object.keys(questionsOf(undefined, asked('number')))).toEqual(['number', 'filled', 'empty']);
});

test('another question about a text keeps the text', () => {
  expect(asked('starts', { type: 'text', test: 'is', text: 'Ba' })).toEqual({
    type: 'text',
    test: 'starts',
    text: 'Ba',
  });
});

test.each([
  [{}, false],
  [{ from: '1.5' }, true],
  [{ to: '-3' }, true],
  [{ from: '2', to: '10' }, true],
  [{ from: '10', to: '2' }, false],
  [{ from: 'ten' }, false],
] as const)('bounds %o hold something: %s', (bounds, hold) => {
  expect(areBounds({ type: 'number', ...bounds })).toBe(hold);
});
