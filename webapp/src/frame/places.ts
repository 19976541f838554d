import { useQuery } from '@tanstack/react-query';
import { dayQuery } from '../day/dayQuery';
import { may, useSession } from '../session/session';
import type { IconName } from '../ui/Icon';
import { many } from '../words/contactWords';

/** Somewhere in the app that its user may go. */
export type Place = { to: string; name: string; icon: IconName; count?: number | undefined };

/** All places, in the order of the side bar. */
export function usePlaces(): Place[] {
  const { role } = useSession();
  const day = useQuery(dayQuery);
  return [
    { to: '/day', name: 'Your day', icon: 'sun', count: day.data?.tasks.length },
    { to: '/people', name: many('person', 'start'), icon: 'people', count: day.data?.people },
    {
      to: '/organisations',
      name: many('organisation', 'start'),
      icon: 'building',
      count: day.data?.organisations,
    },
    { to: '/newsletters', name: 'Newsletters', icon: 'mail' },
    { to: '/lists', name: 'Lists', icon: 'list' },
    { to: '/segments', name: 'Segments', icon: 'filter' },
    ...(may(role, 'coordinator')
      ? [{ to: '/spreadsheets', name: 'Spreadsheets', icon: 'table' } as const]
      : []),
    { to: '/settings', name: 'Settings', icon: 'settings' },
  ];
}
