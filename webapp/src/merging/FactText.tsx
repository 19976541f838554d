import { useQuery } from '@tanstack/react-query';
import { fieldsQuery } from '../fields/fieldsQuery';
import { contactQuery } from '../people/contactQueries';
import { factLines } from './mergeWords';
import styles from './merging.module.css';

/** What one record says of a fact, a line each. */
export function FactText({ field, text }: { field: string; text: string | undefined }) {
  const own = useQuery(fieldsQuery).data?.fields ?? [];
  const isContact = own.some(({ id, kind }) => field === `own/${id}` && kind === 'contact');
  if (isContact && text) return <ContactName id={text} />;
  return factLines(field, text, own).map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have nothing else to be known by.
    <span key={at} className={styles.line}>
      {line}
    </span>
  ));
}

function ContactName({ id }: { id: string }) {
  const { data, error } = useQuery(contactQuery(id));
  return error ? 'Somebody who is no longer here' : (data?.displayName ?? '…');
}
