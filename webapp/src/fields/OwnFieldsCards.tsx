import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contact, OwnField } from '../api/generated';
import { Saved, type SavedChange } from '../contact/Saved';
import { useMay, useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { SummaryList } from '../ui/SummaryList';
import { dayOf, recently, todayIn } from '../words/dates';
import { ContactAnswer } from './ContactAnswer';
import styles from './fields.module.css';
import { fieldsQuery } from './fieldsQuery';
import { answerWords, bySection } from './fieldWords';
import { OwnFieldsForm } from './OwnFieldsForm';

/** What the group wants to know, a card for each heading. What nobody asks any longer is shown where it was answered. */
export function OwnFieldsCards({ contact }: { contact: Contact }) {
  const { data } = useQuery(fieldsQuery);
  const answers = new Map(contact.own.map(({ field, answer }) => [field, answer]));
  const shown = (data?.fields ?? []).filter((field) =>
    field.retired ? answers.has(field.id) : field.of.includes(contact.facts.kind) || answers.has(field.id),
  );
  return bySection(shown).map(({ section, fields }) => (
    <Section key={section} title={section || 'More about them'} {...{ contact, fields, answers }} />
  ));
}

function Section({
  title,
  contact,
  fields,
  answers,
}: {
  title: string;
  contact: Contact;
  fields: OwnField[];
  answers: Map<string, string>;
}) {
  const mayChange = useMay('contributor');
  const [changing, setChanging] = useState(false);
  const [saved, setSaved] = useState<SavedChange>();
  const asked = fields.filter((field) => !field.retired);
  if (changing) {
    return (
      <OwnFieldsForm
        title={title}
        contact={contact}
        fields={asked}
        onDone={(change) => {
          setSaved(change);
          setChanging(false);
        }}
        onCancel={() => setChanging(false)}
      />
    );
  }
  const rows = fields.flatMap((field) => {
    const answer = answers.get(field.id);
    return answer === undefined
      ? []
      : [{ what: field.name, value: <Answer field={field} answer={answer} /> }];
  });
  return (
    <Card
      title={title}
      action={
        mayChange && asked.length > 0 && <LinkButton onClick={() => setChanging(true)}>Change</LinkButton>
      }
    >
      <Saved contactId={contact.id} change={saved} onUndone={() => setSaved(undefined)} />
      {rows.length > 0 ? <SummaryList stacked rows={rows} /> : <p>Nothing written down yet.</p>}
      {fields.some((field) => field.sensitive) && <Looks contact={contact} />}
    </Card>
  );
}

function Answer({ field, answer }: { field: OwnField; answer: string }) {
  switch (field.kind) {
    case 'link':
      return (
        <a className={styles.text} href={answer} target="_blank" rel="noreferrer">
          {answer.replace(/^https?:\/\//, '')}
          <span className="visually-hidden"> (opens another site)</span>
        </a>
      );
    case 'contact':
      return <ContactAnswer id={answer} />;
    default:
      return <span className={styles.text}>{answerWords(field.kind, answer)}</span>;
  }
}

/** Who saw what is sensitive, for those who answer for it. */
function Looks({ contact }: { contact: Contact }) {
  const zone = useZone();
  const today = todayIn(zone);
  if (contact.looks.length === 0) return null;
  return (
    <details className={styles.looks}>
      <summary>Who has looked at this</summary>
      <ul>
        {contact.looks.map(({ at, by }) => (
          <li key={`${at} ${by.id}`}>
            {by.name}, {recently(dayOf(at, zone), today)}
          </li>
        ))}
      </ul>
    </details>
  );
}
