import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Contact, Homes, MadeHousehold, OneHome, SharedHome } from '../api/generated';
import { undoChange } from '../contact/Saved';

export const homesQuery = queryOptions({
  queryKey: ['homes'],
  queryFn: () => api.get<Homes>('/api/homes'),
});

/**
 * With whom a contact may live. It looks at everyone, as a search does, so it is not asked again with every visit; another
 * address is another question.
 */
export function homeQuery(contact: Contact) {
  return queryOptions({
    queryKey: ['homes', contact.id, contact.facts.addresses?.[0], contact.facts.statuses],
    queryFn: () => api.get<OneHome>(`/api/contacts/${contact.id}/home`),
    staleTime: 5 * 60_000,
  });
}

/** What was said of people who may live together. */
export type Answer = { type: 'apart' } | { type: 'together'; household: MadeHousehold; ids: string[] };

/** Says that they do not live together. */
export function useTellApart(home: SharedHome, then: (answer: Answer) => void) {
  const changed = useHomesChanged();
  return useMutation({
    mutationFn: () => tellApart(home, true),
    onSuccess: () => {
      changed();
      then({ type: 'apart' });
    },
  });
}

/** Takes an answer back: a household that was made for it is deleted, who joined one that was there leaves it. */
export function useTakeBack(home: SharedHome, then: () => void) {
  const changed = useHomesChanged();
  return useMutation({
    mutationFn: async (answer: Answer) => {
      if (answer.type === 'apart') return tellApart(home, false);
      const { id, changes } = answer.household;
      if (!home.household) return api.delete<void>(`/api/contacts/${id}`);
      for (const change of changes) await undoChange(id)(change);
    },
    onSuccess: () => {
      changed();
      then();
    },
  });
}

/**
 * What shows contacts is read again; what is asked about homes only the next time, so that an answer stays in its place,
 * with Undo.
 */
export function useHomesChanged() {
  const queries = useQueryClient();
  return () => {
    queries.invalidateQueries({ queryKey: homesQuery.queryKey, refetchType: 'none' });
    for (const stale of [['contact'], ['households'], ['contacts'], ['search'], ['day']]) {
      queries.invalidateQueries({ queryKey: stale });
    }
  };
}

function tellApart({ people, household }: SharedHome, apart: boolean) {
  return api.put<void>('/api/homes/apart', {
    contactIds: people.map(({ id }) => id),
    ...(household && { householdId: household.id }),
    apart,
  });
}
