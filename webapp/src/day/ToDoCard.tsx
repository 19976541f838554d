import { useState } from 'react';
import { Link } from 'react-router';
import type { Day, Task } from '../api/generated';
import { Saved } from '../contact/Saved';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Entries } from '../ui/Entries';
import { type Added, AddTask } from './AddTask';
import styles from './DayPage.module.css';
import { TickRow } from './TickRow';

/** The tasks of whoever is signed in, to tick off; and a way to add one. */
export function ToDoCard({ day }: { day: Day }) {
  const mayAdd = useMay('contributor');
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<Added>();
  // What was ticked just now stays in sight, struck out, so that the tick can be taken back.
  const [ticked, setTicked] = useState<Task[]>([]);
  const tasks = [
    ...day.tasks,
    ...ticked.filter((task) => task.done && !day.tasks.some((open) => open.id === task.id)),
  ];
  const remember = (task: Task) => setTicked([...ticked.filter((other) => other.id !== task.id), task]);
  const start = () => {
    setAdded(undefined);
    setAdding(true);
  };

  return (
    <>
      {adding && (
        <AddTask
          onCancel={() => setAdding(false)}
          onDone={(task) => {
            setAdded(task);
            setAdding(false);
          }}
        />
      )}
      {added && (
        <Saved
          contactId={added.about.id}
          change={{ ...added.saved, words: <AddedWords {...added} /> }}
          onUndone={() => setAdded(undefined)}
        />
      )}
      <Card
        title="To do"
        flush={tasks.length > 0}
        action={mayAdd && !adding && <LinkButton onClick={start}>Add a task</LinkButton>}
      >
        {tasks.length === 0 ? (
          <p className={styles.quiet}>Nothing is waiting for you this week.</p>
        ) : (
          <Entries>
            {tasks.map((task) => (
              <TickRow key={task.id} task={task} withContact onTicked={remember} />
            ))}
          </Entries>
        )}
      </Card>
    </>
  );
}

function AddedWords({ about, saved }: Added) {
  return (
    <>
      {saved.words} It is about <Link to={`/contacts/${about.id}`}>{about.name}</Link>.
    </>
  );
}
