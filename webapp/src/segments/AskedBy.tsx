import { Link } from 'react-router';
import type { Named } from '../api/generated';

/** The segments that ask something which is about to be changed; nothing when there are none. */
export function AskedBy({ segments }: { segments: Named[] }) {
  if (segments.length === 0) return null;
  return (
    <>
      {' '}
      {segments.length === 1 ? 'The segment ' : 'The segments '}
      {segments.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && (index === segments.length - 1 ? ' and ' : ', ')}
          <Link to={`/segments/${id}`}>{name}</Link>
        </span>
      ))}
      {segments.length === 1 ? ' asks it.' : ' ask it.'}
    </>
  );
}
