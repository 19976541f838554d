import type { Task } from '../api/generated';

/** Late, today, the next days: the parts that have something, in this order, each by day. */
export function byUrgency(tasks: Task[], today: string): { name: string; tasks: Task[] }[] {
  const sorted = tasks.toSorted((one, other) => one.due.localeCompare(other.due));
  return [
    { name: 'Late', tasks: sorted.filter(({ due }) => due < today) },
    { name: 'Today', tasks: sorted.filter(({ due }) => due === today) },
    { name: 'The next days', tasks: sorted.filter(({ due }) => due > today) },
  ].filter((part) => part.tasks.length > 0);
}
