import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Contact, DeletedList, Gone } from '../api/generated';
import { dayQuery } from '../day/dayQuery';
import { contactQuery } from '../people/contactQueries';

/** What became of a contact that is no longer there. */
export function goneQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'gone'],
    queryFn: () => api.get<Gone>(`/api/contacts/${id}/gone`),
  });
}

/** Contacts that can still be restored, the newest first. */
export const deletedQuery = queryOptions({
  queryKey: ['deleted'],
  queryFn: () => api.get<DeletedList>('/api/deleted'),
});

/** Whatever shows contacts is read again when it is next looked at. */
function useStale() {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [
      dayQuery.queryKey,
      ['tasks'],
      ['contacts'],
      ['search'],
      ['lists'],
      deletedQuery.queryKey,
    ]) {
      queries.invalidateQueries({ queryKey });
    }
  };
}

/** Deletes a contact; its page then says that it is gone. */
export function useDelete(id: string, first: () => void) {
  const queries = useQueryClient();
  const stale = useStale();
  return useMutation({
    mutationFn: () => api.delete<Gone>(`/api/contacts/${id}`),
    onSuccess: async (gone) => {
      queries.setQueryData(goneQuery(id).queryKey, gone);
      first();
      stale();
      return queries.invalidateQueries({ queryKey: contactQuery(id).queryKey, exact: true });
    },
  });
}

/** Puts a deleted contact back; its page is there again. */
export function useRestore(then?: (contact: Contact) => void) {
  const queries = useQueryClient();
  const stale = useStale();
  return useMutation({
    mutationFn: (id: string) => api.post<Contact>(`/api/contacts/${id}/restore`),
    onSuccess: (contact) => {
      queries.setQueryData(contactQuery(contact.id).queryKey, contact);
      queries.removeQueries({ queryKey: goneQuery(contact.id).queryKey });
      stale();
      then?.(contact);
    },
  });
}

/** So often is asked to go on with a very long record; each time some 50,000 entries go. */
const MOST_ROUNDS = 20;

/** Erases a deleted contact for ever. */
export function useErase(id: string, then: () => void) {
  const queries = useQueryClient();
  const stale = useStale();
  return useMutation({
    mutationFn: async () => {
      let gone = await api.post<Gone>(`/api/contacts/${id}/erase`);
      for (let round = 1; round < MOST_ROUNDS && gone.type === 'erased' && !gone.finished; round++) {
        gone = await api.post<Gone>(`/api/contacts/${id}/erase`);
      }
      return gone;
    },
    onSuccess: (gone) => {
      queries.removeQueries({ queryKey: contactQuery(id).queryKey, exact: true });
      queries.setQueryData(goneQuery(id).queryKey, gone);
      stale();
      then();
    },
  });
}
