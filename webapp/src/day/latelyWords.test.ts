import { expect, test } from 'vitest';
import type { By, Lately } from '../api/generated';
import { latelyWords } from './latelyWords';

const TOM: By = { id: 'tom', name: 'Tom Ekene', through: 'app' };

function lately(what: string, by: By): Lately {
  return { at: '2026-11-24T09:00:00Z', what, contact: { id: 'm', name: 'Maud Ellery' }, by };
}

test('a user did something with a contact', () => {
  expect(latelyWords(lately('visit', TOM))).toEqual({ who: 'Tom Ekene', did: 'logged a visit to' });
  expect(latelyWords(lately('added', { ...TOM, through: 'import' })).did).toBe('brought in');
});

test('a contact who left did it themselves', () => {
  const words = latelyWords(lately('list-left', { name: 'Maud Ellery', through: 'unsubscribe' }));
  expect(words).toEqual({ did: 'left the newsletter' });
});

test('what a mail server told is nobody’s deed', () => {
  const words = latelyWords(lately('suppressed', { name: 'The mail server', through: 'feedback' }));
  expect(words).toEqual({ did: 'cannot be mailed any longer' });
});

test('a word of later days is not shown as it is', () => {
  expect(latelyWords(lately('gift-received', TOM)).did).toBe('did something about');
});
