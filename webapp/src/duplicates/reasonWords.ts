import type { ContactKind, DuplicatePair, LikenessReason } from '../api/generated';

const REASON_WORDS: Record<LikenessReason, string> = {
  'same-name': 'same name',
  'swapped-name': 'same names, the other way round',
  'short-name': 'one name may be short for the other',
  'mistyped-name': 'names one letter apart',
  initial: 'same last name and initial',
  'same-last-name': 'same last name',
  'same-first-name': 'same first name',
  'same-email': 'same e-mail',
  'same-phone': 'same phone',
  'same-birth-date': 'same birth date',
  'same-postcode': 'same postcode',
};

/** Why two may be the same: “Same name, same e-mail”. */
export function reasonsInWords(reasons: LikenessReason[]): string {
  const words = reasons.map((reason) => REASON_WORDS[reason]).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const LIKELIHOOD_WORDS: Record<DuplicatePair['likelihood'], string> = {
  'very-likely': 'Very likely',
  likely: 'Likely',
  possible: 'Possible',
};

export const APART_WORDS: Record<ContactKind, { press: string; said: string }> = {
  person: { press: 'Not the same person', said: 'are two people' },
  organisation: { press: 'Not the same organisation', said: 'are two organisations' },
  household: { press: 'Not the same household', said: 'are two households' },
};
