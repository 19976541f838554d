import type { SharedHome } from '../api/generated';
import { one } from '../words/contactWords';
import { series } from '../words/series';

type Inhabitant = SharedHome['people'][number];

/** What they are called together, to begin with: “The Patel household”, or their names. */
export function proposedName(people: Inhabitant[]): string {
  const lastName = people[0]?.lastName;
  const shared = lastName && people.every((each) => same(each.lastName, lastName));
  return shared ? `The ${lastName} ${one('household')}` : names(people);
}

/** Amina Patel and Ravi Patel */
export function names(people: Inhabitant[]): string {
  return series(people.map(({ name }) => name));
}

const REASON_WORDS: Record<SharedHome['reasons'][number], string> = {
  'same-address': 'Same address',
  'same-last-name': 'same last name',
  'same-phone': 'same phone',
};

/** Why they may live together: “Same address, same last name: 14 Mill Lane, OL6 6LS.” */
export function reasonsInWords({ reasons, address }: SharedHome): string {
  return `${reasons.map((reason) => REASON_WORDS[reason]).join(', ')}: ${address}.`;
}

/** The question in a heading. */
export function question({ people, household }: SharedHome): string {
  return household ? `${names(people)} and ${household.name}` : names(people);
}

/** What the answer no means. */
export function saidApart({ people, household }: SharedHome): string {
  if (!household) return `${names(people)} do not live together.`;
  return `${names(people)} ${people.length > 1 ? 'do' : 'does'} not belong to ${household.name}.`;
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
