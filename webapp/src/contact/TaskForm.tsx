import { useQuery, useQueryClient } from '@tanstack/react-query';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { AddTask, Contact, Task } from '../api/generated';
import { useDraft } from '../drafts/useDraft';
import { contactQuery, useContactChange, usersQuery } from '../people/contactQueries';
import { useSession, useZone } from '../session/session';
import { Pair, Select, TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { todayIn } from '../words/dates';
import { draftsOf } from './begunWords';
import type { SavedChange } from './Saved';
import { newlyUndoable } from './timelineEntries';

/** Something to do for a contact, by somebody, by a day. */
export function TaskForm({
  contact,
  onDone,
  onCancel,
}: {
  contact: Pick<Contact, 'id' | 'timeline'>;
  onDone: (saved: SavedChange) => void;
  onCancel: () => void;
}) {
  const session = useSession();
  const zone = useZone();
  const queries = useQueryClient();
  const users = useQuery(usersQuery);
  const draft = useDraft<AddTask>(`${draftsOf(contact)}task`, {
    text: '',
    due: todayIn(zone),
    ownerId: session.user.id,
  });
  const { value: task, set: setTask } = draft;
  const save = useContactChange(
    contact.id,
    () => draft.create<Task>(`/api/contacts/${contact.id}/tasks`, task),
    (added) => {
      draft.forget();
      const timeline = queries.getQueryData(contactQuery(contact.id).queryKey)?.timeline ?? [];
      onDone({
        words: `Task added for ${added.owner.name}.`,
        changeId: newlyUndoable(contact.timeline, timeline),
      });
    },
  );
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  const owners = users.data?.users ?? [session.user];

  return (
    <FormCard
      title="Add a task"
      errors={errors}
      busy={save.isPending}
      onSave={() => save.mutate(undefined)}
      onCancel={() => {
        draft.forget();
        onCancel();
      }}
    >
      <TextInput
        id="text"
        label="What is to be done?"
        value={task.text}
        autoComplete="off"
        error={errors.byField.text}
        onChange={(event) => setTask({ ...task, text: event.target.value })}
      />
      <Pair>
        <TextInput
          id="due"
          type="date"
          label="By which day?"
          value={task.due}
          error={errors.byField.due}
          onChange={(event) => setTask({ ...task, due: event.target.value })}
        />
        <Select
          id="ownerId"
          label="Who does it?"
          value={task.ownerId}
          error={errors.byField.ownerId}
          onChange={(event) => setTask({ ...task, ownerId: event.target.value })}
        >
          {owners.map((user) => (
            <option key={user.id} value={user.id}>
              {user.id === session.user.id ? `${user.name} (you)` : user.name}
            </option>
          ))}
        </Select>
      </Pair>
    </FormCard>
  );
}
