import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Contact, Task, TimelineEntry } from '../api/generated';
import { DocumentTold } from '../documents/DocumentTold';
import { useZone } from '../session/session';
import { Button, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Chips } from '../ui/Chips';
import { Icon, type IconName } from '../ui/Icon';
import { EmptyState } from '../ui/Page';
import { longDay, plainDay, timeOf, todayIn } from '../words/dates';
import { ChangeTitle, ChangeTold, OwnUndo } from './ChangeTold';
import {
  byDay,
  filtersFor,
  isTask,
  type Narrowing,
  narrowed,
  narrowingOf,
  ofKind,
  within,
} from './narrowing';
import type { SavedChange } from './Saved';
import styles from './Timeline.module.css';
import { TimelineNarrowing } from './TimelineNarrowing';
import {
  BASIS_WORDS,
  byWords,
  INTERACTIONS,
  MAIL_WORDS,
  permissionName,
  whoseTouch,
} from './timelineEntries';
import { WithOthers } from './WithOthers';

/** So many entries are shown at first, and with each press of “Show more”. */
const PAGE = 50;

/** Everything that happened with a contact, newest first, by day. */
export function Timeline({ contact, onSaved }: { contact: Contact; onSaved: (saved: SavedChange) => void }) {
  const [asked, ask] = useSearchParams();
  const zone = useZone();
  const narrowing = narrowingOf(asked);
  const narrow = (part: Partial<Narrowing>) =>
    ask(narrowed(asked, part), { replace: true, preventScrollReset: true });
  const everything = () => narrow({ show: 'everything', who: '', from: '', to: '' });
  const found = within(contact.timeline, narrowing, zone);
  const entries = ofKind(found, narrowing.show);
  const isNarrow = found !== contact.timeline || narrowing.show !== 'everything';
  return (
    <section className={styles.timeline} aria-labelledby="timeline">
      <h2 className="visually-hidden" id="timeline">
        Timeline
      </h2>
      <Chips
        label="Show"
        value={narrowing.show}
        choices={filtersFor(found, narrowing.show)}
        onChange={(show) => narrow({ show })}
      />
      <TimelineNarrowing timeline={contact.timeline} narrowing={narrowing} onChange={narrow} />
      <Card>
        {entries.length > 0 && (
          <Days key={asked.toString()} entries={entries} contact={contact} onSaved={onSaved} />
        )}
        {entries.length === 0 && !isNarrow && (
          <EmptyState>Nothing has happened yet. Calls, visits and mails will stand here.</EmptyState>
        )}
        {entries.length === 0 && isNarrow && (
          <EmptyState action={<LinkButton onClick={everything}>Show everything</LinkButton>}>
            Nothing of this kind is on record.
          </EmptyState>
        )}
        {!contact.complete && <p className={styles.more}>What is older is not shown here.</p>}
      </Card>
    </section>
  );
}

/** The newest entries by day; more of them when asked for, because a long story would be slow to show. */
function Days({
  entries,
  contact,
  onSaved,
}: {
  entries: TimelineEntry[];
  contact: Contact;
  onSaved: (saved: SavedChange) => void;
}) {
  const [most, setMost] = useState(PAGE);
  const zone = useZone();
  const today = todayIn(zone);
  return (
    <>
      {byDay(entries.slice(0, most), zone).map(({ day, entries }) => (
        <div key={day} className={styles.day}>
          <h3>{longDay(day, today)}</h3>
          <ul>
            {entries.map((entry) => (
              <Entry key={entryKey(entry)} entry={entry} contact={contact} zone={zone} onSaved={onSaved} />
            ))}
          </ul>
        </div>
      ))}
      {entries.length > most && (
        <div className={styles.more}>
          <Button small onClick={() => setMost(most + PAGE)}>
            Show more
          </Button>{' '}
          {most} of {entries.length.toLocaleString('en-GB')}
        </div>
      )}
    </>
  );
}

function Entry({
  entry,
  contact,
  zone,
  onSaved,
}: {
  entry: TimelineEntry;
  contact: Contact;
  zone: string;
  onSaved: (saved: SavedChange) => void;
}) {
  const { icon, tone, title, text } = tell(entry, contact, onSaved);
  return (
    <li className={styles.entry}>
      <span className={`${styles.icon} ${styles[tone]}`}>
        <Icon name={icon} size={18} />
      </span>
      <div className={styles.told}>
        <p className={styles.what}>{title}</p>
        {text}
      </div>
      {hasTime(entry) && (
        <time className={styles.time} dateTime={entry.at}>
          {timeOf(entry.at, zone)}
        </time>
      )}
    </li>
  );
}

/** A sheet knows the day on which something happened, and no time. */
function hasTime(entry: TimelineEntry): boolean {
  return entry.type !== 'interaction' || entry.interaction.by.through !== 'import';
}

/** What was to be done because of it, as it stands now. */
function FollowUp({ task }: { task: Task | undefined }) {
  if (!task) return null;
  return (
    <p className={styles.second}>
      {task.done ? 'Done' : 'To do'}: {task.text}, {task.owner.name}
    </p>
  );
}

type Told = {
  icon: IconName;
  tone: 'info' | 'notice' | 'accent' | 'plain';
  title: React.ReactNode;
  text?: React.ReactNode;
};

function tell(entry: TimelineEntry, contact: Contact, onSaved: (saved: SavedChange) => void): Told {
  const contactId = contact.id;
  switch (entry.type) {
    case 'interaction': {
      const { kind, text, by } = entry.interaction;
      const told = INTERACTIONS[kind];
      return {
        icon: told.icon,
        tone: kind === 'visit' ? 'notice' : kind === 'note' ? 'plain' : 'info',
        title: (
          <>
            {kind === 'call' && by.through !== 'import'
              ? `Call with ${by.name}`
              : `${told.name} ${whoseTouch(by)}`}
            <WithOthers others={entry.interaction.others} />
          </>
        ),
        text: (
          <>
            <p className={styles.text}>{text}</p>
            {by.through === 'import' && <p className={styles.second}>Brought in by {by.name}</p>}
            <FollowUp task={contact.tasks.find(({ id }) => id === entry.interaction.followUpId)} />
            <OwnUndo interaction={entry.interaction} contactId={contactId} />
          </>
        ),
      };
    }
    case 'document':
      return {
        icon: 'clip',
        tone: 'notice',
        title: entry.document.name,
        text: <DocumentTold document={entry.document} contact={contact} onRemoved={onSaved} />,
      };
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
        icon: entry.what === 'added' ? 'plus' : isTask(entry) ? 'task' : 'change',
        tone: 'plain',
        title: <ChangeTitle change={entry} />,
        text: <ChangeTold change={entry} contactId={contactId} />,
      };
  }
}

function entryKey(entry: TimelineEntry): string {
  switch (entry.type) {
    case 'interaction':
      return `interaction ${entry.interaction.id}`;
    case 'document':
      return `document ${entry.document.id}`;
    case 'mail':
      return `mail ${entry.mailingId} ${entry.address}`;
    case 'permission':
      return `permission ${entry.permission.id}`;
    case 'change':
      return `change ${entry.id}`;
  }
}
