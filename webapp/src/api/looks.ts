import type { Query } from '@tanstack/react-query';

/** How often each query had its answer when the server was first seen at work. */
const begun = new WeakMap<object, number>();

/**
 * For a query's `refetchInterval`: looks again while the server works, soon at first, and anew for each piece of work; not
 * at all while it rests.
 */
export function whileWorking<Thing>(isWorking: (thing: Thing) => boolean) {
  return (query: Query<Thing, Error, Thing, string[]>): number | false => {
    const { data, dataUpdateCount } = query.state;
    if (!data || !isWorking(data)) {
      begun.delete(query);
      return false;
    }
    const first = begun.get(query) ?? dataUpdateCount;
    begun.set(query, first);
    return pause(dataUpdateCount - first);
  };
}

/** Milliseconds until the next look: most work is done in a moment, and what is not may take minutes. */
function pause(looks: number): number {
  return Math.min(250 * 1.4 ** looks, 3000);
}
