import { Link } from 'react-router';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Task } from '../api/generated';
import { useContactChange } from '../people/contactQueries';
import { useMay, useZone } from '../session/session';
import { Badge } from '../ui/Badge';
import { LinkButton } from '../ui/Button';
import { Entry } from '../ui/Entries';
import { Icon } from '../ui/Icon';
import { dueWords, todayIn } from '../words/dates';
import styles from './TickRow.module.css';

/** A task with a circle to tick it off, and to take the tick back. */
export function TickRow({
  task,
  withContact = false,
  onTicked,
}: {
  task: Task;
  /** Where tasks of many contacts stand together: names the contact instead of the owner, and has room for a badge. */
  withContact?: boolean;
  onTicked?: (task: Task) => void;
}) {
  const mayTick = useMay('contributor');
  const due = dueWords(task.due, todayIn(useZone()));
  const tick = useTick(task, onTicked);
  return (
    <Entry
      lead={
        mayTick && (
          <button
            type="button"
            className={styles.tick}
            aria-pressed={task.done}
            onClick={() => !tick.isPending && tick.mutate(!task.done)}
          >
            <span className="visually-hidden">Done: {task.text}</span>
            {task.done && <Icon name="check" size={16} />}
          </button>
        )
      }
      title={<span className={task.done ? styles.done : ''}>{task.text}</span>}
      second={tick.error ? sentence(tick.error) : <Second task={task} withContact={withContact} due={due} />}
    >
      {task.done && mayTick && <LinkButton onClick={() => tick.mutate(false)}>Undo</LinkButton>}
      {!task.done && withContact && (
        <Badge tone={due.late ? 'bad' : due.now ? 'notice' : 'plain'}>{due.words}</Badge>
      )}
    </Entry>
  );
}

function Second({
  task,
  withContact,
  due,
}: {
  task: Task;
  withContact: boolean;
  due: { words: string; late: boolean; now: boolean };
}) {
  if (withContact) return <Link to={`/contacts/${task.contactId}`}>{task.contactName}</Link>;
  if (task.done) return task.owner.name;
  return (
    <>
      <span className={due.late ? styles.late : due.now ? styles.now : ''}>{due.words}</span> ·{' '}
      {task.owner.name}
    </>
  );
}

function useTick(task: Task, then?: (task: Task) => void) {
  return useContactChange(
    task.contactId,
    (done: boolean) => api.patch<Task>(`/api/contacts/${task.contactId}/tasks/${task.id}`, { done }),
    then,
  );
}
