import type { MemberCounts } from '../api/generated';
import { howMany, people } from '../words/contactWords';
import { series } from '../words/series';

/** 58 people, 3 organisations and 1 household; kinds of which there is none are left out. */
export function memberWords({ people: persons, organisations, households }: MemberCounts): string {
  const parts = [
    ...(organisations > 0 ? [howMany('organisation', organisations)] : []),
    ...(households > 0 ? [howMany('household', households)] : []),
  ];
  return series(persons > 0 || parts.length === 0 ? [people(persons), ...parts] : parts);
}
