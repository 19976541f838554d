import { useQuery } from '@tanstack/react-query';
import type { RelatedCondition, RelationshipKind } from '../../api/generated';
import { relationshipKindsQuery } from '../../relationships/relationshipQueries';
import { InlineChoice } from '../../ui/Inline';
import type { Props } from './IsControl';

type Seen = Pick<RelatedCondition, 'kind' | 'side'>;

export function RelatedControls({ condition, onChange }: Props<'related'>) {
  const kinds = useQuery(relationshipKindsQuery);
  const chosen = keyOf(condition);
  const choices = (kinds.data?.kinds ?? [])
    .filter((kind) => !kind.retired || kind.id === condition.kind)
    .flatMap(seenFromItsSides)
    .filter(({ offered, key }) => offered || key === chosen);
  return (
    <>
      <InlineChoice
        name="Now or ever"
        value={condition.test}
        words={{ now: 'now', 'not-now': 'not now', ever: 'now or before', never: 'never' }}
        onChange={(test) => onChange({ ...condition, test })}
      />
      <InlineChoice
        name="Connection"
        value={chosen}
        words={{
          '': 'Choose a connection',
          ...Object.fromEntries(choices.map(({ key, words }) => [key, words])),
        }}
        onChange={(key) => {
          const seen = choices.find((each) => each.key === key)?.seen ?? { kind: '' };
          onChange({ type: 'related', test: condition.test, ...seen });
        }}
      />
    </>
  );
}

/** A kind as it reads from each of its sides; one that reads the same is not asked from one of them. */
function seenFromItsSides({ id, forward, backward }: RelationshipKind) {
  const same = forward === backward;
  const choice = (words: string, seen: Seen, offered: boolean) => ({
    key: keyOf(seen),
    words: `${words} somebody`,
    seen,
    offered,
  });
  return [
    choice(forward, { kind: id, side: 'forward' }, !same),
    choice(backward, { kind: id, side: 'backward' }, !same),
    choice(same ? forward : `${forward} or ${backward}`, { kind: id }, same),
  ];
}

function keyOf({ kind, side }: Seen): string {
  return side ? `${kind}-${side}` : kind;
}
