/**
 * How a word that somebody typed as they liked (Clients, clients, SEN pupils) is written in a sentence. It is the first
 * letter that changes, and nothing else: the rest is theirs.
 */

/** A first word of one capital and small letters, as people write a heading; not SEN, not McMillan, not A in A level. */
const HEADING = /^\p{Lu}[\p{Ll}\p{M}'’-]+(?=\s|$)/u;

/** A first word that begins small for a reason: iPad. */
const CAPITAL_WITHIN = /^\p{Ll}+\p{Lu}/u;

/** At the beginning of a sentence, heading or label: Clients. */
export function atStart(word: string): string {
  const [first = ''] = word;
  if (CAPITAL_WITHIN.test(word)) return word;
  return first.toLocaleUpperCase('en-GB') + word.slice(first.length);
}

/** In the middle of a sentence: clients, but SEN pupils. */
export function within(word: string): string {
  return HEADING.test(word) ? word.charAt(0).toLocaleLowerCase('en-GB') + word.slice(1) : word;
}

/** Letters whose names begin with a vowel, as one says them in an abbreviation: an MP, an NHS patient. */
const SAID_WITH_VOWEL = /^[AEFHILMNORSX]/;
/** Written with a vowel and said with a consonant: a user, a unit, a European, a one-off donor. */
const SOUNDS_LIKE_CONSONANT = /^(uni(?!n|m|d)|us[aeiu]|ut[ei]|ufo|uk[r]|uga|eu|ewe|one(?![a-z])|once)/i;
/** Written with an h that is not said. */
const SILENT_H = /^(hour|honest|honou?r|heir)/i;

/** The article that stands before a word, by how it is said in English. */
export function articleFor(word: string): 'a' | 'an' {
  const [first = ''] = word.split(/[\s-]/);
  if (isSpelt(first)) return SAID_WITH_VOWEL.test(first) ? 'an' : 'a';
  if (SILENT_H.test(word)) return 'an';
  return /^[aeiouàáâäèéêëìíîïòóôöùúûü]/i.test(word) && !SOUNDS_LIKE_CONSONANT.test(word) ? 'an' : 'a';
}

/** Said letter by letter: up to three capitals, or more without a vowel (SEN, NHS, RSPB); longer ones are words (SEND). */
function isSpelt(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]*$/u.test(word) && (word.length <= 3 || !/[AEIOU]/.test(word));
}
