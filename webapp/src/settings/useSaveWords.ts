import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { OwnWords } from '../api/generated';
import { sessionQuery } from '../session/session';

/** Replaces the group's own words; from then on everything on the screen is called so. Answers what they were. */
export function useSaveWords(): (words: OwnWords) => Promise<OwnWords> {
  const queries = useQueryClient();
  return async (words) => {
    const before = queries.getQueryData(sessionQuery.queryKey)?.words ?? {};
    const saved = await api.put<OwnWords>('/api/settings/words', words);
    queries.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, words: saved });
    return before;
  };
}
