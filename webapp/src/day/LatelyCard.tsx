import { Link } from 'react-router';
import type { Lately } from '../api/generated';
import { Card } from '../ui/Card';
import styles from './DayPage.module.css';
import { latelyWords } from './latelyWords';

/** What the others did, and what readers did, the newest first. */
export function LatelyCard({ lately }: { lately: Lately[] }) {
  if (lately.length === 0) return null;
  return (
    <Card title="Lately">
      <ul className={styles.lately}>
        {lately.map((event) => (
          <li key={`${event.at} ${event.contact.id} ${event.what}`}>
            <Told event={event} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Told({ event }: { event: Lately }) {
  const { who, did } = latelyWords(event);
  const contact = <Link to={`/contacts/${event.contact.id}`}>{event.contact.name}</Link>;
  if (!who) {
    return (
      <>
        {contact} {did}
      </>
    );
  }
  return (
    <>
      <strong>{who}</strong> {did} {contact}
    </>
  );
}
