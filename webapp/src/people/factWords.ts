import type { ContactStatus, Provenance } from '../api/generated';

/** How often people want to be spoken to, as most do. */
export const KEEP_IN_TOUCH: readonly (readonly [string, string])[] = [
  ['P1W', 'Every week'],
  ['P2W', 'Every 2 weeks'],
  ['P1M', 'Every month'],
  ['P3M', 'Every 3 months'],
  ['P6M', 'Every 6 months'],
  ['P1Y', 'Every year'],
];

const UNITS: Record<string, string> = { W: 'week', M: 'month', Y: 'year' };

/** P2W as “Every 2 weeks”. */
export function everyWords(period: string): string {
  const [, amount = '', letter = ''] = /^P(\d+)([WMY])$/.exec(period) ?? [];
  const unit = UNITS[letter] ?? period;
  return amount === '1' ? `Every ${unit}` : `Every ${amount} ${unit}s`;
}

/** What holds for somebody as a whole, and what follows from it. */
export const STATUSES: { status: ContactStatus; words: string; hint: string }[] = [
  { status: 'deceased', words: 'Has died', hint: 'No newsletters, no reminders.' },
  { status: 'moved-away', words: 'Has moved away', hint: 'The addresses here are no longer right: no post.' },
  {
    status: 'do-not-contact',
    words: 'Do not contact',
    hint: 'They want to hear nothing from us, by any way.',
  },
];

export const STATUS_WORDS: Record<ContactStatus, string> = {
  deceased: 'Has died',
  'moved-away': 'Has moved away',
  'do-not-contact': 'Do not contact',
};

export const HOW_WORDS: Record<Provenance['how'], string> = {
  typed: 'typed in',
  imported: 'from a spreadsheet',
  told: 'they said so',
};
