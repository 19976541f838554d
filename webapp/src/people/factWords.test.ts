import { expect, test } from 'vitest';
import { everyWords } from './factWords';

test('a period is said as people say it', () => {
  expect(everyWords('P1M')).toBe('Every month');
  expect(everyWords('P6W')).toBe('Every 6 weeks');
  expect(everyWords('P2Y')).toBe('Every 2 years');
});
