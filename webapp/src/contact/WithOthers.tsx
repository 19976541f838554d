import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import type { Person } from '../api/generated';
import { LinkButton } from '../ui/Button';

/** So many are named; one more would be no shorter than “and 1 more”. */
const NAMED = 3;

/** , with Ravi Patel, Mary Okafor and 2 more */
export function WithOthers({ others }: { others: Person[] }) {
  const [all, setAll] = useState(false);
  if (others.length === 0) return null;
  const shown = all || others.length <= NAMED ? others : others.slice(0, NAMED - 1);
  const more = others.length - shown.length;
  return (
    <>
      , with{' '}
      {shown.map((other, index) => (
        <Fragment key={other.id}>
          {index > 0 && (more === 0 && index === shown.length - 1 ? ' and ' : ', ')}
          <Link to={`/contacts/${other.id}`}>{other.name}</Link>
        </Fragment>
      ))}
      {more > 0 && (
        <>
          {' and '}
          <LinkButton onClick={() => setAll(true)}>{more} more</LinkButton>
        </>
      )}
    </>
  );
}
