import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../api/generated';
import { Saved } from '../contact/Saved';
import { useMay } from '../session/session';
import { TaskGroups } from '../tasks/TaskGroups';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { type Added, AddTask } from './AddTask';
import styles from './DayPage.module.css';

/** The tasks of whoever is signed in, to tick off; and a way to add one. */
export function ToDoCard({ day }: { day: Day }) {
  const mayAdd = useMay('contributor');
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<Added>();
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
        flush
        action={mayAdd && !adding && <LinkButton onClick={start}>Add a task</LinkButton>}
      >
        <TaskGroups tasks={day.tasks} nothing="Nothing is waiting for you this week." />
        <p className={styles.foot}>
          <Link to="/tasks">Everybody’s tasks</Link>
        </p>
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
