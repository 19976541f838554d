import { useState } from 'react';
import { Link } from 'react-router';
import { sentence } from '../api/errors';
import type { ChangeEntry, Contact, Interaction, TimelineEntry } from '../api/generated';
import { useContactChange } from '../people/contactQueries';
import { useMay, useSession, useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Chips } from '../ui/Chips';
import { Icon, type IconName } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { EmptyState } from '../ui/Page';
import { dayOf, longDay, plainDay, timeOf, todayIn } from '../words/dates';
import { changeWords } from './changeWords';
import { undoChange } from './Saved';
import styles from './Timeline.module.css';
import {
  BASIS_WORDS,
  byDay,
  byWords,
  type Filter,
  filtersFor,
  INTERACTIONS,
  MAIL_WORDS,
  permissionName,
} from './timelineEntries';

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
        text: (
          <>
            <p className={styles.text}>{text}</p>
            <OwnUndo interaction={entry.interaction} contactId={contactId} />
          </>
        ),
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
        title: changeWords(entry).title,
        text: <Change change={entry} contactId={contactId} />,
      };
  }
}

/** The details of a change, by whom, and the way back. */
function Change({ change, contactId }: { change: ChangeEntry; contactId: string }) {
  const { title, details } = changeWords(change);
  const [only, ...more] = details;
  const undo = change.undoable && <Undo contactId={contactId} changeId={change.id} what={title} />;
  if (more.length === 0) {
    return (
      <p className={styles.second}>
        {only && `${only}, `}
        {byWords(change.by)}
        {undo}
      </p>
    );
  }
  return (
    <>
      {details.map((detail) => (
        <p key={detail} className={styles.second}>
          {detail}
        </p>
      ))}
      <p className={styles.second}>
        {byWords(change.by)}
        {undo}
      </p>
    </>
  );
}

/** What one wrote down oneself today can be taken back here; later it is part of the story. */
function OwnUndo({ interaction, contactId }: { interaction: Interaction; contactId: string }) {
  const { user } = useSession();
  const zone = useZone();
  if (interaction.by.id !== user.id || dayOf(interaction.at, zone) !== todayIn(zone)) return null;
  return (
    <p className={styles.second}>
      written by you today
      <Undo contactId={contactId} changeId={interaction.changeId} what={interaction.text} />
    </p>
  );
}

function Undo({ contactId, changeId, what }: { contactId: string; changeId: string; what: string }) {
  const mayUndo = useMay('contributor');
  const undo = useContactChange(contactId, undoChange(contactId));
  if (!mayUndo) return null;
  return (
    <>
      {' · '}
      <LinkButton onClick={() => !undo.isPending && undo.mutate(changeId)}>
        Undo<span className="visually-hidden">: {what}</span>
      </LinkButton>
      {undo.error && <Notice tone="bad">{sentence(undo.error)}</Notice>}
    </>
  );
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
