import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { AddTask, Contact, Task } from '../api/generated';
import { contactQuery, useContactChange } from '../people/contactQueries';
import { TaskFields } from '../tasks/TaskFields';
import { FormCard } from '../ui/FormCard';
import { Notice } from '../ui/Notice';
import { plainDay } from '../words/dates';
import type { SavedChange } from './Saved';
import { newlyUndoable } from './timelineEntries';

/** Another text, day, owner or rhythm for a task. */
export function ChangeTaskForm({
  contact,
  task,
  onDone,
  onCancel,
}: {
  contact: Pick<Contact, 'id' | 'timeline'>;
  /** As it is now. */
  task: Task;
  onDone: (saved: SavedChange) => void;
  onCancel: () => void;
}) {
  const queries = useQueryClient();
  const [opened] = useState(task.version);
  const [plan, setPlan] = useState<AddTask>(() => planOf(task));
  const { queryKey } = contactQuery(contact.id);
  const save = useContactChange(
    contact.id,
    () =>
      api
        .put<Task>(`/api/contacts/${contact.id}/tasks/${task.id}`, plan, task.version)
        .catch(async (thrown) => {
          // Somebody was faster: what they made of it is shown before it is saved over.
          if (thrown instanceof ApiError && thrown.status === 412)
            await queries.invalidateQueries({ queryKey });
          throw thrown;
        }),
    () =>
      onDone({
        words: 'Task changed.',
        changeId: newlyUndoable(contact.timeline, queries.getQueryData(queryKey)?.timeline ?? []),
      }),
  );
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;

  return (
    <FormCard
      title="Change the task"
      errors={errors}
      busy={save.isPending}
      onSave={() => save.mutate(undefined)}
      onCancel={onCancel}
    >
      {task.version !== opened && (
        <Notice tone="notice" live>
          Meanwhile it became “{task.text}”, by {plainDay(task.due)}, {task.owner.name}. Save again to make it
          as it stands here.
        </Notice>
      )}
      <TaskFields plan={plan} errors={errors.byField} owner={task.owner} onChange={setPlan} />
    </FormCard>
  );
}

function planOf({ text, due, owner, repeat }: Task): AddTask {
  return { text, due, ownerId: owner.id, ...(repeat && { repeat }) };
}
