import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Rule, SegmentExplanation } from '../api/generated';
import { ContactCombobox } from '../people/ContactCombobox';
import { Card } from '../ui/Card';
import { Icon } from '../ui/Icon';
import { LoadingOr } from '../ui/Page';
import { told } from '../words/contactWords';
import { whyPreviewQuery, whyQuery } from './segmentQueries';
import styles from './WhyCard.module.css';

type Somebody = { id: string; name: string };

/** Why is this person in or out? Each condition, whether it holds, and what was found. */
export function WhyCard({ segmentId, rule }: { segmentId?: string | undefined; rule?: Rule | undefined }) {
  const [contact, setContact] = useState<Somebody>();
  return (
    <Card title="Why is somebody in or out?">
      <ContactCombobox label="Whose name to look up" onChoose={({ id, name }) => setContact({ id, name })} />
      {contact && rule && <Why contact={contact} query={whyPreviewQuery(rule, contact.id)} />}
      {contact && !rule && segmentId && <Why contact={contact} query={whyQuery(segmentId, contact.id)} />}
    </Card>
  );
}

function Why<Key extends readonly unknown[]>({
  contact,
  query,
}: {
  contact: Somebody;
  query: UseQueryOptions<SegmentExplanation, Error, SegmentExplanation, Key>;
}) {
  const why = useQuery(query);
  return (
    <div className={styles.why} role="status">
      <LoadingOr query={why}>
        {(explanation) => (
          <>
            <p className={styles.answer}>
              <strong>{contact.name}</strong> is {explanation.holds ? 'in' : 'not in'}.
            </p>
            <Parts heading={told(explanation.words)} parts={explanation.parts} />
          </>
        )}
      </LoadingOr>
    </div>
  );
}

function Parts({ heading, parts }: { heading: string; parts: SegmentExplanation[] }) {
  return (
    <>
      <p className={styles.heading}>{heading}:</p>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.words + part.found}>
            {part.parts.length > 0 ? (
              <Line holds={part.holds}>
                <Parts heading={told(part.words)} parts={part.parts} />
              </Line>
            ) : (
              <Line holds={part.holds}>
                <p>{told(part.words)}</p>
                <p className={styles.found}>{told(part.found ?? '')}</p>
              </Line>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ holds, children }: { holds: boolean; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <span className={holds ? styles.yes : styles.no}>
        <Icon name={holds ? 'check' : 'cross'} size={18} />
        {holds ? 'Yes' : 'No'}
      </span>
      <div>{children}</div>
    </div>
  );
}
