import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Mailing } from '../api/generated';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { people } from '../words/contactWords';
import { series } from '../words/series';
import styles from './CheckPage.module.css';
import { mailingQuery, mailingsQuery } from './mailingQueries';
import { subjectInWords } from './subject';

/** The last question before a newsletter is on its way; it names what goes, and to how many. */
export function SendQuestion({
  mailing,
  readers,
  onClose,
}: {
  mailing: Mailing;
  readers: number;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: () => api.post<Mailing>(`/api/mailings/${mailing.id}/send`, undefined, mailing.version),
    onSuccess: (answer) => {
      queries.setQueryData(mailingQuery(mailing.id).queryKey, answer);
      queries.invalidateQueries({ queryKey: mailingsQuery.queryKey });
      return navigate(`/newsletters/${mailing.id}`);
    },
    // Most likely somebody changed it, or sent it, meanwhile: what is shown here must be what would go.
    onError: () => queries.invalidateQueries({ queryKey: mailingQuery(mailing.id).queryKey }),
  });
  return (
    <Dialog title={`Send to ${people(readers)}?`} onClose={onClose}>
      {send.error && <ErrorSummary errors={toFormErrors(send.error).summary} />}
      <p className={styles.question}>
        “{subjectInWords(mailing.subject)}” goes to everybody in{' '}
        {series([...mailing.lists, ...mailing.segments].map(({ name }) => name))} who may be mailed, each in a
        mail of their own. It waits a few minutes first; until then you can cancel.
      </p>
      <FormActions>
        <Button look="main" busy={send.isPending} onClick={() => send.mutate()}>
          Send to {people(readers)}
        </Button>
        <Button onClick={onClose}>Not yet</Button>
      </FormActions>
    </Dialog>
  );
}
