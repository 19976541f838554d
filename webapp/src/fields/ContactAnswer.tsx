import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { goneQuery } from '../gone/goneQueries';
import { contactQuery } from '../people/contactQueries';

/** Another contact, by the name it has now; of one that was merged into another, that one. */
export function ContactAnswer({ id }: { id: string }) {
  const { data, error } = useQuery(contactQuery(id));
  const gone = useQuery({ ...goneQuery(id), enabled: error !== null });
  if (gone.data?.type === 'merged') {
    const { into } = gone.data;
    return <Link to={`/contacts/${into.id}`}>{into.name}</Link>;
  }
  if (error) return 'Somebody who is no longer here';
  return <Link to={`/contacts/${id}`}>{data?.displayName ?? '…'}</Link>;
}
