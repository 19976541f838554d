import type { Segment } from '../api/generated';
import { kindWords } from '../people/kindWords';
import { ButtonLink } from '../ui/Button';
import { count } from '../words/counts';

/** Ways to the pages of those who are in, a page for each kind. */
export function SeeMembers({ segment: { id, members } }: { segment: Segment }) {
  const kinds = [
    [kindWords('person'), members.people],
    [kindWords('organisation'), members.organisations],
    [kindWords('household'), members.households],
  ] as const;
  return kinds
    .filter(([, figure]) => figure > 0)
    .map(([words, figure]) => (
      <ButtonLink key={words.at} small to={`${words.at}?segment=${id}`}>
        See the {figure === 1 ? words.one : count(figure, words.one, words.many)}
      </ButtonLink>
    ));
}
