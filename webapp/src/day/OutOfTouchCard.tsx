import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OutOfTouch } from '../api/generated';
import { LogForm } from '../contact/LogForm';
import { Saved, type SavedChange } from '../contact/Saved';
import { contactQuery } from '../people/contactQueries';
import { useMay, useZone } from '../session/session';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Chips } from '../ui/Chips';
import { Entries, Entry } from '../ui/Entries';
import { LoadingOr } from '../ui/Page';
import { todayIn } from '../words/dates';
import styles from './DayPage.module.css';
import { lastSpoken } from './lastSpoken';

type Whose = 'yours' | 'everybodys';

/** Whom nobody spoke to for as long as they want to be kept in touch with, or longer; with a call to log. */
export function OutOfTouchCard({ outOfTouch }: { outOfTouch: OutOfTouch[] }) {
  const yours = outOfTouch.filter((each) => each.yours);
  const [whose, setWhose] = useState<Whose>(yours.length > 0 ? 'yours' : 'everybodys');
  const [calling, setCalling] = useState<string>();
  const [saved, setSaved] = useState<{ contactId: string; change: SavedChange }>();
  if (outOfTouch.length === 0 && !saved) return null;
  const shown = whose === 'yours' ? yours : outOfTouch;
  return (
    <Card title="Keep in touch" flush>
      <div className={styles.above}>
        <Chips
          label="Whom to show"
          value={whose}
          choices={[
            { value: 'yours', label: 'Yours', count: yours.length },
            { value: 'everybodys', label: 'Everybody’s', count: outOfTouch.length },
          ]}
          onChange={setWhose}
        />
        {saved && <Saved {...saved} onUndone={() => setSaved(undefined)} />}
      </div>
      {calling && (
        <div className={styles.above}>
          <Call
            key={calling}
            contactId={calling}
            onDone={(change) => {
              setSaved({ contactId: calling, change });
              setCalling(undefined);
            }}
            onCancel={() => setCalling(undefined)}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <p className={styles.none}>You have spoken to everybody you keep in touch with.</p>
      ) : (
        <Entries>
          {shown.map((each) => (
            <Row
              key={each.contact.id}
              outOfTouch={each}
              onCall={() => {
                setSaved(undefined);
                setCalling(each.contact.id);
              }}
            />
          ))}
        </Entries>
      )}
    </Card>
  );
}

function Row({ outOfTouch, onCall }: { outOfTouch: OutOfTouch; onCall: () => void }) {
  const mayLog = useMay('contributor');
  const zone = useZone();
  const { contact } = outOfTouch;
  return (
    <Entry
      title={<Link to={`/contacts/${contact.id}`}>{contact.name}</Link>}
      second={lastSpoken(outOfTouch, todayIn(zone), zone)}
    >
      {mayLog && (
        <Button small icon="phone" onClick={onCall}>
          Log a call<span className="visually-hidden"> with {contact.name}</span>
        </Button>
      )}
    </Entry>
  );
}

function Call({
  contactId,
  onDone,
  onCancel,
}: {
  contactId: string;
  onDone: (change: SavedChange) => void;
  onCancel: () => void;
}) {
  const contact = useQuery(contactQuery(contactId));
  return (
    <LoadingOr query={contact} lines={4}>
      {(known) => (
        <>
          <p className={styles.about}>
            With <strong>{known.displayName}</strong>
          </p>
          <LogForm contact={known} kind="call" onDone={onDone} onCancel={onCancel} />
        </>
      )}
    </LoadingOr>
  );
}
