import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Job } from '../api/generated';
import { kindWords } from '../people/kindWords';
import { useMay, useZone } from '../session/session';
import { Button, ButtonLink } from '../ui/Button';
import { Card, Stack } from '../ui/Card';
import { FormActions } from '../ui/Field';
import { Figure, FigureRows } from '../ui/Figures';
import { ErrorSummary, Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Progress } from '../ui/Progress';
import { dayOf, longDay, todayIn } from '../words/dates';
import { FileCard } from './FileCard';
import { isWholeGroup, LEAST } from './groupWords';
import { isWorking, jobQuery, jobsQuery } from './jobs';
import styles from './jobs.module.css';
import { doneWords, heldWords, leftOutWords, replacedWords, title, verb, what, whom } from './jobWords';
import { UndoJobQuestion } from './UndoJobQuestion';

/** One thing done to many: what would happen, how far it is, what came of it. */
export function JobPage() {
  const { jobId = '' } = useParams();
  const job = useSuspenseQuery(jobQuery(jobId)).data;
  const queries = useQueryClient();
  const working = isWorking(job);
  useEffect(() => {
    if (!working) return;
    // Once the work is done, every count and list that was read before may be another.
    return () => void queries.invalidateQueries();
  }, [working, queries]);
  return (
    <Page above={<Link to="/jobs">Jobs</Link>} title={title(job)}>
      <Stage job={job} />
    </Page>
  );
}

function Stage({ job }: { job: Job }) {
  switch (job.state) {
    case 'ready':
      return <Ready job={job} />;
    case 'running':
      return <Working job={job} title={doingWords(job)} />;
    case 'undoing':
      return <Working job={job} title="Taking it back" />;
    case 'done':
    case 'failed':
      return <Done job={job} />;
    case 'undone':
      return <Undone job={job} />;
  }
}

/** Nothing has happened yet: whom it is about, and exactly what would. */
function Ready({ job }: { job: Job }) {
  const mayStart = useMay(LEAST[job.action.type] ?? 'contributor');
  const zone = useZone();
  const today = todayIn(zone);
  const anything = job.total > 0 || isWholeGroup(job);
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: () => api.post<Job>(`/api/jobs/${job.id}/start`),
    onSuccess: (started) => {
      queries.setQueryData(jobQuery(job.id).queryKey, started);
      return queries.invalidateQueries({ queryKey: jobsQuery.queryKey, exact: true });
    },
  });
  const others = job.total - job.sample.length;
  const replaced = replacedWords(job);
  const from = (useLocation().state as { from?: string } | null)?.from;
  return (
    <Stack>
      {start.error && <ErrorSummary errors={toFormErrors(start.error).summary} />}
      <Card title="Look at it first">
        <Figure
          above="Nothing has happened yet. It is about"
          figure={whom(job, job.total)}
          below={
            job.sample.length > 0 && (
              <>
                {job.sample.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <Link to={`/contacts/${id}`}>{name}</Link>
                  </span>
                ))}
                {others > 0 && ` and ${others.toLocaleString('en-GB')} more`}
              </>
            )
          }
        />
        {anything && <p className={styles.what}>{what(job, today, zone)}</p>}
        {replaced && (
          <div className={styles.replaced}>
            <Notice tone="notice">{replaced}</Notice>
          </div>
        )}
        <LeftOutRows job={job} />
        <FormActions>
          {mayStart && anything && (
            <Button
              look={job.action.type === 'delete' ? 'danger' : 'main'}
              busy={start.isPending}
              onClick={() => start.mutate()}
            >
              {verb(job)}
            </Button>
          )}
          <ButtonLink to={from ?? peopleAt(job)} look={anything ? 'quiet' : 'plain'}>
            {anything ? 'Do nothing' : 'Choose somebody else'}
          </ButtonLink>
        </FormActions>
      </Card>
      {anything && (
        <p className={styles.second}>{AFTERWARDS[job.action.type] ?? 'You can undo it for 90 days.'}</p>
      )}
    </Stack>
  );
}

const AFTERWARDS: Partial<Record<Job['action']['type'], string>> = {
  delete: 'You can undo it for 30 days.',
  export: 'The file is kept for three days, for you and for owners. It is kept who downloads it.',
  archive: 'The file is kept for three days, for owners. It is kept who downloads it.',
  restore: 'What was put back cannot be taken away again all at once.',
};

function doingWords({ action, counts }: Job): string {
  switch (action.type) {
    case 'export':
      return 'Making the file';
    case 'archive':
      return 'Making the archive';
    case 'restore':
      return counts.done === 0 ? 'Looking through the archive' : 'Putting it back';
    default:
      return 'Doing it';
  }
}

