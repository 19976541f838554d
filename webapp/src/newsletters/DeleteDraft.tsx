import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Mailing } from '../api/generated';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import styles from './CheckPage.module.css';
import { mailingQuery, mailingsQuery } from './mailingQueries';
import { subjectInWords } from './subject';

/** Throws a draft away, after asking: it cannot be had back. */
export function DeleteDraft({ mailing }: { mailing: Mailing }) {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/mailings/${mailing.id}`),
    onSuccess: async () => {
      await navigate('/newsletters', { replace: true });
      queries.removeQueries({ queryKey: mailingQuery(mailing.id).queryKey });
      return queries.invalidateQueries({ queryKey: mailingsQuery.queryKey });
    },
  });
  const name = mailing.subject ? `“${subjectInWords(mailing.subject)}”` : 'this draft';
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Delete this draft
      </Button>
      {asking && (
        <Dialog title={`Delete ${name}?`} onClose={() => setAsking(false)}>
          {remove.error && <ErrorSummary errors={toFormErrors(remove.error).summary} />}
          <p className={styles.question}>Its text is gone then. Nobody has got it yet.</p>
          <FormActions>
            <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
              Delete it
            </Button>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
          </FormActions>
        </Dialog>
      )}
    </>
  );
}
