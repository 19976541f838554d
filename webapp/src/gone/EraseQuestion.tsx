import { toFormErrors } from '../api/errors';
import type { Deleted } from '../api/generated';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { count } from '../words/counts';
import styles from './Gone.module.css';
import { useErase } from './goneQueries';

/** Asks before a deleted contact is erased: nobody can take that back. */
export function EraseQuestion({
  gone,
  onErased,
  onClose,
}: {
  gone: Deleted;
  onErased: () => void;
  onClose: () => void;
}) {
  const erase = useErase(gone.id, onErased);
  return (
    <Dialog title={`Erase ${gone.name} for ever?`} onClose={onClose}>
      {erase.error && <ErrorSummary errors={toFormErrors(erase.error).summary} />}
      <p>
        The record goes with {count(gone.entries, 'entry', 'entries')}: calls, notes, tasks, permissions, mail
        and changes. <strong>Nobody can bring it back.</strong>
      </p>
      <p className={styles.question}>
        Your group never mails their e-mail addresses again, even if a spreadsheet brings them back, except
        one that somebody else has, too. The results of newsletters already sent stay as they are, and so do
        the words of notes on other pages: where they name them, change them by hand. A spreadsheet that they
        came in with is kept, with its rows, until 90 days after it came.
      </p>
      <FormActions>
        <Button look="danger" busy={erase.isPending} onClick={() => erase.mutate()}>
          Erase for ever
        </Button>
        <Button onClick={onClose}>Keep for now</Button>
      </FormActions>
    </Dialog>
  );
}
