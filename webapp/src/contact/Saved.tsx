import type { ReactNode } from 'react';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Contact } from '../api/generated';
import { useContactChange } from '../people/contactQueries';
import { LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './Saved.module.css';

/** What was saved just now, and the change that undoing it takes back. */
export type SavedChange = { words: ReactNode; changeId?: string | undefined };

/** Stays where the form was, with Undo, until the next thing is done. */
export function Saved({
  contactId,
  change,
  onUndone,
}: {
  contactId: string;
  change: SavedChange | undefined;
  onUndone: () => void;
}) {
  const undo = useContactChange(contactId, undoChange(contactId), onUndone);
  if (!change) return null;
  const { changeId } = change;
  return (
    <div className={styles.saved}>
      <Notice tone={undo.error ? 'bad' : 'good'} live>
        {undo.error ? sentence(undo.error) : change.words}{' '}
        {changeId && !undo.error && <LinkButton onClick={() => undo.mutate(changeId)}>Undo</LinkButton>}
      </Notice>
    </div>
  );
}

/** Puts back what a change of this contact changed. */
export function undoChange(contactId: string) {
  return (changeId: string) => api.post<Contact>(`/api/contacts/${contactId}/changes/${changeId}/undo`);
}
