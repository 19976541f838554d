import type { By, InteractionKind, TimelineEntry } from '../api/generated';
import { dayOf } from '../words/dates';

/** What kind of entry is shown. */
export type Filter =
  | 'everything'
  | Exclude<InteractionKind, 'email'>
  | 'document'
  | 'mail'
  | 'task'
  | 'change';

/** What a timeline is narrowed to; a text that is empty narrows nothing. Days like 2026-11-26, both included. */
export type Narrowing = { show: Filter; who: string; from: string; to: string };

const FILTERS: { value: Filter; label: string }[] = [
  { value: 'everything', label: 'Everything' },
  { value: 'call', label: 'Calls' },
  { value: 'visit', label: 'Visits' },
  { value: 'meeting', label: 'Meetings' },
  { value: 'note', label: 'Notes' },
  { value: 'letter', label: 'Letters' },
  { value: 'document', label: 'Documents' },
  { value: 'mail', label: 'Mail' },
  { value: 'task', label: 'Tasks' },
  { value: 'change', label: 'Changes' },
];

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What a page's address says; anything that means nothing is as if it were not there. */
export function narrowingOf(asked: URLSearchParams): Narrowing {
  const day = (name: string) => {
    const text = asked.get(name) ?? '';
    return DAY.test(text) ? text : '';
  };
  const show = FILTERS.find(({ value }) => value === asked.get('show'))?.value ?? 'everything';
  return { show, who: asked.get('who') ?? '', from: day('from'), to: day('to') };
}

/** The same address, narrowed otherwise. */
export function narrowed(asked: URLSearchParams, part: Partial<Narrowing>): URLSearchParams {
  const next = new URLSearchParams(asked);
  for (const [name, value] of Object.entries({ ...narrowingOf(asked), ...part })) {
    if (value === '' || value === 'everything') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** True when an entry is of a kind. That something was written down is told by the thing itself. */
function isOf(entry: TimelineEntry, show: Filter): boolean {
  const echo = entry.type === 'change' && entry.what === 'interaction-logged';
  if (show === 'everything') return !echo;
  if (show === 'task')
    return isTask(entry) || (entry.type === 'interaction' && !!entry.interaction.followUpId);
  if (show === 'document') return entry.type === 'document' || isOfDocument(entry);
  if (show === 'change') {
    const other = entry.type === 'change' && !isTask(entry) && !isOfDocument(entry);
    return other || entry.type === 'permission';
  }
  if (entry.type === 'mail') return show === 'mail';
  if (entry.type !== 'interaction') return false;
  return entry.interaction.kind === (show === 'mail' ? 'email' : show);
}

/** True for something that became of a task. */
export function isTask(entry: TimelineEntry): boolean {
  return entry.type === 'change' && entry.what.startsWith('task-');
}

/** True for something that became of a file. */
function isOfDocument(entry: TimelineEntry): boolean {
  return entry.type === 'change' && entry.what.startsWith('document-');
}

function byOf(entry: TimelineEntry): By | undefined {
  switch (entry.type) {
    case 'interaction':
      return entry.interaction.by;
    case 'document':
      return entry.document.by;
    case 'permission':
      return entry.permission.by;
    case 'change':
      return entry.by;
    case 'mail':
      return undefined;
  }
}

/** A user by their id; anybody else by how it came. */
function whoOf(by: By): string {
  return by.id ?? by.through;
}

/** Everybody who did something here, by name. */
export function doersOf(timeline: TimelineEntry[]): { value: string; label: string }[] {
  const names = new Map<string, string>();
  for (const entry of timeline) {
    const by = byOf(entry);
    if (by) names.set(whoOf(by), by.id ? by.name : by.through === 'feedback' ? 'The mail service' : by.name);
  }
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en-GB'));
}

/** The entries by that person in that time, of whatever kind. */
export function within(
  timeline: TimelineEntry[],
  { who, from, to }: Narrowing,
  zone: string,
): TimelineEntry[] {
  if (!who && !from && !to) return timeline;
  return timeline.filter((entry) => {
    const by = byOf(entry);
    if (who && (!by || whoOf(by) !== who)) return false;
    if (!from && !to) return true;
    const day = dayOf(entry.at, zone);
    return (!from || day >= from) && (!to || day <= to);
  });
}

/** The entries of a kind. */
export function ofKind(timeline: TimelineEntry[], show: Filter): TimelineEntry[] {
  return timeline.filter((entry) => isOf(entry, show));
}

/** The kinds of which there is something, each with how much, and the one that is chosen. */
export function filtersFor(
  timeline: TimelineEntry[],
  chosen: Filter,
): { value: Filter; label: string; count: number }[] {
  return FILTERS.map((filter) => ({ ...filter, count: ofKind(timeline, filter.value).length })).filter(
    ({ value, count }) => value === 'everything' || value === chosen || count > 0,
  );
}

/** The entries by the day they happened on, in their order. */
export function byDay(timeline: TimelineEntry[], zone: string): { day: string; entries: TimelineEntry[] }[] {
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of timeline) {
    const day = dayOf(entry.at, zone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
