import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Job, Jobs } from '../api/generated';
import { whileWorking } from '../api/looks';

/** The newest jobs of the group. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: () => api.get<Jobs>('/api/jobs'),
});

/** One job; asked for again and again while the server works on it. */
export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => api.get<Job>(`/api/jobs/${id}`),
    refetchInterval: whileWorking(isWorking),
  });
}

/** True while the server does it, or takes it back. */
export function isWorking({ state }: Job): boolean {
  return state === 'running' || state === 'undoing';
}
