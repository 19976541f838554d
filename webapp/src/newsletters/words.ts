import type { ExclusionReason, MailingState, ResultGroup } from '../api/generated';

/** Why somebody does not get a newsletter: “1 has no e-mail address”, “41 have no e-mail address”. */
const EXCLUDED_WORDS: Record<ExclusionReason, { one: string; many: string }> = {
  'no-email': { one: 'has no e-mail address', many: 'have no e-mail address' },
  deceased: { one: 'has died', many: 'have died' },
  'do-not-contact': { one: 'wants to hear nothing from us', many: 'want to hear nothing from us' },
  'no-permission': {
    one: 'has no permission on record for newsletters',
    many: 'have no permission on record for newsletters',
  },
  refused: { one: 'said no to newsletters', many: 'said no to newsletters' },
  complaint: { one: 'called an earlier mail spam', many: 'called an earlier mail spam' },
  'hard-bounce': {
    one: 'has an address from which mail came back',
    many: 'have an address from which mail came back',
  },
  'asked-to-stop': { one: 'left, or asked us to stop', many: 'left, or asked us to stop' },
  erased: {
    one: 'has the address of somebody who was erased for ever',
    many: 'have the address of somebody who was erased for ever',
  },
  'same-address': {
    one: 'shares an address with somebody who gets it',
    many: 'share an address with somebody who gets it',
  },
  'left-since': { one: 'left before the mail went', many: 'left before the mail went' },
};

/** Follows the count, and the word “Who” above the names. */
export function excludedWords(reason: ExclusionReason, count: number): string {
  const words = EXCLUDED_WORDS[reason];
  return count === 1 ? words.one : words.many;
}

/** What became of a mail; follows a count: “598 arrived”. */
export const OUTCOME_WORDS: Record<ResultGroup['outcome'], string> = {
  waiting: 'still to go',
  sent: 'sent',
  delivered: 'arrived',
  bounced: 'came back',
  complained: 'called spam by its reader',
  skipped: 'left out',
  failed: 'could not be sent',
  uncertain: 'may or may not have gone',
  left: 'left the newsletter through this mail',
};

export const STATE_WORDS: Record<MailingState, string> = {
  draft: 'Draft',
  queued: 'Goes soon',
  sending: 'Going out',
  sent: 'Sent',
  paused: 'Stopped',
};
