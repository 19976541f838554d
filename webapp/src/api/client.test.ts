import { afterEach, expect, test, vi } from 'vitest';
import { api } from './client';

afterEach(() => vi.unstubAllGlobals());

function answering(): { asked: () => number; answer: () => void } {
  const open: (() => void)[] = [];
  let asked = 0;
  vi.stubGlobal('fetch', () => {
    const which = ++asked;
    return new Promise<Response>((resolve) => open.push(() => resolve(Response.json({ which }))));
  });
  return {
    asked: () => asked,
    answer: () => {
      for (const each of open.splice(0)) each();
    },
  };
}

test('the second press of a double click is the same wish, and gets the same answer', async () => {
  const server = answering();
  const both = [api.post('/api/contacts', { kind: 'person' }), api.post('/api/contacts', { kind: 'person' })];
  expect(server.asked()).toBe(1);
  server.answer();
  expect(await Promise.all(both)).toEqual([{ which: 1 }, { which: 1 }]);
});

test('something else, or the same once more afterwards, is a wish of its own', async () => {
  const server = answering();
  const first = api.post('/api/contacts', { kind: 'person' });
  const other = api.post('/api/contacts', { kind: 'organisation' });
  expect(server.asked()).toBe(2);
  server.answer();
  await Promise.all([first, other]);
  const again = api.post('/api/contacts', { kind: 'person' });
  expect(server.asked()).toBe(3);
  server.answer();
  expect(await again).toEqual({ which: 3 });
});
