import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { DuplicatePair, Duplicates } from '../api/generated';

export const duplicatesQuery = queryOptions({
  queryKey: ['duplicates'],
  queryFn: () => api.get<Duplicates>('/api/duplicates'),
});

/** Says that the two of a pair are not the same, or takes it back. */
export function useTellApart(pair: DuplicatePair, then: (apart: boolean) => void) {
  const queries = useQueryClient();
  const path = `/api/contacts/${pair.one.id}/different-from/${pair.other.id}`;
  return useMutation({
    mutationFn: (apart: boolean) => (apart ? api.put<void>(path) : api.delete<void>(path)),
    onSuccess: (_, apart) => {
      queries.setQueryData(
        duplicatesQuery.queryKey,
        (known) => known && { ...known, total: known.total + (apart ? -1 : 1) },
      );
      // Read anew the next time, not now: what was said just now stays in its place, with Undo.
      queries.invalidateQueries({ queryKey: duplicatesQuery.queryKey, refetchType: 'none' });
      then(apart);
    },
  });
}
