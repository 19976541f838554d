import { useState } from 'react';
import type { Contact, MergedIn } from '../api/generated';
import { useMay, useZone } from '../session/session';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { dayOf, plainDay, recently, todayIn } from '../words/dates';
import styles from './merging.module.css';
import { UnmergeQuestion } from './UnmergeQuestion';

/** Which records this one was made of, and the way back for ninety days. */
export function MergedCard({ contact }: { contact: Contact }) {
  const [asked, setAsked] = useState<MergedIn>();
  const now = new Date().toISOString();
  const open = contact.merged.filter(({ until }) => until > now);
  if (open.length === 0) return null;
  return (
    <Card title="Made of several records">
      <ul className={styles.records}>
        {open.map((each) => (
          <li key={each.id}>
            <Told each={each} />
            <Way each={each} onAsk={() => setAsked(each)} />
          </li>
        ))}
      </ul>
      {asked && <UnmergeQuestion contact={contact} merged={asked} onClose={() => setAsked(undefined)} />}
    </Card>
  );
}

function Told({ each }: { each: MergedIn }) {
  const zone = useZone();
  return (
    <p>
      {each.name}, merged in {recently(dayOf(each.at, zone), todayIn(zone))} by {each.by.name}.{' '}
      <span className={styles.quiet}>They can be parted until {plainDay(dayOf(each.until, zone))}.</span>
    </p>
  );
}

function Way({ each, onAsk }: { each: MergedIn; onAsk: () => void }) {
  const mayPart = useMay('contributor');
  if (!mayPart) return null;
  if (!each.last) return <p className={styles.quiet}>Part those that were merged later first.</p>;
  return (
    <Button small onClick={onAsk}>
      Part them again<span className="visually-hidden">: {each.name}</span>
    </Button>
  );
}
