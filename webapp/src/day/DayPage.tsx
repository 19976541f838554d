import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day, Lately, Task } from '../api/generated';
import { may, useSession, useZone } from '../session/session';
import { ButtonLink } from '../ui/Button';
import { Card, Columns } from '../ui/Card';
import { Entries } from '../ui/Entries';
import { LoadingOr, Page } from '../ui/Page';
import { count } from '../words/counts';
import { greeting, longDay, todayIn } from '../words/dates';
import styles from './DayPage.module.css';
import { dayQuery } from './dayQuery';
import { TickRow } from './TickRow';

/** What is to be done, and what the others did. */
export function DayPage() {
  const session = useSession();
  const zone = useZone();
  const day = useQuery(dayQuery);
  const firstName = session.user.name.split(' ')[0];
  const today = day.data?.today ?? todayIn(zone);
  return (
    <Page
      title={`${greeting(new Date(), zone)}, ${firstName}`}
      tab="Your day"
      about={`${longDay(today, today)}. ${day.data ? toDo(day.data) : ''}`}
    >
      <LoadingOr query={day} lines={6}>
        {(known) =>
          known.people + known.organisations === 0 ? (
            <FirstStep />
          ) : (
            <Columns main={<ToDo day={known} />} side={<LatelyCard lately={known.lately} />} />
          )
        }
      </LoadingOr>
    </Page>
  );
}

function toDo(day: Day): string {
  if (day.people + day.organisations === 0) return '';
  return day.tasks.length === 0
    ? 'Nothing to do.'
    : `${count(day.tasks.length, 'thing', 'things')} to do this week.`;
}

/** One thing to do first, by what the user may do. */
function FirstStep() {
  const { role, group } = useSession();
  if (!may(role, 'contributor')) {
    return (
      <Card title={`Welcome to ${group.name}`}>
        Nobody has been added yet. As soon as somebody is, you will see them here.
      </Card>
    );
  }
  const sheets = may(role, 'coordinator');
  return (
    <div className={styles.first}>
      <Card title={`Who does ${group.name} know?`}>
        <p className={styles.firstWords}>
          {sheets
            ? 'Bring in the spreadsheet you keep already. Nothing is saved before you have seen what will happen, and all of it can be undone.'
            : 'Add the first person. A name is enough; the rest can come later.'}
        </p>
        {sheets ? (
          <>
            <ButtonLink to="/spreadsheets" look="main" icon="table">
              Bring in a spreadsheet
            </ButtonLink>
            <p className={styles.or}>
              No spreadsheet? <Link to="/people/new">Add the first person by hand</Link>.
            </p>
          </>
        ) : (
          <ButtonLink to="/people/new" look="main" icon="plus">
            Add the first person
          </ButtonLink>
        )}
      </Card>
    </div>
  );
}

function ToDo({ day }: { day: Day }) {
  // What was ticked just now stays in sight, struck out, so that the tick can be taken back.
  const [ticked, setTicked] = useState<Task[]>([]);
  const tasks = [
    ...day.tasks,
    ...ticked.filter((task) => task.done && !day.tasks.some((open) => open.id === task.id)),
  ];
  const remember = (task: Task) => setTicked([...ticked.filter((other) => other.id !== task.id), task]);
  return (
    <Card title="To do" flush={tasks.length > 0}>
      {tasks.length === 0 ? (
        <p className={styles.quiet}>Nothing is waiting. Tasks are added on a person’s page: “Add a task”.</p>
      ) : (
        <Entries>
          {tasks.map((task) => (
            <TickRow key={task.id} task={task} withContact onTicked={remember} />
          ))}
        </Entries>
      )}
    </Card>
  );
}

function LatelyCard({ lately }: { lately: Lately[] }) {
  if (lately.length === 0) return null;
  return (
    <Card title="Lately">
      <ul className={styles.lately}>
        {lately.map((event) => (
          <li key={`${event.at} ${event.contact.id} ${event.what}`}>
            <strong>{event.by.name}</strong> <span>{verb(event.what)}</span>{' '}
            <Link to={`/contacts/${event.contact.id}`}>{event.contact.name}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const VERBS: Record<string, string> = {
  call: 'rang',
  visit: 'visited',
  meeting: 'met',
  letter: 'wrote a letter to',
  note: 'wrote a note on',
  email: 'e-mailed',
  added: 'added',
  changed: 'changed details of',
  'task-added': 'added a task for',
  'task-done': 'did a task for',
  'list-joined': 'put on a list:',
  'list-left': 'took off a list:',
};

function verb(what: string): string {
  return VERBS[what] ?? 'changed something for';
}
