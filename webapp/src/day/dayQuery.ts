import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Day } from '../api/generated';

/** What is due, what happened lately, how many people there are; the frame shows the counts. */
export const dayQuery = queryOptions({
  queryKey: ['day'],
  queryFn: () => api.get<Day>('/api/day'),
  staleTime: 30_000,
});
