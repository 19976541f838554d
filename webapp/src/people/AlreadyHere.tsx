import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Facts, LikelyContacts, TypedContact } from '../api/generated';
import { reasonsInWords } from '../duplicates/reasonWords';
import { Notice } from '../ui/Notice';
import styles from './AlreadyHere.module.css';

/** Long enough that a word is typed in one go, short enough to be there before Save. */
const PAUSE = 400;

/** Says so when somebody like this is known already, before there are two of them. Nothing is in the way of saving. */
export function AlreadyHere({ facts }: { facts: Facts }) {
  const typed = useSettled(JSON.stringify(toTyped(facts)));
  const enabled = isSomebody(JSON.parse(typed) as TypedContact);
  const likely = useQuery({ ...likelyQuery(typed), enabled, placeholderData: keepPreviousData });
  const known = enabled ? (likely.data?.contacts ?? []) : [];
  return (
    // Always there, so that a screen reader says what appears in it.
    <div role="status" className={known.length > 0 ? styles.told : undefined}>
      {known.length > 0 && (
        <Notice tone="notice" icon="people">
          Already here?
          <ul className={styles.known}>
            {known.map(({ contact, reasons }) => (
              <li key={contact.id}>
                <Link to={`/contacts/${contact.id}`}>{contact.name}</Link>
                {contact.postcode && `, ${contact.postcode}`}
                <span className={styles.why}>{reasonsInWords(reasons)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function likelyQuery(typed: string) {
  return queryOptions({
    queryKey: ['search', 'likely', typed],
    queryFn: () => api.post<LikelyContacts>('/api/contacts/likely', JSON.parse(typed)),
    staleTime: 10_000,
  });
}

function toTyped(facts: Facts): TypedContact {
  const { kind, firstName, lastName, nickname, name, born } = facts;
  const postcode = facts.addresses?.[0]?.postcode;
  return {
    kind,
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(name && { name }),
    ...(nickname && { nickname }),
    ...(postcode && { postcode }),
    ...(born && { born }),
    emails: (facts.emails ?? []).map((email) => email.address),
    phones: (facts.phones ?? []).map((phone) => phone.number),
  };
}

/** A first name alone is no likeness. */
function isSomebody({ firstName, lastName, name, emails = [], phones = [] }: TypedContact): boolean {
  return Boolean((firstName && lastName) || name || emails.length > 0 || phones.length > 0);
}

/** The value once it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
