import type { Task } from '../api/generated';

/** Stands for everybody who has left the group. */
export const NOBODY = 'nobody';

type Person = { id: string; name: string };

/** Whose tasks there are, each with how many: everybody's, yours, the others' by name, nobody's. */
export function ownersOf(
  tasks: Task[],
  users: Person[],
  you: Person,
): { value: string; label: string; count: number }[] {
  const countOf = (id: string) => tasks.filter(({ owner }) => owner.id === id).length;
  const others = users
    .filter(({ id }) => id !== you.id)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .map(({ id, name }) => ({ value: id, label: name, count: countOf(id) }));
  const nobodys = tasks.filter(({ owner }) => !users.some(({ id }) => id === owner.id)).length;
  return [
    { value: '', label: 'Everybody’s', count: tasks.length },
    ...[
      { value: you.id, label: 'Yours', count: countOf(you.id) },
      ...others,
      { value: NOBODY, label: 'Of somebody who left', count: nobodys },
    ].filter((owner) => owner.count > 0),
  ];
}
