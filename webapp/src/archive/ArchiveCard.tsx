import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Job } from '../api/generated';
import { jobQuery } from '../jobs/jobs';
import styles from '../jobs/jobs.module.css';
import { useMay } from '../session/session';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { ErrorSummary } from '../ui/Notice';

/** The whole group in one file that can be put back; for owners. */
export function ArchiveCard() {
  const owner = useMay('owner');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: () => api.post<Job>('/api/archives'),
    onSuccess: (job) => {
      queries.setQueryData(jobQuery(job.id).queryKey, job);
      navigate(`/jobs/${job.id}`, { state: { from: '/settings' } });
    },
  });
  if (!owner) return null;
  return (
    <Card title="The whole group in an archive">
      {make.error && <ErrorSummary errors={toFormErrors(make.error).summary} />}
      <p className={styles.what}>
        One zip file with everything that your group keeps in Kith, attached files and newsletters among it.
        Keep it in a safe place: Kith can put it back into an empty group, just as it was.
      </p>
      <div className={styles.actions}>
        <Button busy={make.isPending} onClick={() => make.mutate()}>
          Make an archive
        </Button>
      </div>
      <p className="apart">
        <Link to="/settings/archive">Put an archive back</Link>
      </p>
    </Card>
  );
}
