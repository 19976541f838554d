import { useQuery } from '@tanstack/react-query';
import type { Task } from '../api/generated';
import { ChangeTaskForm } from '../contact/ChangeTaskForm';
import type { SavedChange } from '../contact/Saved';
import { contactQuery } from '../people/contactQueries';
import { LoadingOr } from '../ui/Page';

/** Changes a task away from the page of whom it is about. */
export function ChangeTask({
  task,
  onDone,
  onCancel,
}: {
  task: Task;
  onDone: (saved: SavedChange) => void;
  onCancel: () => void;
}) {
  const contact = useQuery(contactQuery(task.contactId));
  return (
    <LoadingOr query={contact} lines={4}>
      {(known) => (
        <ChangeTaskForm
          contact={known}
          task={known.tasks.find(({ id }) => id === task.id) ?? task}
          onDone={onDone}
          onCancel={onCancel}
        />
      )}
    </LoadingOr>
  );
}
