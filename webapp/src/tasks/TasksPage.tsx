import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api } from '../api/client';
import type { Tasks } from '../api/generated';
import { usersQuery } from '../people/contactQueries';
import { useMay, useSession } from '../session/session';
import { Card } from '../ui/Card';
import { Chips } from '../ui/Chips';
import { Notice } from '../ui/Notice';
import { LoadingOr, Page } from '../ui/Page';
import { count } from '../words/counts';
import { NOBODY, ownersOf } from './owners';
import { TaskGroups } from './TaskGroups';
import styles from './TasksPage.module.css';

const tasksQuery = queryOptions({ queryKey: ['tasks'], queryFn: () => api.get<Tasks>('/api/tasks') });

/** What the whole group has to do; also what belongs to somebody who has left, so that it is not forgotten. */
export function TasksPage() {
  const tasks = useQuery(tasksQuery);
  return (
    <Page
      above={<Link to="/day">Your day</Link>}
      title="Everybody’s tasks"
      about="What is to be done, by whom and by when."
    >
      <LoadingOr query={tasks} lines={6}>
        {(known) => <Everybodys known={known} />}
      </LoadingOr>
    </Page>
  );
}

function Everybodys({ known: { tasks, complete } }: { known: Tasks }) {
  const { user: you } = useSession();
  const mayChange = useMay('contributor');
  const users = useQuery(usersQuery).data?.users;
  const [asked, ask] = useSearchParams();
  const of = asked.get('of') ?? '';
  const owners = ownersOf(tasks, users ?? [], you);
  const nobodys = users ? tasks.filter(({ owner }) => !users.some(({ id }) => id === owner.id)) : [];
  const shown = of === '' ? tasks : of === NOBODY ? nobodys : tasks.filter(({ owner }) => owner.id === of);
  return (
    <div className={styles.tasks}>
      <Chips
        label="Whose tasks"
        value={of}
        choices={users ? owners : owners.slice(0, 1)}
        onChange={(next) => ask(next ? { of: next } : {}, { replace: true })}
      />
      {nobodys.length > 0 && (
        <Notice tone="notice">
          {count(nobodys.length, 'task belongs', 'tasks belong')} to somebody who has left.
          {mayChange && ' Press “Change” beside a task to give it to somebody else.'}
        </Notice>
      )}
      <Card flush>
        <TaskGroups tasks={shown} withOwner nothing="Nothing is waiting." />
      </Card>
      {!complete && <p className={styles.more}>What is due later is not shown here.</p>}
    </div>
  );
}
