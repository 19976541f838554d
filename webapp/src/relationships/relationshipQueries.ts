import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Households, RelationshipKinds } from '../api/generated';

/** What contacts can be to each other, in the group's words; contacts name kinds by id. */
export const relationshipKindsQuery = queryOptions({
  queryKey: ['relationship-kinds'],
  queryFn: () => api.get<RelationshipKinds>('/api/relationship-kinds'),
  staleTime: 60_000,
});

/** The households a contact belongs to with everybody in them, as they are now; of a household, itself. */
export function householdsQuery(contactId: string) {
  return queryOptions({
    queryKey: ['households', contactId],
    queryFn: () => api.get<Households>(`/api/contacts/${contactId}/households`),
  });
}
