import { expect, test } from 'vitest';
import { zones, zoneWords } from './zones';

test('a zone is said by its place', () => {
  expect(zoneWords('Europe/Isle_of_Man')).toBe('Isle of Man (Europe)');
  expect(zoneWords('America/Argentina/Ushuaia')).toBe('Ushuaia, Argentina (America)');
  expect(zoneWords('UTC')).toBe('UTC');
});

test('London comes first, then Europe, then the world; each once', () => {
  const offered = zones('Europe/London');
  expect(offered[0]).toBe('Europe/London');
  expect(offered[1]?.startsWith('Europe/')).toBe(true);
  expect(offered.filter((zone) => zone === 'Europe/London')).toHaveLength(1);
  expect(offered).toContain('America/New_York');
});

test('a zone that the browser does not know can still be kept', () => {
  expect(zones('Europe/Somewhere_New')).toContain('Europe/Somewhere_New');
});
