import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Facts, LikelyContacts, TypedContact } from '../api/generated';
import { reasonsInWords } from '../duplicates/reasonWords';
import { LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './AlreadyHere.module.css';

/** Long enough that a word is typed in one go, short enough to be there before Save. */
const PAUSE = 400;

/**
 * The boxes of a name, and beside them, as soon as it is typed, who is known already and looks like it; nothing is in the
 * way of saving. The boxes below never move for it: on a wide page it stands beside them, on a narrow one in a place that
 * was kept for it, where the first is named and the others are a press away.
 */
export function AlreadyHere({ facts, children }: { facts: Facts; children: ReactNode }) {
  const typed = useSettled(JSON.stringify(toTyped(facts)));
  const enabled = isSomebody(JSON.parse(typed) as TypedContact);
  const likely = useQuery({ ...likelyQuery(typed), enabled, placeholderData: keepPreviousData });
  const known = enabled ? (likely.data?.contacts ?? []) : [];
  const [all, setAll] = useState(false);
  return (
    <div className={styles.beside}>
      {children}
      <div className={all ? `${styles.place} ${styles.all}` : styles.place}>
        {known.length === 0 && <p className={styles.hint}>If they are here already, it says so here.</p>}
        {/* Always there, so that a screen reader says what appears in it. */}
        <div role="status">
          {known.length > 0 && (
            <Notice tone="notice" icon="people">
              <span className={styles.already}>Already here?</span>
              <ul className={styles.known}>
                {known.map(({ contact, reasons }) => (
                  <li key={contact.id}>
                    <Link to={`/contacts/${contact.id}`}>{contact.name}</Link>
                    {contact.postcode && `, ${contact.postcode}`}
                    <span className={styles.why}>{reasonsInWords(reasons)}</span>
                  </li>
                ))}
              </ul>
              {!all && (
                <span className={styles.more}>
                  <LinkButton onClick={() => setAll(true)}>
                    {known.length === 1 ? 'Why?' : `And ${known.length - 1} more`}
                  </LinkButton>
                </span>
              )}
            </Notice>
          )}
        </div>
      </div>
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
