import { useQueryClient } from '@tanstack/react-query';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { AddTask, Contact, Task } from '../api/generated';
import { useDraft } from '../drafts/useDraft';
import { contactQuery, useContactChange } from '../people/contactQueries';
import { useSession, useZone } from '../session/session';
import { TaskFields } from '../tasks/TaskFields';
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
      <TaskFields plan={task} errors={errors.byField} onChange={setTask} />
    </FormCard>
  );
}
