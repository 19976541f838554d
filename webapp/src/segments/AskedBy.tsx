import type { Named } from '../api/generated';
import { NamedLinks } from '../ui/NamedLinks';

/** The segments that ask something which is about to be changed; nothing when there are none. */
export function AskedBy({ segments }: { segments: Named[] }) {
  if (segments.length === 0) return null;
  return (
    <>
      {' '}
      {segments.length === 1 ? 'The segment ' : 'The segments '}
      <NamedLinks links={segments.map(({ id, name }) => ({ to: `/segments/${id}`, name }))} />
      {segments.length === 1 ? ' asks it.' : ' ask it.'}
    </>
  );
}
