import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Import } from '../api/generated';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { people } from '../words/contactWords';
import { importQuery, importsQuery, interactionsWords, relationshipsWords, whatComesIn } from './imports';
import styles from './Spreadsheets.module.css';

/** Says what taking an import back would do, and does it. */
export function UndoQuestion({ one, onClose }: { one: Import; onClose: () => void }) {
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => api.post<Import>(`/api/imports/${one.id}/undo`),
    onSuccess: (undoing) => {
      queries.setQueryData(importQuery(one.id).queryKey, undoing);
      return queries.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true });
    },
  });
  const { create, fill, refusals, interactions, relationships } = one.counts;
  const title = one.state === 'failed' ? 'Take back what came in?' : `Take ${whatComesIn(one.counts)} back?`;
  return (
    <Dialog title={title} onClose={onClose}>
      {undo.error && <ErrorSummary errors={toFormErrors(undo.error).summary} />}
      <ul className={styles.what}>
        {create > 0 && (
          <li>
            {whom(one, create)} new with this sheet are taken out again
            {refusals > 0 && ', but for those whose no would be lost with them'}.
          </li>
        )}
        {fill > 0 && <li>{whom(one, fill)} known before stay; only what the sheet filled in is emptied.</li>}
        {interactions > 0 && one.state !== 'failed' && (
          <li>
            {interactionsWords(interactions)} that came with the sheet{' '}
            {interactions === 1 ? 'is taken off its page.' : 'are taken off their pages.'}
          </li>
        )}
        {relationships > 0 && one.state !== 'failed' && (
          <li>
            {relationshipsWords(relationships)} that came with the sheet {relationships === 1 ? 'is' : 'are'}{' '}
            taken off the pages of both.
          </li>
        )}
        {refusals > 0 && (
          <li>
            What {people(refusals)} said no to stays noted. Of those who are new, whoever said no to your
            newsletter stays in Kith, with all that the sheet says of them: a no belongs to somebody.
          </li>
        )}
        <li>
          But whoever was changed, spoken to or mailed since stays, unless that was undone, too. After a
          newsletter, that may be everybody.
        </li>
      </ul>
      <FormActions>
        <Button look="danger" busy={undo.isPending} onClick={() => undo.mutate()}>
          Take them back
        </Button>
        <Button onClick={onClose}>Keep them</Button>
      </FormActions>
    </Dialog>
  );
}

/** How many of one that stopped half way came in is told by its problem, not by these counts. */
function whom(one: Import, count: number): string {
  return one.state === 'failed' ? 'Those who were' : `${people(count)} who were`;
}
