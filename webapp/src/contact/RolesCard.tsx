import { useState } from 'react';
import type { Contact, ContactRole } from '../api/generated';
import { everyWords } from '../people/factWords';
import { useMay, useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { SummaryList } from '../ui/SummaryList';
import { plainDay, todayIn } from '../words/dates';
import { BegunInCard } from './BegunInCard';
import styles from './cards.module.css';
import { FactsForm } from './FactsForm';
import { Saved, type SavedChange } from './Saved';

/** What somebody is, and was, to the group, and how often they want to be spoken to. */
export function RolesCard({ contact }: { contact: Contact }) {
  const [changing, setChanging] = useState(false);
  const [saved, setSaved] = useState<SavedChange>();
  const mayChange = useMay('contributor');
  const today = todayIn(useZone());
  if (changing) {
    return (
      <FactsForm
        contact={contact}
        group="roles"
        onDone={(change) => {
          setSaved(change);
          setChanging(false);
        }}
        onCancel={() => setChanging(false)}
      />
    );
  }
  const { roles = [], keepInTouch } = contact.facts;
  const rows = [
    ...roles.map((role) => ({ what: role.name, value: lasts(role, today) })),
    ...(keepInTouch ? [{ what: 'Keep in touch', value: everyWords(keepInTouch) }] : []),
  ];
  return (
    <Card
      title="Who they are to us"
      action={mayChange && <LinkButton onClick={() => setChanging(true)}>Change</LinkButton>}
    >
      <BegunInCard contact={contact} name="roles" what="to change this" onGoOn={() => setChanging(true)} />
      <Saved contactId={contact.id} change={saved} onUndone={() => setSaved(undefined)} />
      {rows.length === 0 ? (
        <p className={styles.nothing}>No role yet: member, volunteer, client, donor …</p>
      ) : (
        <SummaryList stacked rows={rows} />
      )}
    </Card>
  );
}

/** “since 1 May 2019”, “from 1 May 2019 to 3 June 2021”, “now”. */
export function lasts({ since, until }: ContactRole, today: string): string {
  if (until && since) return `from ${plainDay(since)} to ${plainDay(until)}`;
  if (until) return until < today ? `until ${plainDay(until)}` : `now, until ${plainDay(until)}`;
  if (since) return since > today ? `from ${plainDay(since)}` : `since ${plainDay(since)}`;
  return 'now';
}
