import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { OwnFields } from '../api/generated';

/** The group's own fields that the signed-in user sees, by section and name. */
export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: () => api.get<OwnFields>('/api/fields'),
  staleTime: 60_000,
});
