import type { Facts } from '../api/generated';

/** One thing that two people changed at once, each to something else. */
export type Clash = {
  /** What it is known by while it is decided: `lastName`, `phones/0`. */
  at: string;
  fact: keyof Facts;
  mine: string;
  theirs: string;
};

export type Choice = 'mine' | 'theirs';

/** Facts that are several, and how one of them is told from the others. */
const SEVERAL: Partial<Record<keyof Facts, (item: unknown) => string>> = {
  emails: (item) => text(item, 'address').toLowerCase(),
  phones: (item) => text(item, 'number').replace(/[^+\d]/g, ''),
  addresses: (item) =>
    ['lines', 'town', 'postcode'].map((part) => text(item, part).toLowerCase().replace(/\s/g, '')).join(' '),
  roles: (item) => `${text(item, 'name').toLowerCase()} ${text(item, 'since')}`,
  statuses: (item) => String(item),
  tags: (item) => String(item).toLowerCase(),
};

/**
 * Puts two people's changes of the same facts together. What only one of them changed is taken as that one left it; of
 * phones, addresses and their like, what either added is there, and what either took away is gone. Where both changed the
 * same thing it is a clash: mine stands until `choices` says otherwise.
 */
export function mergeFacts(
  base: Facts,
  mine: Facts,
  theirs: Facts,
  choices: Record<string, Choice> = {},
): { merged: Facts; clashes: Clash[] } {
  const merged: Record<string, unknown> = {};
  const clashes: Clash[] = [];
  const names = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  const decide = (fact: keyof Facts, at: string, ours: unknown, other: unknown) => {
    clashes.push({ at, fact, mine: inWords(ours), theirs: inWords(other) });
    return choices[at] === 'theirs' ? other : ours;
  };
  for (const fact of names as Set<keyof Facts>) {
    const keyOf = SEVERAL[fact];
    const sides = { base: base[fact], mine: mine[fact], theirs: theirs[fact] };
    const kept = keyOf
      ? mergeSeveral(listsOf(sides), keyOf, (index, ours, other) =>
          decide(fact, `${fact}/${index}`, ours, other),
        )
      : mergeOne(sides, (ours, other) => decide(fact, fact, ours, other));
    if (kept !== undefined && !(Array.isArray(kept) && kept.length === 0)) merged[fact] = kept;
  }
  return { merged: merged as Facts, clashes };
}

type Sides<Value> = { base: Value; mine: Value; theirs: Value };
type Decide = (mine: unknown, theirs: unknown) => unknown;

function mergeOne({ base, mine, theirs }: Sides<unknown>, decide: Decide): unknown {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  return same(mine, base) ? theirs : decide(mine, theirs);
}

function listsOf({ base, mine, theirs }: Sides<unknown>): Sides<unknown[]> {
  const list = (value: unknown) => (Array.isArray(value) ? value : []);
  return { base: list(base), mine: list(mine), theirs: list(theirs) };
}

/** In my order, unless they alone put it in another one; what is new on the other side follows. */
function mergeSeveral(
  { base, mine, theirs }: Sides<unknown[]>,
  keyOf: (item: unknown) => string,
  decide: (index: number, mine: unknown, theirs: unknown) => unknown,
): unknown[] {
  const [ofBase, ofMine, ofTheirs] = [byKey(base, keyOf), byKey(mine, keyOf), byKey(theirs, keyOf)];
  const result = new Map<string, unknown>();
  const put = (item: unknown) => {
    if (item !== undefined) result.set(keyOf(item), item);
  };
  // Both put something else in the place of the same thing: one of the two is meant, and stands where either stood.
  const replaced = new Map<string, unknown>();
  base.forEach((item, index) => {
    const [here, there] = [mine[index], theirs[index]];
    const gone = !ofMine.has(keyOf(item)) && !ofTheirs.has(keyOf(item));
    if (!gone || here === undefined || there === undefined) return;
    const [myKey, theirKey] = [keyOf(here), keyOf(there)];
    if (ofBase.has(myKey) || ofBase.has(theirKey) || myKey === theirKey) return;
    const chosen = decide(index, here, there);
    replaced.set(myKey, chosen);
    replaced.set(theirKey, chosen);
  });

  const myOrder = [...ofMine.keys()].filter((key) => ofBase.has(key));
  const reordered = !same(
    myOrder,
    [...ofBase.keys()].filter((key) => ofMine.has(key)),
  );
  const [first, second] =
    reordered || same([...ofTheirs.keys()], [...ofBase.keys()]) ? [ofMine, ofTheirs] : [ofTheirs, ofMine];
  for (const key of new Set([...first.keys(), ...second.keys()])) {
    if (replaced.has(key)) {
      put(replaced.get(key));
      continue;
    }
    const sides = { base: ofBase.get(key), mine: ofMine.get(key), theirs: ofTheirs.get(key) };
    const index = [...ofBase.keys(), ...ofMine.keys(), ...ofTheirs.keys()].indexOf(key);
    put(mergeOne(sides, (ours, other) => decide(index, ours, other)));
  }
  return [...result.values()];
}

function byKey(items: unknown[], keyOf: (item: unknown) => string): Map<string, unknown> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

function text(item: unknown, part: string): string {
  const value = (item as Record<string, unknown>)[part];
  return typeof value === 'string' ? value : '';
}

/** Alike as JSON with sorted keys: the order of an object's keys says nothing. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function inWords(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(inWords).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(inWords).join(', ');
  return String(value);
}
