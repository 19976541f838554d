import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client';
import { fileWords } from '../api/errors';
import type { ArchiveTicket, Job } from '../api/generated';
import { put } from '../api/put';
import { jobQuery } from '../jobs/jobs';
import { Card } from '../ui/Card';
import { FileDrop } from '../ui/FileDrop';
import { ErrorSummary } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Progress } from '../ui/Progress';

/** Takes an archive that was made before, and goes to the page that says what would come back. */
export function PutBackPage() {
  const [sent, setSent] = useState(0);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async (file: File) => {
      setSent(0);
      const ticket = await api.post<ArchiveTicket>('/api/archives/upload', { bytes: file.size });
      await put(file, ticket, setSent);
      return api.post<Job>('/api/archives/uploaded');
    },
    onSuccess: (job) => {
      queries.setQueryData(jobQuery(job.id).queryKey, job);
      navigate(`/jobs/${job.id}`, { state: { from: '/settings' } });
    },
  });
  return (
    <Page
      above={<Link to="/settings">Settings</Link>}
      title="Put an archive back"
      about="Into a group in which there is nothing yet. You see whose archive it is before anything happens."
    >
      <ErrorSummary errors={send.error ? [{ text: fileWords(send.error), field: 'file' }] : []} />
      <Card>
        <FileDrop
          accept=".zip,application/zip"
          hint="The zip file that “Make an archive” made, neither unpacked nor changed."
          under={
            send.isPending && (
              <Progress
                done={sent}
                of={1}
                words={sent < 1 ? 'The archive is on its way' : 'Looking at the archive'}
              />
            )
          }
          onFile={(file) => send.mutate(file)}
        />
      </Card>
    </Page>
  );
}
