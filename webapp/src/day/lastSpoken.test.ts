import { expect, test } from 'vitest';
import type { OutOfTouch } from '../api/generated';
import { lastSpoken } from './lastSpoken';

const MAUD: OutOfTouch = { contact: { id: 'm', name: 'Maud Ellery' }, every: 'P2W', yours: true };

test('says when, how and by whom somebody was last spoken to', () => {
  const last = { at: '2026-10-12T09:00:00Z', kind: 'visit', by: { name: 'Tom', through: 'app' } } as const;
  expect(lastSpoken({ ...MAUD, last }, '2026-11-26', 'Europe/London')).toBe(
    'Last visit on 12 October, by Tom · every 2 weeks',
  );
});

test('who brings a sheet of calls in need not have made them', () => {
  const last = { at: '2026-10-12T12:00:00Z', kind: 'call', by: { name: 'Tom', through: 'import' } } as const;
  expect(lastSpoken({ ...MAUD, last }, '2026-11-26', 'Europe/London')).toBe(
    'Last call on 12 October, from a spreadsheet · every 2 weeks',
  );
});

test('says that nobody did', () => {
  expect(lastSpoken(MAUD, '2026-11-26', 'Europe/London')).toBe(
    'Nobody in the last year, or yet · every 2 weeks',
  );
});
