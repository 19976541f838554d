import type { By, InteractionKind, MailEntry, Permission, TimelineEntry } from '../api/generated';
import type { IconName } from '../ui/Icon';

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

/** Who it was that somebody was in touch with; whoever brings a sheet in need not be the one. */
export function whoseTouch({ name, through }: By): string {
  return through === 'import' ? 'from a spreadsheet' : `by ${name}`;
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
