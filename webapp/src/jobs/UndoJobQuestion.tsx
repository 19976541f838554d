import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Job } from '../api/generated';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { jobQuery, jobsQuery } from './jobs';
import styles from './jobs.module.css';
import { undoWords, whom } from './jobWords';

/** Says what undoing would do and lose, and does it. */
export function UndoJobQuestion({ job, onClose }: { job: Job; onClose: () => void }) {
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => api.post<Job>(`/api/jobs/${job.id}/undo`),
    onSuccess: (undoing) => {
      queries.setQueryData(jobQuery(job.id).queryKey, undoing);
      return queries.invalidateQueries({ queryKey: jobsQuery.queryKey, exact: true });
    },
  });
  return (
    <Dialog title="Undo this?" onClose={onClose}>
      {undo.error && <ErrorSummary errors={toFormErrors(undo.error).summary} />}
      <ul className={styles.points}>
        {undoWords(job).map((words) => (
          <li key={words}>{words}</li>
        ))}
        <li>Whoever is left as they are is named afterwards.</li>
      </ul>
      <FormActions>
        <Button look="main" busy={undo.isPending} onClick={() => undo.mutate()}>
          {job.state === 'failed' ? 'Undo what was done' : `Undo it for ${whom(job, job.counts.changed)}`}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Leave it
        </Button>
      </FormActions>
    </Dialog>
  );
}
