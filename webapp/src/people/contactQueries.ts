import { type QueryKey, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, query } from '../api/client';
import type { Contact, ContactKind, ContactMatches, ContactPage, Users } from '../api/generated';
import { dayQuery } from '../day/dayQuery';

export function contactQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id],
    queryFn: () => api.get<Contact>(`/api/contacts/${id}`),
  });
}

/** What leaves contacts out, by its name in the API. */
type Filter = Record<string, string>;

/** A page of 50; `cursor` leads to a later one of the same order. */
export function contactPageQuery(asked: { kind: ContactKind; sort?: string; cursor?: string } & Filter) {
  return queryOptions({
    queryKey: ['contacts', asked],
    queryFn: () => api.get<ContactPage>(`/api/contacts${query(asked)}`),
  });
}

/** Those the user worked on lately, then those that others did. */
export const recentQuery = queryOptions({
  queryKey: ['search', ''],
  queryFn: () => api.get<ContactMatches>('/api/contacts/search'),
  staleTime: 10_000,
});

/** Contacts in which every word asked for is found, best first. */
export function matchesQuery(words: string) {
  return queryOptions({
    queryKey: ['search', words],
    queryFn: () => api.get<ContactMatches>(`/api/contacts/search${query({ q: words })}`),
    enabled: words.length > 0,
    staleTime: 10_000,
  });
}

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: () => api.get<Users>('/api/users'),
  staleTime: 60_000,
});

/**
 * A change to one contact. An answer that is the whole contact is shown at once; after any other the contact is read
 * again. Whatever else shows contacts is read again when it is next looked at.
 */
export function useContactChange<Input, Answer>(
  contactId: string,
  change: (input: Input) => Promise<Answer>,
  then?: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      const { queryKey } = contactQuery(contactId);
      if (isContact(answer)) queries.setQueryData(queryKey, answer);
      else await queries.invalidateQueries({ queryKey });
      // What was done here may stand on another contact's page, too: a relationship, a meeting of several.
      queries.invalidateQueries({
        queryKey: ['contact'],
        refetchType: 'none',
        predicate: isAnother(contactId),
      });
      for (const stale of [
        ['households'],
        dayQuery.queryKey,
        ['tasks'],
        ['contacts'],
        ['search'],
        ['lists'],
        ['segments'],
        ['segment-preview'],
      ]) {
        queries.invalidateQueries({ queryKey: stale });
      }
      then?.(answer);
    },
  });
}

function isAnother(contactId: string) {
  return ({ queryKey }: { queryKey: QueryKey }) => queryKey[1] !== contactId;
}

function isContact(answer: unknown): answer is Contact {
  return typeof answer === 'object' && answer !== null && 'timeline' in answer;
}
