import { expect, test } from 'vitest';
import type { Rule } from '../api/generated';
import { fromAddress, inAddress } from './ruleInAddress';

test('a rule comes back from an address as it went in', () => {
  const rule: Rule = {
    version: 1,
    join: 'any',
    rules: [
      { type: 'touch', kinds: ['call'], often: 'at-least', times: 2, when: { type: 'this', unit: 'year' } },
      { type: 'related', kind: 'k1', side: 'backward', test: 'not-now' },
      { type: 'own', field: 'f1', asks: { type: 'filled', is: false } },
      { type: 'own', field: 'f1', asks: { type: 'text', test: 'starts', text: 'Ba' } },
      { type: 'own', field: 'f2', asks: { type: 'number', from: '1.5' } },
      { type: 'own', field: 'f3', asks: { type: 'date', when: { type: 'between', to: '2026-03-01' } } },
      { type: 'own', field: 'f4', asks: { type: 'yes-no', is: true } },
      {
        type: 'group',
        join: 'none',
        rules: [{ type: 'own', field: 'f5', asks: { type: 'choice', choices: ['Red'] } }],
      },
    ],
  };

  expect(fromAddress(inAddress(rule))).toEqual(rule);
});

test.each([
  '{"rules":[{"type":"own","field":1,"asks":{"type":"filled","is":true}}]}',
  '{"rules":[{"type":"own","field":"f1"}]}',
  '{"rules":[{"type":"own","field":"f1","asks":{"type":"mood"}}]}',
])('what does not fit is left out: %s', (text) => {
  expect(fromAddress(text)?.rules).toEqual([]);
});
