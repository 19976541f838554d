import type { BulkChoice, BulkMatch, ContactKind } from '../api/generated';

/** Whom somebody chose in a list: those ticked, on whatever page of it, or all that it shows. */
export type Chosen = { all: true } | { all: false; ids: string[] };

export const NOBODY: Chosen = { all: false, ids: [] };

/** So many can be ticked one by one. */
export const MOST_TICKED = 1000;

export function isChosen(chosen: Chosen, id: string): boolean {
  return chosen.all || chosen.ids.includes(id);
}

/** With these ticked, or not ticked any longer; from all, whoever is unticked leaves those of this page. */
export function ticked(chosen: Chosen, ids: string[], on: boolean, shown: string[]): Chosen {
  const before = chosen.all ? shown : chosen.ids;
  const others = before.filter((id) => !ids.includes(id));
  return { all: false, ids: on ? [...others, ...ids].slice(0, MOST_TICKED) : others };
}

/** As the API wants to hear it. */
export function choiceOf(chosen: Chosen, kind: ContactKind, filter: Record<string, string>): BulkChoice {
  if (!chosen.all) return { contactIds: chosen.ids };
  const { list, segment, tag, role, status } = filter;
  return {
    match: {
      kind,
      ...(list && { listId: list }),
      ...(segment && { segmentId: segment }),
      ...(tag && { tag }),
      ...(role && { role }),
      ...(status && { status: status as NonNullable<BulkMatch['status']> }),
    },
  };
}
