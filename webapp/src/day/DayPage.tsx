import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Day } from '../api/generated';
import { may, useSession, useZone } from '../session/session';
import { ButtonLink } from '../ui/Button';
import { Card, Columns } from '../ui/Card';
import { LoadingOr, Page } from '../ui/Page';
import { one } from '../words/contactWords';
import { count } from '../words/counts';
import { greeting, longDay, todayIn } from '../words/dates';
import styles from './DayPage.module.css';
import { dayQuery } from './dayQuery';
import { LatelyCard } from './LatelyCard';
import { NewsletterCard } from './NewsletterCard';
import { OutOfTouchCard } from './OutOfTouchCard';
import { ToDoCard } from './ToDoCard';

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
            <Columns
              main={
                <>
                  <ToDoCard day={known} />
                  <OutOfTouchCard outOfTouch={known.outOfTouch} />
                </>
              }
              side={
                <>
                  <NewsletterCard />
                  <LatelyCard lately={known.lately} />
                </>
              }
            />
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
            : `Add the first ${one('person')}. A name is enough; the rest can come later.`}
        </p>
        {sheets ? (
          <>
            <ButtonLink to="/spreadsheets" look="main" icon="table">
              Bring in a spreadsheet
            </ButtonLink>
            <p className={styles.or}>
              No spreadsheet? <Link to="/people/new">Add the first {one('person')} by hand</Link>.
            </p>
          </>
        ) : (
          <ButtonLink to="/people/new" look="main" icon="plus">
            Add the first {one('person')}
          </ButtonLink>
        )}
      </Card>
    </div>
  );
}
