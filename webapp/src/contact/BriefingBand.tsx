import { useQuery } from '@tanstack/react-query';
import type { Contact } from '../api/generated';
import { relationshipKindsQuery } from '../relationships/relationshipQueries';
import { useZone } from '../session/session';
import { todayIn } from '../words/dates';
import styles from './BriefingBand.module.css';
import { briefing } from './briefing';

/** The yellow band above a contact's story; not there when there is nothing to know. */
export function BriefingBand({ contact }: { contact: Contact }) {
  const zone = useZone();
  // The words of connections are the group's; without any nobody asks for them.
  const kinds = useQuery({ ...relationshipKindsQuery, enabled: contact.relationships.length > 0 });
  const lines = briefing(contact, todayIn(zone), zone, kinds.data?.kinds);
  if (lines.length === 0) return null;
  return (
    <section className={styles.band} aria-labelledby="briefing">
      <h2 id="briefing">Before you speak to {contact.facts.firstName ?? contact.displayName}</h2>
      <ul>
        {lines.map(({ lead, text }) => (
          <li key={text}>
            {lead && <strong>{lead}</strong>} {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
