import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Settings } from '../api/generated';

/** What the group is called, where it is, and how it signs its mail. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => api.get<Settings>('/api/settings'),
  staleTime: 60_000,
});
