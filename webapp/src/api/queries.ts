import { QueryClient } from '@tanstack/react-query';
import { ApiError, OfflineError } from './client';

/** What was read of the server in this tab, for every page. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; a lost connection is worth two more tries.
      retry: (failures, error) => error instanceof OfflineError && failures < 2,
      throwOnError: (error) => error instanceof ApiError && error.status === 401,
    },
    // Without a connection a save fails at once and its form says so; held back, nobody would know.
    mutations: { networkMode: 'always' },
  },
});
