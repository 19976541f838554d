import type { By, InteractionKind, MailEntry, Permission, TimelineEntry } from '../api/generated';
import type { IconName } from '../ui/Icon';
import { dayOf } from '../words/dates';

/** What the timeline can be narrowed to. */
export type Filter = 'everything' | Exclude<InteractionKind, 'email'> | 'mail' | 'change';

const FILTERS: { value: Filter; label: string }[] = [
  { value: 'everything', label: 'Everything' },
  { value: 'call', label: 'Calls' },
  { value: 'visit', label: 'Visits' },
  { value: 'meeting', label: 'Meetings' },
  { value: 'note', label: 'Notes' },
  { value: 'letter', label: 'Letters' },
  { value: 'mail', label: 'Mail' },
  { value: 'change', label: 'Changes' },
];

export const INTERACTIONS: Record<
  InteractionKind,
  { icon: IconName; name: string; log: string; ask: string }
> = {
  call: { icon: 'phone', name: 'Call', log: 'Log a call', ask: 'What was said?' },
  visit: { icon: 'visit', name: 'Visit', log: 'Log a visit', ask: 'How was it?' },
  meeting: { icon: 'meeting', name: 'Meeting', log: 'Log a meeting', ask: 'What was said?' },
  letter: { icon: 'letter', name: 'Letter', log: 'Log a letter', ask: 'What was it about?' },
  note: { icon: 'note', name: 'Note', log: 'Add a note', ask: 'What should the others know?' },
  email: { icon: 'mail', name: 'E-mail', log: 'Log an e-mail', ask: 'What was it about?' },
};

/** True when an entry is seen under a filter. That something was written down is told by the thing itself. */
function fits(entry: TimelineEntry, filter: Filter): boolean {
  const echo = entry.type === 'change' && entry.what === 'interaction-logged';
  if (filter === 'everything') return !echo;
  if (filter === 'change') return entry.type === 'change' || entry.type === 'permission';
  if (entry.type === 'mail') return filter === 'mail';
  if (entry.type !== 'interaction') return false;
  return entry.interaction.kind === (filter === 'mail' ? 'email' : filter);
}

/** The filters that find anything, each with how much. */
export function filtersFor(timeline: TimelineEntry[]): { value: Filter; label: string; count: number }[] {
  return FILTERS.map((filter) => ({
    ...filter,
    count: timeline.filter((entry) => fits(entry, filter.value)).length,
  })).filter((filter) => filter.value === 'everything' || filter.count > 0);
}

/** The entries under a filter, newest first, by the day they happened on. */
export function byDay(
  timeline: TimelineEntry[],
  filter: Filter,
  zone: string,
): { day: string; entries: TimelineEntry[] }[] {
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of timeline.filter((entry) => fits(entry, filter))) {
    const day = dayOf(entry.at, zone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** The id of the change that can be undone and was not there before: what was done just now. */
export function newlyUndoable(before: TimelineEntry[], after: TimelineEntry[]): string | undefined {
  const known = new Set(before.map((entry) => (entry.type === 'change' ? entry.id : '')));
  const fresh = after.find((entry) => entry.type === 'change' && entry.undoable && !known.has(entry.id));
  return fresh?.type === 'change' ? fresh.id : undefined;
}

/** Who did something, and through what when it was not by hand. */
export function byWords(by: By): string {
  if (by.through === 'import') return `by ${by.name}, from a spreadsheet`;
  if (by.through === 'unsubscribe') return 'by themselves, from a mail';
  if (by.through === 'feedback') return 'told by the mail service';
  return `by ${by.name}`;
}

export const MAIL_WORDS: Record<MailEntry['outcome'], string> = {
  sent: 'sent',
  delivered: 'arrived',
  bounced: 'came back',
  complained: 'they called it spam',
};

const PURPOSES: Record<Permission['purpose'], string> = {
  newsletter: 'Newsletter',
  fundraising: 'Fundraising',
  service: 'Service',
};

const CHANNELS: Record<Permission['channel'], string> = {
  email: 'e-mail',
  post: 'post',
  phone: 'phone',
  sms: 'text message',
};

/** Newsletter, e-mail */
export function permissionName(permission: Pick<Permission, 'purpose' | 'channel'>): string {
  return `${PURPOSES[permission.purpose]}, ${CHANNELS[permission.channel]}`;
}

export const BASIS_WORDS: Record<Permission['basis'], string> = {
  consent: 'said yes',
  'soft-opt-in': 'gave us the address and did not say no',
  'legitimate-interest': 'we have a good reason (legitimate interest)',
  refused: 'asked us not to',
};
