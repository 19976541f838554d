import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Contact, Provenance } from '../api/generated';
import { useContactChange } from '../people/contactQueries';
import { FACT_WORDS } from '../people/facts';
import { HOW_WORDS } from '../people/factWords';
import { useMay, useZone } from '../session/session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { dayOf, recently, todayIn } from '../words/dates';
import styles from './WhereFrom.module.css';

const REACH = ['phones', 'emails', 'addresses'];

/** When each way to reach somebody was last known to be right, by whom, and how they knew. */
export function WhereFrom({ contact }: { contact: Contact }) {
  const zone = useZone();
  const mayChange = useMay('contributor');
  const today = todayIn(zone);
  const known = contact.provenance.filter(({ fact }) => REACH.includes(fact));
  const confirm = useContactChange(contact.id, (told: boolean) =>
    api.post<Contact>(`/api/contacts/${contact.id}/confirm`, {
      facts: known.map(({ fact, value }) => ({ fact, ...(value && { value }) })),
      told,
    }),
  );
  const [oldest] = [...known].sort((one, other) => one.at.localeCompare(other.at));
  if (!oldest) return null;
  return (
    <details className={styles.from}>
      <summary>Last known to be right {recently(dayOf(oldest.at, zone), today)}</summary>
      <ul>
        {known.map((each) => (
          <li key={`${each.fact} ${each.value}`}>
            {each.value ?? FACT_WORDS[each.fact as keyof typeof FACT_WORDS]}: {told(each, zone, today)}
          </li>
        ))}
      </ul>
      {confirm.error && <Notice tone="bad">{sentence(confirm.error)}</Notice>}
      {mayChange && (
        <p className={styles.actions}>
          <Button small busy={confirm.isPending} onClick={() => confirm.mutate(true)}>
            They say it is right
          </Button>
          <Button small busy={confirm.isPending} onClick={() => confirm.mutate(false)}>
            I checked it
          </Button>
        </p>
      )}
    </details>
  );
}

function told({ at, by, how }: Provenance, zone: string, today: string): string {
  return `${HOW_WORDS[how]}, ${by.name}, ${recently(dayOf(at, zone), today).replace(/^on /, '')}`;
}
