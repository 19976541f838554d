import { useMutation } from '@tanstack/react-query';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Contact, Document, Download } from '../api/generated';
import type { SavedChange } from '../contact/Saved';
import { newlyUndoable } from '../contact/timelineEntries';
import { useContactChange } from '../people/contactQueries';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { fileSize } from '../words/sizes';
import styles from './DocumentTold.module.css';

/** What there is to know of an attached file, and what can be done with it. */
export function DocumentTold({
  document,
  contact,
  onRemoved,
}: {
  document: Document;
  contact: Contact;
  onRemoved: (saved: SavedChange) => void;
}) {
  const mayRemove = useMay('contributor');
  const path = `/api/contacts/${contact.id}/documents/${document.id}`;
  const fetched = useMutation({
    mutationFn: () => api.get<Download>(`${path}/download`),
    // It is handed out as a file to be saved, so the page stays where it is.
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const remove = useContactChange(
    contact.id,
    () => api.delete<Contact>(path),
    ({ timeline }) =>
      onRemoved({
        words: `“${document.name}” is removed.`,
        changeId: newlyUndoable(contact.timeline, timeline),
      }),
  );
  const name = <span className="visually-hidden"> {document.name}</span>;
  const failed = fetched.error ?? remove.error;
  return (
    <>
      <p className={styles.second}>
        {fileSize(document.bytes)}, attached by {document.by.name}
        <span className={styles.actions}>
          {' · '}
          <LinkButton onClick={() => !fetched.isPending && fetched.mutate()}>Download{name}</LinkButton>
          {mayRemove && (
            <>
              {' · '}
              <LinkButton onClick={() => !remove.isPending && remove.mutate(undefined)}>
                Remove{name}
              </LinkButton>
            </>
          )}
        </span>
      </p>
      {failed && <Notice tone="bad">{sentence(failed)}</Notice>}
    </>
  );
}
