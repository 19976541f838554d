import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { api } from '../api/client';
import type { BulkChoice, BulkWish, Job, StageJob } from '../api/generated';
import { jobQuery } from './jobs';

/** Writes down whom something is to be done to, and goes to the page that says what would happen. */
export function useStage(choice: BulkChoice) {
  const navigate = useNavigate();
  const here = useLocation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (action: BulkWish) => api.post<Job>('/api/jobs', { choice, action } satisfies StageJob),
    onSuccess: (job) => {
      queries.setQueryData(jobQuery(job.id).queryKey, job);
      navigate(`/jobs/${job.id}`, { state: { from: `${here.pathname}${here.search}` } });
    },
  });
}
