import { type ReactNode, useState } from 'react';
import type { Task } from '../api/generated';
import { Saved, type SavedChange } from '../contact/Saved';
import { TickRow } from '../day/TickRow';
import { useZone } from '../session/session';
import { Entries } from '../ui/Entries';
import { todayIn } from '../words/dates';
import { byUrgency } from './byUrgency';
import { ChangeTask } from './ChangeTask';
import styles from './TaskGroups.module.css';

/**
 * Open tasks of many contacts: what is late, what is for today, what comes. What was ticked just now stays in sight,
 * struck out, so that the tick can be taken back; what is changed is changed in its place.
 */
export function TaskGroups({
  tasks: open,
  withOwner = false,
  nothing,
}: {
  tasks: Task[];
  withOwner?: boolean;
  nothing: ReactNode;
}) {
  const today = todayIn(useZone());
  const [ticked, setTicked] = useState<Task[]>([]);
  const [changing, setChanging] = useState<Task>();
  const [changed, setChanged] = useState<{ contactId: string; saved: SavedChange }>();
  const tasks = [
    ...open,
    ...ticked.filter((task) => task.done && !open.some((other) => other.id === task.id)),
  ];
  return (
    <>
      {changed && (
        <div className={styles.told}>
          <Saved
            contactId={changed.contactId}
            change={changed.saved}
            onUndone={() => setChanged(undefined)}
          />
        </div>
      )}
      {changing && (
        <div className={styles.told}>
          <ChangeTask
            key={changing.id}
            task={changing}
            onCancel={() => setChanging(undefined)}
            onDone={(saved) => {
              setChanged({ contactId: changing.contactId, saved });
              setChanging(undefined);
            }}
          />
        </div>
      )}
      {tasks.length === 0 && <p className={styles.nothing}>{nothing}</p>}
      {byUrgency(tasks, today).map(({ name, tasks }) => (
        <section key={name} aria-label={name}>
          <h3 className={styles.name}>{name}</h3>
          <Entries>
            {tasks.map((task) => (
              <TickRow
                key={task.id}
                task={task}
                withContact
                withOwner={withOwner}
                onChange={() => {
                  setChanged(undefined);
                  setChanging(task);
                }}
                onTicked={(after) => setTicked([...ticked.filter(({ id }) => id !== after.id), after])}
              />
            ))}
          </Entries>
        </section>
      ))}
    </>
  );
}
