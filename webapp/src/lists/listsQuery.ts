import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Lists } from '../api/generated';

/** All lists of the group, by name. */
export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: () => api.get<Lists>('/api/lists'),
  staleTime: 30_000,
});
