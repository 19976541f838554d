import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedChange } from '../contact/Saved';
import { TaskForm } from '../contact/TaskForm';
import { ContactCombobox } from '../people/ContactCombobox';
import { contactQuery } from '../people/contactQueries';
import { Button, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { FormActions } from '../ui/Field';
import { LoadingOr } from '../ui/Page';
import styles from './DayPage.module.css';

/** Somebody whom a task is about. */
type About = { id: string; name: string };

/** A task that was added just now, and how to take it back. */
export type Added = { about: About; saved: SavedChange };

/** Adds a task: first whom it is about, then what, when and who. */
export function AddTask({ onDone, onCancel }: { onDone: (added: Added) => void; onCancel: () => void }) {
  const [about, setAbout] = useState<About>();
  if (about) {
    return <About about={about} onOther={() => setAbout(undefined)} onDone={onDone} onCancel={onCancel} />;
  }
  return (
    <Card title="Whom is the task about?">
      <div className={styles.whom}>
        <ContactCombobox
          ready
          label="Whom is the task about?"
          onChoose={({ id, name }) => setAbout({ id, name })}
        />
      </div>
      <FormActions>
        <Button small onClick={onCancel}>
          Cancel
        </Button>
      </FormActions>
    </Card>
  );
}

function About({
  about,
  onOther,
  onDone,
  onCancel,
}: {
  about: About;
  onOther: () => void;
  onDone: (added: Added) => void;
  onCancel: () => void;
}) {
  const contact = useQuery(contactQuery(about.id));
  return (
    <div>
      <p className={styles.about}>
        About <strong>{about.name}</strong> · <LinkButton onClick={onOther}>somebody else</LinkButton>
      </p>
      <LoadingOr query={contact} lines={4}>
        {(known) => (
          <TaskForm contact={known} onDone={(saved) => onDone({ about, saved })} onCancel={onCancel} />
        )}
      </LoadingOr>
    </div>
  );
}
