import type { Audience, ExclusionReason, Mailing } from '../api/generated';
import { Card } from '../ui/Card';
import { Figure, FigureRows } from '../ui/Figures';
import { PartsBar } from '../ui/Progress';
import { people } from '../words/contactWords';
import { series } from '../words/series';
import { SeeNames } from './Names';
import { excludedWords } from './words';

/** There is no way to them by e-mail; all others have a reason why they must not be written to. */
const UNREACHABLE: ExclusionReason[] = ['no-email', 'hard-bounce', 'same-address'];

/** Who gets it, and who does not and why: as a bar, in figures, with names. */
export function AudienceCard({ audience, mailing }: { audience: Audience; mailing: Mailing }) {
  const { readers, excluded } = audience;
  const unreachable = excluded.filter(({ reason }) => UNREACHABLE.includes(reason));
  const unwilling = excluded.filter(({ reason }) => !UNREACHABLE.includes(reason));
  return (
    <Card>
      <Figure
        above="Going to"
        figure={people(readers.count)}
        below={readers.count > 0 ? 'each in a mail of their own' : undefined}
      />
      <ChosenFrom mailing={mailing} />
      <PartsBar
        parts={[
          { tone: 'accent', count: readers.count },
          { tone: 'waiting', count: sum(unwilling) },
          { tone: 'rest', count: sum(unreachable) },
        ]}
      />
      <FigureRows
        rows={[
          {
            count: readers.count,
            words: 'will get it',
            more: <SeeNames title="Who gets it" count={readers.count} names={readers.names} />,
          },
          ...[...unwilling, ...unreachable].map(({ reason, count, names }) => ({
            count,
            words: excludedWords(reason, count),
            more: <SeeNames title={`Who ${excludedWords(reason, count)}`} count={count} names={names} />,
          })),
        ]}
      />
    </Card>
  );
}

/** The lists and segments that it goes to, by name. */
function ChosenFrom({ mailing: { lists, segments } }: { mailing: Mailing }) {
  const names = [
    ...lists.map(({ name }) => `“${name}”`),
    ...segments.map(({ name }) => `“${name}” (segment)`),
  ];
  return names.length > 0 && <p>Chosen from {series(names)}</p>;
}

function sum(groups: { count: number }[]): number {
  return groups.reduce((total, group) => total + group.count, 0);
}
