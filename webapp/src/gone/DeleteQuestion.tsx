import { useQuery } from '@tanstack/react-query';
import { toFormErrors } from '../api/errors';
import type { Contact } from '../api/generated';
import { listsQuery } from '../lists/listsQuery';
import { mailingsQuery } from '../newsletters/mailingQueries';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { many } from '../words/contactWords';
import styles from './Gone.module.css';
import { useDelete } from './goneQueries';
import { stopsWords } from './goneWords';

/** Says what would stop, then deletes a contact: for thirty days it can be had back. */
export function DeleteQuestion({
  contact,
  onDelete,
  onClose,
}: {
  contact: Contact;
  /** Right before the page becomes that of a deleted contact. */
  onDelete: () => void;
  onClose: () => void;
}) {
  const remove = useDelete(contact.id, onDelete);
  const lists = useQuery(listsQuery);
  const mailings = useQuery(mailingsQuery);
  const stops = stopsWords(contact, lists.data?.lists ?? [], mailings.data?.mailings ?? []);
  return (
    <Dialog title={`Delete ${contact.displayName}?`} onClose={onClose}>
      {remove.error && <ErrorSummary errors={toFormErrors(remove.error).summary} />}
      {stops.length > 0 && (
        <>
          <p>This stops at once:</p>
          <ul className={styles.stops}>
            {stops.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.question}>
        Everything is kept for 30 days, under {many('person', 'start')}, More, Deleted. Until then you can
        restore it as it was; after that it is erased for ever by itself.
      </p>
      <FormActions>
        <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
          Delete {contact.displayName}
        </Button>
        <Button onClick={onClose}>Keep</Button>
      </FormActions>
    </Dialog>
  );
}
