import { expect, test } from 'vitest';
import { ApiError, OfflineError } from './client';
import { fieldId, sentence, toFormErrors } from './errors';

const INVALID = {
  type: '/problems/invalid',
  title: 'Some of this cannot be saved as it is',
  status: 400,
};

test('each fault leads to its field and keeps its words', () => {
  const errors = toFormErrors(
    new ApiError({
      ...INVALID,
      faults: [
        { pointer: '/emails/1/address', detail: 'Enter an e-mail address' },
        { pointer: '', detail: 'Enter a name' },
      ],
    }),
  );
  expect(errors.summary).toEqual([
    { field: 'emails-1-address', text: 'Enter an e-mail address' },
    { field: undefined, text: 'Enter a name' },
  ]);
  expect(errors.byField).toEqual({ 'emails-1-address': 'Enter an e-mail address' });
});

test('the first of two faults of a field stands beside it', () => {
  const faults = [
    { pointer: '/name', detail: 'first' },
    { pointer: '/name', detail: 'second' },
  ];
  expect(toFormErrors(new ApiError({ ...INVALID, faults })).byField).toEqual({ name: 'first' });
});

test('a problem without faults is one sentence', () => {
  expect(toFormErrors(new ApiError({ ...INVALID, title: 'Please sign in', status: 401 })).summary).toEqual([
    { text: 'Please sign in.' },
  ]);
});

test('a lost connection says that nothing typed is lost', () => {
  expect(sentence(new OfflineError())).toContain('no connection');
});

test('pointers become ids', () => {
  expect(fieldId('/address/postcode')).toBe('address-postcode');
});
