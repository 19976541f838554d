import { useState } from 'react';
import type { Contact, Suppression } from '../api/generated';
import { useMay } from '../session/session';
import { Badge } from '../ui/Badge';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { EmailText } from '../ui/EmailText';
import { PhoneLink } from '../ui/PhoneLink';
import { toWrite } from '../ui/reach';
import { SummaryList } from '../ui/SummaryList';
import { BegunInCard } from './BegunInCard';
import styles from './cards.module.css';
import { FactsForm } from './FactsForm';
import { Saved, type SavedChange } from './Saved';
import { WhereFrom } from './WhereFrom';

/** How to reach a contact; tap to ring, write or find on a map. */
export function ReachCard({ contact }: { contact: Contact }) {
  const [changing, setChanging] = useState(false);
  const mayChange = useMay('contributor');
  const [saved, setSaved] = useState<SavedChange>();
  const close = () => setChanging(false);
  if (changing) {
    const done = (change: SavedChange) => {
      setSaved(change);
      close();
    };
    return <FactsForm contact={contact} group="reach" onDone={done} onCancel={close} />;
  }
  const { phones = [], emails = [], addresses = [] } = contact.facts;
  const rows = [
    ...phones.map((phone, index) => ({
      what: index === 0 ? 'Phone' : `Phone ${index + 1}`,
      value: (
        <>
          <PhoneLink number={phone.number} />
          {phone.label && <p className={styles.second}>{phone.label}</p>}
        </>
      ),
    })),
    ...emails.map((email, index) => ({
      what: index === 0 ? 'E-mail' : `E-mail ${index + 1}`,
      value: (
        <>
          <a href={toWrite(email.address)}>
            <EmailText address={email.address} />
          </a>
          {email.label && <p className={styles.second}>{email.label}</p>}
          <Suppressed
            of={contact.suppressions.filter(({ address }) => sameAddress(address, email.address))}
          />
        </>
      ),
    })),
    ...addresses.map((address, index) => ({
      what: index === 0 ? 'Address' : `Address ${index + 1}`,
      value: (
        <>
          <PlaceLink lines={[address.lines, address.town, address.postcode]} />
          {address.label && <p className={styles.second}>{address.label}</p>}
        </>
      ),
    })),
  ];
  return (
    <Card
      title={contact.facts.kind === 'person' ? 'How to reach them' : 'How to reach it'}
      action={mayChange && <LinkButton onClick={() => setChanging(true)}>Change</LinkButton>}
    >
      <BegunInCard contact={contact} name="reach" what="to change this" onGoOn={() => setChanging(true)} />
      <Saved contactId={contact.id} change={saved} onUndone={() => setSaved(undefined)} />
      {rows.length === 0 ? (
        <p className={styles.nothing}>No phone, e-mail or address yet.</p>
      ) : (
        <>
          <SummaryList rows={rows} />
          <WhereFrom contact={contact} />
        </>
      )}
    </Card>
  );
}

function PlaceLink({ lines }: { lines: (string | undefined)[] }) {
  const text = lines.filter(Boolean).join('\n');
  return (
    <a
      className={styles.place}
      href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(text.replaceAll('\n', ', '))}`}
      target="_blank"
      rel="noreferrer"
    >
      {text}
      <span className="visually-hidden"> (opens a map)</span>
    </a>
  );
}

const REASONS: Record<Suppression['reason'], string> = {
  complaint: 'called our mail spam',
  'hard-bounce': 'mail came back',
  'asked-to-stop': 'asked us to stop',
  erased: 'belonged to somebody who was erased for ever',
};

function Suppressed({ of }: { of: Suppression[] }) {
  return of.map((suppression) => (
    <p key={suppression.reason} className={styles.second}>
      <Badge tone="bad" icon="warning">
        No newsletters: {REASONS[suppression.reason]}
      </Badge>
      {suppression.detail && <span className={styles.detail}>{suppression.detail}</span>}
    </p>
  ));
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
