import type { Lookalike } from '../api/generated';

/** One line of two records side by side. Where only one of them knows something, they neither agree nor differ. */
export type Compared = {
  what: string;
  one: string[];
  other: string[];
  agree?: 'same' | 'partly' | 'different' | undefined;
};

/** What two records say, line by line; a line that neither has is left out. */
export function compare(one: Lookalike, other: Lookalike): Compared[] {
  const line = (what: string, of: (contact: Lookalike) => (string | undefined)[]): Compared => {
    const [left, right] = [known(of(one)), known(of(other))];
    return { what, one: left, other: right, agree: agreement(left, right) };
  };
  return [
    line('Name', (contact) => [contact.name]),
    line('Called', (contact) => [contact.nickname]),
    line('E-mail', (contact) => contact.emails),
    line('Phone', (contact) => contact.phones),
    line('Postcode', (contact) => [contact.postcode]),
    { ...line('Born', (contact) => [contact.born && bornInWords(contact.born)]), ...born(one, other) },
    line('Tags', (contact) => contact.tags),
  ].filter(({ one, other }) => one.length + other.length > 0);
}

function known(texts: (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined && text !== '') as string[];
}

function agreement(one: string[], other: string[]): Compared['agree'] {
  if (one.length === 0 || other.length === 0) return undefined;
  const left = one.map(folded);
  const right = new Set(other.map(folded));
  const shared = left.filter((text) => right.has(text)).length;
  if (shared === 0) return 'different';
  return shared === left.length && shared === right.size ? 'same' : 'partly';
}

/** A year and a date in that year agree as far as they go. */
function born(one: Lookalike, other: Lookalike): Pick<Compared, 'agree'> {
  if (!one.born || !other.born || one.born === other.born) return {};
  const goesOn = one.born.startsWith(`${other.born}-`) || other.born.startsWith(`${one.born}-`);
  return { agree: goesOn ? 'partly' : 'different' };
}

/** Case and accents make no difference, as they make none on the server. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** 3 July 1958, July 1958, or 1958, as far as it is known. */
export function bornInWords(born: string): string {
  const [year = '', month, day] = born.split('-');
  if (!month) return year;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))).toLocaleDateString('en-GB', {
    ...(day && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
