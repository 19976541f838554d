import type {
  By,
  ChangeEntry,
  InteractionKind,
  MailEntry,
  Permission,
  TimelineEntry,
} from '../api/generated';
import type { IconName } from '../ui/Icon';
import { dayOf } from '../words/dates';

/** What the timeline can be narrowed to. */
export type Filter = 'everything' | InteractionKind | 'mail' | 'change';

const FILTERS: { value: Filter; label: string }[] = [
  { value: 'everything', label: 'Everything' },
  { value: 'call', label: 'Calls' },
  { value: 'visit', label: 'Visits' },
  { value: 'meeting', label: 'Meetings' },
  { value: 'note', label: 'Notes' },
  { value: 'letter', label: 'Letters' },
  { value: 'email', label: 'E-mails' },
  { value: 'mail', label: 'Newsletters' },
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
  if (filter === 'mail') return entry.type === 'mail';
  return entry.type === 'interaction' && entry.interaction.kind === filter;
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

/** Who did something, and through what when it was not by hand. */
export function byWords(by: By): string {
  if (by.through === 'import') return `by ${by.name}, from a spreadsheet`;
  if (by.through === 'unsubscribe') return 'by themselves, from a mail';
  if (by.through === 'feedback') return 'told by the mail service';
  return `by ${by.name}`;
}

export const CHANGE_WORDS: Record<ChangeEntry['what'], string> = {
  added: 'Added to Kith',
  changed: 'Details changed',
  'interaction-logged': 'Written down',
  'interaction-removed': 'Taken off the timeline',
  'task-added': 'Task added',
  'task-done': 'Task done',
  'task-reopened': 'Task opened again',
  'task-removed': 'Task taken away',
  'list-joined': 'Joined a list',
  'list-left': 'Left a list',
  suppressed: 'No more mail to this address',
  undone: 'Change undone',
  'import-undone': 'Spreadsheet taken back',
};

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
