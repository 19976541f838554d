import type { ExclusionReason, MailingState, ResultGroup } from '../api/generated';

/** Why somebody does not get a newsletter; follows a number: “41 have no permission …”. */
export const EXCLUDED_WORDS: Record<ExclusionReason, string> = {
  'no-email': 'have no e-mail address',
  'no-permission': 'have no permission on record for newsletters',
  refused: 'said no to newsletters',
  complaint: 'called an earlier mail spam',
  'hard-bounce': 'have an address from which mail came back',
  'asked-to-stop': 'left, or asked us to stop',
  'same-address': 'share an address with somebody who gets it',
  'left-since': 'left before their mail went',
};

/** What became of a mail; follows a number: “598 arrived”. */
export const OUTCOME_WORDS: Record<ResultGroup['outcome'], string> = {
  waiting: 'are still to go',
  sent: 'were sent',
  delivered: 'arrived',
  bounced: 'came back',
  complained: 'were called spam',
  skipped: 'were left out',
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
