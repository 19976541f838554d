import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Contact } from '../api/generated';
import { listsQuery } from '../lists/listsQuery';
import { useContactChange } from '../people/contactQueries';
import { KIND_AT } from '../people/kindWords';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Select } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { series } from '../words/series';
import styles from './cards.module.css';
import { Saved, type SavedChange } from './Saved';
import { newlyUndoable } from './timelineEntries';

/** The lists a contact is on; the contact names them by id, the group's lists have the names. */
export function ListsCard({ contact }: { contact: Contact }) {
  const mayChange = useMay('contributor');
  const [adding, setAdding] = useState(false);
  const at = (listId: string) => `/api/contacts/${contact.id}/lists/${listId}`;
  const [saved, setSaved] = useState<SavedChange>();
  const done = (words: string) => (after: Contact) => {
    setAdding(false);
    setSaved({ words, changeId: newlyUndoable(contact.timeline, after.timeline) });
  };
  const join = useContactChange(contact.id, (listId: string) => api.put<Contact>(at(listId)), done('Added.'));
  const leave = useContactChange(
    contact.id,
    (listId: string) => api.delete<Contact>(at(listId)),
    done('Taken off.'),
  );
  const { data, error: unread } = useQuery(listsQuery);
  const left = (data?.lists ?? []).filter((list) => contact.leftLists.includes(list.id));
  const [on, others] = partition(data?.lists ?? [], (list) => contact.lists.includes(list.id));
  const error = join.error ?? leave.error ?? unread;

  return (
    <Card
      title="Lists"
      action={
        mayChange &&
        others.length > 0 && <LinkButton onClick={() => setAdding(!adding)}>Add to a list</LinkButton>
      }
    >
      <Saved contactId={contact.id} change={saved} onUndone={() => setSaved(undefined)} />
      {contact.lists.length === 0 && !adding && <p className={styles.nothing}>On no list.</p>}
      <ul className={styles.items}>
        {on.map((list) => (
          <li key={list.id} className={styles.item}>
            <Link to={`${KIND_AT[contact.facts.kind]}?list=${list.id}`}>{list.name}</Link>
            {mayChange && (
              <LinkButton onClick={() => leave.mutate(list.id)}>
                Take off<span className="visually-hidden"> {list.name}</span>
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <p className={styles.nothing}>
          Left by themselves, by the link in a mail: {series(left.map((list) => list.name))}. Put them back
          only if they ask.
        </p>
      )}
      {adding && (
        <div className={styles.below}>
          <Select
            label="Which list?"
            value=""
            onChange={(event) => event.target.value && join.mutate(event.target.value)}
          >
            <option value="">Choose a list</option>
            {others.map((list) => (
              <option key={list.id} value={list.id}>
                {list.name}
              </option>
            ))}
          </Select>
        </div>
      )}
      {error && <Notice tone="bad">{sentence(error)}</Notice>}
    </Card>
  );
}

function partition<T>(items: T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
