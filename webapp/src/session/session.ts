import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Role, Session } from '../api/generated';

const ORDER: Role[] = ['viewer', 'contributor', 'coordinator', 'owner'];

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => api.get<Session>('/api/session'),
  staleTime: 60_000,
});

/** Who is signed in; only below the signed-in layout. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** True when the user's role allows what needs at least `least`. A button that is not allowed is not shown. */
export function useMay(least: Role): boolean {
  return may(useSession().role, least);
}

export function may(role: Role, least: Role): boolean {
  return ORDER.indexOf(role) >= ORDER.indexOf(least);
}

/** How a role is called on the screen, and what it may do. */
export const ROLE_WORDS: Record<Role, { name: string; may: string }> = {
  owner: { name: 'Owner', may: 'do everything, also invite people and change the settings' },
  coordinator: { name: 'Coordinator', may: 'look after contacts, lists, spreadsheets and newsletters' },
  contributor: { name: 'Contributor', may: 'add and change contacts, write down calls' },
  viewer: { name: 'Viewer', may: 'see what everybody may see, but change nothing' },
};

/** The group's time zone. */
export function useZone(): string {
  return useSession().timeZone ?? 'Europe/London';
}
