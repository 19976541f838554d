import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Task } from '../api/generated';
import { useContactChange } from '../people/contactQueries';
import { useMay, useZone } from '../session/session';
import { rhythm } from '../tasks/repeat';
import { Badge } from '../ui/Badge';
import { LinkButton } from '../ui/Button';
import { Entry } from '../ui/Entries';
import { Icon } from '../ui/Icon';
import { dueWords, longDay, todayIn } from '../words/dates';
import styles from './TickRow.module.css';

/** A task with a circle to tick it off, and to take the tick back. */
export function TickRow({
  task,
  withContact = false,
  withOwner = !withContact,
  onChange,
  onTicked,
}: {
  task: Task;
  /** Where tasks of many contacts stand together: names the contact instead of the owner, and has room for a badge. */
  withContact?: boolean;
  withOwner?: boolean;
  /** Somebody wants to change it. */
  onChange?: () => void;
  onTicked?: (task: Task) => void;
}) {
  const mayTick = useMay('contributor');
  const today = todayIn(useZone());
  const due = dueWords(task.due, today);
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
      second={
        tick.error ? (
          sentence(tick.error)
        ) : (
          <Seconds
            parts={[
              withContact && <Link to={`/contacts/${task.contactId}`}>{task.contactName}</Link>,
              !withContact && !task.done && (
                <span className={due.late ? styles.late : due.now ? styles.now : ''}>{due.words}</span>
              ),
              withOwner && task.owner.name,
              !task.done && task.repeat && rhythm(task.repeat),
              task.done && task.nextDue && `again on ${longDay(task.nextDue, today)}`,
              !task.done && mayTick && onChange && (
                <LinkButton onClick={onChange}>
                  Change<span className="visually-hidden">: {task.text}</span>
                </LinkButton>
              ),
            ]}
          />
        )
      }
    >
      {task.done && mayTick && <LinkButton onClick={() => tick.mutate(false)}>Undo</LinkButton>}
      {!task.done && withContact && (
        <Badge tone={due.late ? 'bad' : due.now ? 'notice' : 'plain'}>{due.words}</Badge>
      )}
    </Entry>
  );
}

/** What else there is to say, with dots between. */
function Seconds({ parts }: { parts: ReactNode[] }) {
  return parts.filter(Boolean).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts have nothing else to tell them apart, and no state.
    <Fragment key={index}>
      {index > 0 && ' · '}
      {part}
    </Fragment>
  ));
}

function useTick(task: Task, then?: (task: Task) => void) {
  return useContactChange(
    task.contactId,
    (done: boolean) => api.patch<Task>(`/api/contacts/${task.contactId}/tasks/${task.id}`, { done }),
    then,
  );
}
