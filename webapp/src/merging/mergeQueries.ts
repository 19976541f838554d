import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { ApiError, api } from '../api/client';
import type { Contact, Merge, Unmerge } from '../api/generated';
import { contactQuery, useContactChange } from '../people/contactQueries';

/** What merging the other contact into the kept one would do; always asked anew, because both may have changed. */
export function mergeQuery(kept: string, other: string) {
  return queryOptions({
    queryKey: ['contact', kept, 'merge', other],
    queryFn: () => api.get<Merge>(`/api/contacts/${kept}/merge/${other}`),
    staleTime: 0,
    retry: false,
  });
}

/** What parting the two again would do. */
export function unmergeQuery(kept: string, other: string) {
  return queryOptions({
    queryKey: ['contact', kept, 'unmerge', other],
    queryFn: () => api.get<Unmerge>(`/api/contacts/${kept}/unmerge/${other}`),
    staleTime: 0,
    retry: false,
  });
}

/** Merges as it was looked at. When one of the two was changed since, both are shown anew. */
export function useMerge({ kept, other }: Merge, then: (kept: Contact) => void) {
  const queries = useQueryClient();
  return useContactChange(
    kept.id,
    async (chosen: string[]) => {
      const wanted = { otherVersion: other.version, chosen };
      try {
        return await api.post<Contact>(`/api/contacts/${kept.id}/merge/${other.id}`, wanted, kept.version);
      } catch (error) {
        if (error instanceof ApiError && error.status === 412) {
          queries.invalidateQueries({ queryKey: mergeQuery(kept.id, other.id).queryKey });
        }
        throw error;
      }
    },
    (contact) => {
      forgetOther(queries, other.id);
      then(contact);
    },
  );
}

/** Parts the two again. */
export function useUnmerge(kept: string, other: string, then: () => void) {
  const queries = useQueryClient();
  return useContactChange(
    kept,
    () => api.post<Contact>(`/api/contacts/${kept}/unmerge/${other}`),
    () => {
      forgetOther(queries, other);
      then();
    },
  );
}

/** It is gone now, or there again; and so may be what looks like it. */
function forgetOther(queries: ReturnType<typeof useQueryClient>, other: string) {
  queries.removeQueries({ queryKey: contactQuery(other).queryKey });
  queries.invalidateQueries({ queryKey: ['duplicates'] });
}
