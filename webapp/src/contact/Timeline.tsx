import { useState } from 'react';
import { Link } from 'react-router';
import { sentence } from '../api/errors';
import type { ChangeEntry, Contact, TimelineEntry } from '../api/generated';
import { useContactChange } from '../people/contactQueries';
import { FACT_WORDS } from '../people/facts';
import { useMay, useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Chips } from '../ui/Chips';
import { Icon, type IconName } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { EmptyState } from '../ui/Page';
import { longDay, plainDay, timeOf, todayIn } from '../words/dates';
import { undoChange } from './Saved';
import styles from './Timeline.module.css';
import {
  BASIS_WORDS,
  byDay,
  byWords,
  CHANGE_WORDS,
  type Filter,
  filtersFor,
  INTERACTIONS,
  MAIL_WORDS,
  permissionName,
} from './timeline';

/** Everything that happened with a contact, newest first, by day. */
export function Timeline({ contact }: { contact: Contact }) {
  const [filter, setFilter] = useState<Filter>('everything');
  const zone = useZone();
  const today = todayIn(zone);
  const days = byDay(contact.timeline, filter, zone);
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <Chips label="Show" value={filter} choices={filtersFor(contact.timeline)} onChange={setFilter} />
      <Card>
        {days.length === 0 && (
          <EmptyState>Nothing has happened yet. Calls, visits and mails will stand here.</EmptyState>
        )}
        {days.map(({ day, entries }) => (
          <div key={day} className={styles.day}>
            <h3>{longDay(day, today)}</h3>
            <ul>
              {entries.map((entry) => (
                <Entry key={entryKey(entry)} entry={entry} contactId={contact.id} zone={zone} />
              ))}
            </ul>
          </div>
        ))}
        {!contact.complete && <p className={styles.more}>What is older is not shown here.</p>}
      </Card>
    </section>
  );
}

function Entry({ entry, contactId, zone }: { entry: TimelineEntry; contactId: string; zone: string }) {
  const { icon, tone, title, text } = tell(entry, contactId);
  return (
    <li className={styles.entry}>
      <span className={`${styles.icon} ${styles[tone]}`}>
        <Icon name={icon} size={18} />
      </span>
      <div className={styles.told}>
        <p className={styles.what}>{title}</p>
        {text}
      </div>
      <time className={styles.time} dateTime={entry.at}>
        {timeOf(entry.at, zone)}
      </time>
    </li>
  );
}

type Told = {
  icon: IconName;
  tone: 'info' | 'notice' | 'accent' | 'plain';
  title: React.ReactNode;
  text?: React.ReactNode;
};

function tell(entry: TimelineEntry, contactId: string): Told {
  switch (entry.type) {
    case 'interaction': {
      const { kind, text, by } = entry.interaction;
      const told = INTERACTIONS[kind];
      return {
        icon: told.icon,
        tone: kind === 'visit' ? 'notice' : kind === 'note' ? 'plain' : 'info',
        title: kind === 'call' ? `Call with ${by.name}` : `${told.name} by ${by.name}`,
        text: <p className={styles.text}>{text}</p>,
      };
    }
    case 'mail':
      return {
        icon: 'mail',
        tone: 'accent',
        title: <Link to={`/newsletters/${entry.mailingId}`}>Newsletter “{entry.subject}”</Link>,
        text: (
          <p className={styles.second}>
            To {entry.address} · {MAIL_WORDS[entry.outcome]}
            {entry.detail && ` · ${entry.detail}`}
          </p>
        ),
      };
    case 'permission': {
      const { permission } = entry;
      return {
        icon: 'shield',
        tone: 'plain',
        title: `${permissionName(permission)}: ${BASIS_WORDS[permission.basis]}`,
        text: (
          <p className={styles.second}>
            {permission.source}
            {permission.given && `, ${plainDay(permission.given)}`} · {byWords(permission.by)}
          </p>
        ),
      };
    }
    case 'change':
      return {
        icon: entry.what === 'added' ? 'plus' : 'change',
        tone: 'plain',
        title: CHANGE_WORDS[entry.what],
        text: <Change change={entry} contactId={contactId} />,
      };
  }
}

/** Before and after, by whom, and the way back. */
function Change({ change, contactId }: { change: ChangeEntry; contactId: string }) {
  const mayUndo = useMay('contributor') && change.undoable;
  const undo = useContactChange(contactId, undoChange(contactId));
  // What a new contact came with is on the page already.
  const fields = change.what === 'added' ? [] : change.fields;
  return (
    <>
      {fields.map((field) => (
        <p key={field.field} className={styles.second}>
          {change.what === 'changed' && `${fieldName(field.field)}: `}
          {field.before}
          {field.before && field.after && ' → '}
          {field.after ?? (change.what === 'changed' ? ' → nothing' : '')}
        </p>
      ))}
      <p className={styles.second}>
        {byWords(change.by)}
        {mayUndo && (
          <>
            {' · '}
            <LinkButton onClick={() => undo.mutate(change.id)} aria-disabled={undo.isPending}>
              Undo<span className="visually-hidden">: {CHANGE_WORDS[change.what]}</span>
            </LinkButton>
          </>
        )}
      </p>
      {undo.error && <Notice tone="bad">{sentence(undo.error)}</Notice>}
    </>
  );
}

function fieldName(field: string): string {
  const words = field in FACT_WORDS ? FACT_WORDS[field as keyof typeof FACT_WORDS] : field;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function entryKey(entry: TimelineEntry): string {
  switch (entry.type) {
    case 'interaction':
      return `interaction ${entry.interaction.id}`;
    case 'mail':
      return `mail ${entry.mailingId}`;
    case 'permission':
      return `permission ${entry.permission.id}`;
    case 'change':
      return `change ${entry.id}`;
  }
}