function LeftOutRows({ job }: { job: Job }) {
  if (job.leftOut.length === 0) return null;
  return (
    <div className={styles.leftOut}>
      <h3>{job.total > 0 ? 'Left out' : 'Everybody you chose is left out'}</h3>
      <FigureRows
        rows={job.leftOut.map((each) => ({
          count: each.count,
          words: leftOutWords(each, job.action.type),
        }))}
      />
    </div>
  );
}

function Working({ job, title }: { job: Job; title: string }) {
  const { done } = job.counts;
  return (
    <Card title={title}>
      <Progress
        done={done}
        of={job.total}
        words={`${done.toLocaleString('en-GB')} of ${whom(job, job.total)} done`}
      />
      <p className={styles.what}>
        You can leave this page; it goes on without you. It stays under <Link to="/jobs">Jobs</Link>.
      </p>
    </Card>
  );
}

function Done({ job }: { job: Job }) {
  const [asking, setAsking] = useState(false);
  const today = todayIn(useZone());
  const zone = useZone();
  const mayUndo = useMay('contributor') && job.undoUntil !== undefined;
  const { same, gone, changed } = job.counts;
  return (
    <Stack>
      {job.state === 'failed' ? (
        <Notice tone="bad" live>
          <strong>It stopped half way.</strong> {job.problem}
        </Notice>
      ) : (
        <Notice tone="good" live>
          Done. {doneWords(job)}
        </Notice>
      )}
      {job.file && <FileCard job={job} file={job.file} />}
      <Card title="What came of it">
        <FigureRows
          rows={[
            { count: changed, words: cameOf(job) },
            { count: same, words: 'had become so meanwhile, and stay as they are' },
            { count: gone, words: 'were no longer there' },
            ...job.leftOut.map((each) => ({
              count: each.count,
              words: `left out: ${leftOutWords(each, job.action.type)}`,
            })),
          ]}
        />
        {job.action.type === 'export' && job.file && <p className={styles.what}>{heldWords(job.action)}</p>}
        {job.started && (
          <p className={styles.second}>
            {job.started.by.name}, {longDay(dayOf(job.started.at, zone), today)}
            {job.undoUntil && ` · can be undone until ${longDay(dayOf(job.undoUntil, zone), today)}`}
          </p>
        )}
        <div className={styles.actions}>
          <ButtonLink to={peopleAt(job)} look={job.file ? 'plain' : 'main'}>
            {SEE[job.action.type]}
          </ButtonLink>
          {mayUndo && <Button onClick={() => setAsking(true)}>Undo</Button>}
        </div>
      </Card>
      {asking && <UndoJobQuestion job={job} onClose={() => setAsking(false)} />}
    </Stack>
  );
}

function cameOf({ action, state }: Job): string {
  if (action.type === 'restore') return 'put back';
  if (action.type !== 'export' && action.type !== 'archive') return 'done';
  return state === 'failed' ? 'gone through, but there is no file' : 'in the file';
}

const SEE: Record<Job['action']['type'], string> = {
  'add-tag': 'See them',
  'remove-tag': 'See everybody',
  'join-list': 'See the list',
  'leave-list': 'See the list',
  'add-task': 'See the tasks',
  answer: 'See everybody',
  'begin-role': 'See everybody',
  'end-role': 'See everybody',
  remind: 'See everybody',
  delete: 'See who is deleted',
  export: 'See everybody',
  archive: 'Back to the settings',
  restore: 'See everybody',
};

/** Where those are that a job is about, or where one chooses others. */
function peopleAt({ action, kind, state }: Job): string {
  const at = kindWords(kind ?? 'person').at;
  const done = state !== 'ready';
  if (action.type === 'archive') return '/settings';
  if (done && action.type === 'add-tag') return `${at}?${new URLSearchParams({ tag: action.tag ?? '' })}`;
  if (done && action.list) return `${at}?list=${action.list.id}`;
  if (done && action.type === 'add-task') return '/tasks';
  if (done && action.type === 'delete') return '/deleted';
  return at;
}

function Undone({ job }: { job: Job }) {
  const { takenBack, kept } = job.counts;
  const rest = kept - job.kept.length;
  return (
    <Stack>
      <Notice tone="good" live>
        This was undone.{' '}
        {takenBack > 0
          ? `${whom(job, takenBack)} ${takenBack === 1 ? 'is' : 'are'} as they were before.`
          : 'But nobody is changed by that.'}
      </Notice>
      {kept > 0 && (
        <Card title={`${whom(job, kept)} kept as they are`}>
          <p className={styles.second}>
            Somebody changed them since.{rest > 0 && ` The first ${job.kept.length} are named here.`}
          </p>
          <ul className={styles.kept}>
            {job.kept.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/contacts/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <div>
        <ButtonLink to={kindWords(job.kind ?? 'person').at}>
          Back to {kindWords(job.kind ?? 'person').many}
        </ButtonLink>
      </div>
    </Stack>
  );
}
