import type { Contact, Task } from '../api/generated';
import { TickRow } from '../day/TickRow';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Entries } from '../ui/Entries';
import styles from './cards.module.css';

const DONE_SHOWN = 3;

/** What is to be done for a contact, and what was done last. */
export function TasksCard({
  contact,
  onAdd,
  onChange,
}: {
  contact: Contact;
  onAdd: () => void;
  onChange: (task: Task) => void;
}) {
  const mayChange = useMay('contributor');
  const open = contact.tasks.filter((task) => !task.done);
  const done = contact.tasks.filter((task) => task.done).slice(0, DONE_SHOWN);
  const empty = open.length + done.length === 0;
  return (
    <Card title="Tasks" flush={!empty} action={mayChange && <LinkButton onClick={onAdd}>Add</LinkButton>}>
      {empty ? (
        <p className={styles.nothing}>Nothing to do.</p>
      ) : (
        <Entries>
          {[...open, ...done].map((task) => (
            <TickRow key={task.id} task={task} onChange={() => onChange(task)} />
          ))}
        </Entries>
      )}
    </Card>
  );
}
