/**
 * What somebody typed and has not saved, kept in this tab of the browser: it survives leaving the page and reloading it,
 * and ends with the tab, by signing out, and when another group is looked at. Who is signed in is part of each name, so
 * that nobody finds what another typed. A browser that keeps nothing is no fault: the form holds it all the same.
 */
const PREFIX = 'kith-draft/';

/** What was typed, and the key under which it is saved once. */
export type Draft<Value> = { value: Value; key: string };

type Whose = { group: { id: string }; user: { id: string } };

let version = 0;
const listeners = new Set<() => void>();

/** Where drafts of this user in this group are; `name` is a path, such as `contact/<id>/note`. */
export function slotOf(whose: Whose, name: string): string {
  return `${PREFIX}${whose.group.id}/${whose.user.id}/${name}`;
}

export function keepDraft<Value>(slot: string, draft: Draft<Value>): void {
  quietly(() => sessionStorage.setItem(slot, JSON.stringify(draft)));
  changed();
}

export function readDraft<Value>(slot: string): Draft<Value> | undefined {
  return quietly(() => {
    const text = sessionStorage.getItem(slot);
    return text === null ? undefined : (JSON.parse(text) as Draft<Value>);
  });
}

export function dropDraft(slot: string): void {
  quietly(() => sessionStorage.removeItem(slot));
  changed();
}

/** Forgets every draft, or every one that is not of this user in this group. */
export function dropDrafts(exceptOf?: Whose): void {
  const kept = exceptOf && slotOf(exceptOf, '');
  for (const slot of slots()) {
    if (!kept || !slot.startsWith(kept)) quietly(() => sessionStorage.removeItem(slot));
  }
  changed();
}

/** The names below a path, such as `contact/<id>/`, that have a draft. */
export function draftsBelow(whose: Whose, path: string): string[] {
  const start = slotOf(whose, path);
  return slots()
    .filter((slot) => slot.startsWith(start))
    .map((slot) => slot.slice(start.length))
    .sort();
}

/** For `useSyncExternalStore`: told of each change; the version is another after each. */
export function onDraftChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function draftVersion(): number {
  return version;
}

function slots(): string[] {
  return quietly(() => Object.keys(sessionStorage).filter((slot) => slot.startsWith(PREFIX))) ?? [];
}

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/** Storage may be full, or forbidden. */
function quietly<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
