import { useQuery } from '@tanstack/react-query';
import type { AddTask, Repeat, Task } from '../api/generated';
import { usersQuery } from '../people/contactQueries';
import { useSession } from '../session/session';
import { Pair, Select, TextInput } from '../ui/Field';
import { REPEAT_WORDS } from './repeat';

/** What is to be done, by which day, by whom, how often. */
export function TaskFields({
  plan,
  errors,
  prefix = '',
  owner,
  onChange,
}: {
  plan: AddTask;
  errors: Record<string, string>;
  /** Where the task stands in what is sent, for the ids of its fields. */
  prefix?: 'followUp-' | '';
  /** Who has had it so far: may have left the group. */
  owner?: Task['owner'] | undefined;
  onChange: (plan: AddTask) => void;
}) {
  const { user: you } = useSession();
  const users = useQuery(usersQuery).data?.users ?? [you];
  const left = owner && !users.some((user) => user.id === owner.id) ? owner : undefined;
  return (
    <>
      <TextInput
        id={`${prefix}text`}
        label="What is to be done?"
        value={plan.text}
        autoComplete="off"
        error={errors[`${prefix}text`]}
        onChange={(event) => onChange({ ...plan, text: event.target.value })}
      />
      <Pair>
        <TextInput
          id={`${prefix}due`}
          type="date"
          label="By which day?"
          value={plan.due}
          error={errors[`${prefix}due`]}
          onChange={(event) => onChange({ ...plan, due: event.target.value })}
        />
        <Select
          id={`${prefix}ownerId`}
          label="Who does it?"
          value={plan.ownerId}
          error={errors[`${prefix}ownerId`]}
          onChange={(event) => onChange({ ...plan, ownerId: event.target.value })}
        >
          {left && <option value={left.id}>{left.name} (has left)</option>}
          {users.map((user) => (
            <option key={user.id} value={user.id}>
              {user.id === you.id ? `${user.name} (you)` : user.name}
            </option>
          ))}
        </Select>
      </Pair>
      <Select
        id={`${prefix}repeat`}
        label="Does it come round again?"
        value={plan.repeat ?? ''}
        error={errors[`${prefix}repeat`]}
        onChange={({ target }) => {
          const { repeat: _, ...once } = plan;
          onChange(target.value ? { ...once, repeat: target.value as Repeat } : once);
        }}
      >
        <option value="">No, once is enough</option>
        {Object.entries(REPEAT_WORDS).map(([repeat, words]) => (
          <option key={repeat} value={repeat}>
            {words}
          </option>
        ))}
      </Select>
    </>
  );
}
