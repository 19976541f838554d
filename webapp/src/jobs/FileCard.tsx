import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Download, Job, JobFile } from '../api/generated';
import { useZone } from '../session/session';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { dayOf, longDay, timeOf, todayIn } from '../words/dates';
import { jobQuery } from './jobs';
import styles from './jobs.module.css';
import { whom } from './jobWords';

/** The file that a job made: how to get it, until when it is there, and who had it. */
export function FileCard({ job, file }: { job: Job; file: JobFile }) {
  const [asking, setAsking] = useState(false);
  const zone = useZone();
  const today = todayIn(zone);
  const queries = useQueryClient();
  const path = `/api/jobs/${job.id}/file`;
  const again = () => queries.invalidateQueries({ queryKey: jobQuery(job.id).queryKey });
  const fetched = useMutation({
    mutationFn: () => api.post<Download>(path),
    onSuccess: ({ url }) => {
      // It is handed out as a file to be saved, so the page stays where it is.
      window.location.assign(url);
      return again();
    },
  });
  const remove = useMutation({
    mutationFn: () => api.delete(path),
    onSuccess: () => {
      setAsking(false);
      return again();
    },
  });
  const error = fetched.error ?? remove.error;
  return (
    <Card title="The file">
      {error && <ErrorSummary errors={toFormErrors(error).summary} />}
      <p className={styles.what}>{stands(file, zone, today)}</p>
      {file.yours && (
        <div className={styles.actions}>
          <Button look="main" busy={fetched.isPending} onClick={() => fetched.mutate()}>
            Download the file
          </Button>
          <Button onClick={() => setAsking(true)}>Delete it now</Button>
        </div>
      )}
      {file.fetched.length > 0 && (
        <>
          <h3 className={styles.downloads}>Downloaded by</h3>
          <ul className={styles.kept}>
            {file.fetched.map(({ at, by }) => (
              <li key={`${at} ${by.id}`}>
                {by.name}, {longDay(dayOf(at, zone), today)}, {timeOf(at, zone)}
              </li>
            ))}
          </ul>
        </>
      )}
      {asking && (
        <Dialog title="Delete the file?" onClose={() => setAsking(false)}>
          <p className={styles.what}>
            Nobody can download it any more. {whom(job, job.counts.changed)} in it stay in Kith as they are.
          </p>
          <FormActions>
            <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
              Delete the file
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              Leave it
            </Button>
          </FormActions>
        </Dialog>
      )}
    </Card>
  );
}

function stands({ until, yours, deleted, erasing }: JobFile, zone: string, today: string): string {
  if (deleted && erasing) {
    return `It was deleted on ${longDay(dayOf(deleted.at, zone), today)}, when ${deleted.by.name} erased somebody who may be in it. Export again if you still need it.`;
  }
  if (deleted) return `${deleted.by.name} deleted it, ${longDay(dayOf(deleted.at, zone), today)}.`;
  if (!until) return 'It is no longer kept.';
  const kept = `It is deleted by itself on ${longDay(dayOf(until, zone), today)}.`;
  return yours ? kept : `${kept} Only who had it made, and owners, can download it.`;
}
