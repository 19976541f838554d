import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Job, Jobs } from '../api/generated';
import { pollAfter } from '../spreadsheets/imports';

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
    refetchInterval: ({ state }) =>
      state.data && isWorking(state.data) ? pollAfter(state.dataUpdateCount) : false,
  });
}

/** True while the server does it, or takes it back. */
export function isWorking({ state }: Job): boolean {
  return state === 'running' || state === 'undoing';
}
