import type { ContactKind, DuplicatePair, LikenessReason } from '../api/generated';
import { many, one } from '../words/contactWords';

const REASON_WORDS: Record<LikenessReason, string> = {
  'same-name': 'same name',
  'swapped-name': 'same names, the other way round',
  'short-name': 'one name may be short for the other',
  'mistyped-name': 'names spelt almost alike',
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

/** What to press when two are not the same, and what was said by it. */
export function apartWords(kind: ContactKind): { press: string; said: string } {
  return { press: `Not the same ${one(kind)}`, said: `are two ${many(kind)}` };
}
