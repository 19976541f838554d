import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Job } from '../api/generated';
import { useMay, useZone } from '../session/session';
import { Badge } from '../ui/Badge';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { many } from '../words/contactWords';
import { dayOf, longDay, todayIn } from '../words/dates';
import { jobsQuery } from './jobs';
import { STATE_WORDS, title } from './jobWords';

/** What was done to many at once. */
export function JobsPage() {
  const jobs = useQuery(jobsQuery);
  const seesImports = useMay('coordinator');
  return (
    <Page
      above={<Link to="/people">{many('person', 'start')}</Link>}
      title="Jobs"
      about="What was done to many at once, and the way back."
    >
      <LoadingOr query={jobs} lines={5}>
        {({ jobs }) =>
          jobs.length === 0 ? (
            <Card>
              <EmptyState>
                Nothing was done to many at once yet. Tick {many('person')} in a list, and choose what to do
                with them.
              </EmptyState>
            </Card>
          ) : (
            <Card flush>
              <Entries>
                {jobs.map((job) => (
                  <JobEntry key={job.id} job={job} />
                ))}
              </Entries>
            </Card>
          )
        }
      </LoadingOr>
      {seesImports && (
        <p className="apart">
          What came in with a file is under <Link to="/spreadsheets">Spreadsheets</Link>.
        </p>
      )}
    </Page>
  );
}

function JobEntry({ job }: { job: Job }) {
  const zone = useZone();
  const { words, tone } = STATE_WORDS[job.state];
  const { at, by } = job.started ?? job.staged;
  return (
    <Entry
      title={<Link to={`/jobs/${job.id}`}>{title(job)}</Link>}
      second={`${by.name}, ${longDay(dayOf(at, zone), todayIn(zone))}`}
    >
      <Badge tone={tone}>{words}</Badge>
    </Entry>
  );
}
