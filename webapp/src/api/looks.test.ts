import { type Query, QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { whileWorking } from './looks';

type Work = { working: boolean };

test('looks soon at first, then more rarely while there is work, and soon again at the next work', () => {
  const client = new QueryClient();
  const next = whileWorking(({ working }: Work) => working);
  const afterTelling = (working: boolean) => {
    client.setQueryData(['work'], { working });
    const query = client.getQueryCache().find({ queryKey: ['work'], exact: true });
    return next(query as unknown as Query<Work, Error, Work, string[]>);
  };

  expect(afterTelling(false)).toBe(false);
  const pauses = Array.from({ length: 20 }, () => afterTelling(true));
  expect(pauses[0]).toBe(250);
  expect(pauses[5]).toBeGreaterThan(1000);
  expect(pauses[19]).toBe(3000);

  expect(afterTelling(false)).toBe(false);
  expect(afterTelling(true)).toBe(250);
  client.clear();
});
