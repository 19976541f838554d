import { beforeEach, expect, test, vi } from 'vitest';
import { draftsBelow, dropDraft, dropDrafts, keepDraft, readDraft, slotOf } from './draftStore';

const SARAH = { group: { id: 'g1' }, user: { id: 'sarah' } };
const RAVI = { group: { id: 'g1' }, user: { id: 'ravi' } };
const SARAH_ELSEWHERE = { group: { id: 'g2' }, user: { id: 'sarah' } };

/** What a browser gives, as far as drafts use it. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, text: string) {
      this[key] = text;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', storage());
});

test('what was typed is found by its name, with its key', () => {
  const slot = slotOf(SARAH, 'contact/c1/note');
  keepDraft(slot, { value: { text: 'Asked about' }, key: 'k' });
  expect(readDraft(slot)).toEqual({ value: { text: 'Asked about' }, key: 'k' });
  expect(draftsBelow(SARAH, 'contact/c1/')).toEqual(['note']);
  expect(draftsBelow(SARAH, 'contact/c2/')).toEqual([]);
  dropDraft(slot);
  expect(readDraft(slot)).toBeUndefined();
});

test('nobody finds what another typed, nor in another group', () => {
  for (const whose of [SARAH, RAVI, SARAH_ELSEWHERE]) {
    keepDraft(slotOf(whose, 'list/new'), { value: whose.user.id, key: 'k' });
  }
  dropDrafts(RAVI);
  expect(draftsBelow(SARAH, '')).toEqual([]);
  expect(draftsBelow(SARAH_ELSEWHERE, '')).toEqual([]);
  expect(draftsBelow(RAVI, '')).toEqual(['list/new']);
  dropDrafts();
  expect(draftsBelow(RAVI, '')).toEqual([]);
});

test('a browser that keeps nothing is no fault', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('full');
    },
  });
  keepDraft(slotOf(SARAH, 'list/new'), { value: 'x', key: 'k' });
  expect(readDraft(slotOf(SARAH, 'list/new'))).toBeUndefined();
});
