import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { OutboxHint } from '../access/OutboxHint';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Audience, Check, ExclusionReason, Mailing } from '../api/generated';
import { useSession, useZone } from '../session/session';
import { Badge } from '../ui/Badge';
import { Button, ButtonLink } from '../ui/Button';
import { Card, Columns } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { FormActions } from '../ui/Field';
import { Figure, FigureRows } from '../ui/Figures';
import { Notice } from '../ui/Notice';
import { LoadingOr, Page } from '../ui/Page';
import { PartsBar } from '../ui/Progress';
import { Steps } from '../ui/Steps';
import { people } from '../words/counts';
import { agoWords } from '../words/dates';
import styles from './CheckPage.module.css';
import { MailPreview } from './MailPreview';
import { audienceQuery, mailingQuery, mailingsQuery } from './mailingQueries';
import { SeeNames } from './Names';
import { STEPS } from './steps';
import { EXCLUDED_WORDS } from './words';

/** The last look: who gets it, who does not and why, how it will look, and what stands in the way. */
export function CheckPage() {
  const { mailingId = '' } = useParams();
  const mailing = useQuery(mailingQuery(mailingId));
  if (mailing.data && mailing.data.state !== 'draft')
    return <Navigate to={`/newsletters/${mailingId}`} replace />;
  return (
    <Page
      title="Check and send"
      above={<Link to={`/newsletters/${mailingId}/write`}>{mailing.data?.subject || 'Newsletter'}</Link>}
    >
      <Steps steps={STEPS} at={2} />
      <LoadingOr query={mailing} lines={8}>
        {(mailing) => <Checked mailing={mailing} />}
      </LoadingOr>
    </Page>
  );
}

function Checked({ mailing }: { mailing: Mailing }) {
  const audience = useQuery({ ...audienceQuery(mailing), staleTime: 0 });
  return (
    <LoadingOr query={audience} lines={8}>
      {(audience) => (
        <Columns
          main={
            <>
              <Readers audience={audience} />
              <Checks checks={audience.checks} mailing={mailing} />
              <Send mailing={mailing} audience={audience} />
            </>
          }
          side={
            audience.samples.length > 0 ? (
              <MailPreview mailing={mailing} samples={audience.samples} />
            ) : (
              <NobodyYet />
            )
          }
        />
      )}
    </LoadingOr>
  );
}

function NobodyYet() {
  return (
    <Card title="How it will look">
      <p>As soon as somebody would get it, you see it here as they will.</p>
    </Card>
  );
}

function Readers({ audience }: { audience: Audience }) {
  const { readers, excluded } = audience;
  const unreachable = excluded.filter(({ reason }) => UNREACHABLE.includes(reason));
  const unwilling = excluded.filter(({ reason }) => !UNREACHABLE.includes(reason));
  return (
    <Card>
      <Figure above="Going to" figure={people(readers.count)} below="each in a mail of their own" />
      <PartsBar
        parts={[
          { tone: 'accent', count: readers.count },
          { tone: 'waiting', count: sum(unwilling) },
          { tone: 'rest', count: sum(unreachable) },
        ]}
      />
      <FigureRows
        rows={[
          {
            count: readers.count,
            words: 'will get it',
            more: <SeeNames title="Who gets it" count={readers.count} names={readers.names} />,
          },
          ...excluded.map((group) => ({
            count: group.count,
            words: EXCLUDED_WORDS[group.reason],
            more: (
              <SeeNames
                title={`Who ${EXCLUDED_WORDS[group.reason]}`}
                count={group.count}
                names={group.names}
              />
            ),
          })),
        ]}
      />
    </Card>
  );
}

/** There is no way to them by e-mail; all others have a reason why they must not be written to. */
const UNREACHABLE: ExclusionReason[] = ['no-email', 'hard-bounce', 'same-address'];

function sum(groups: { count: number }[]): number {
  return groups.reduce((total, group) => total + group.count, 0);
}

const LEVELS = {
  good: { tone: 'good', icon: 'check', word: 'Good' },
  look: { tone: 'notice', icon: 'warning', word: 'Look' },
  stop: { tone: 'bad', icon: 'cross', word: 'Put right' },
} as const;

function Checks({ checks, mailing }: { checks: Check[]; mailing: Mailing }) {
  const fix = (check: Check) => {
    if (check.level === 'good') return undefined;
    if (check.code === 'postal-address') return '/settings';
    if (check.code === 'readers') return `/newsletters/${mailing.id}/readers`;
    return check.code === 'test-sent' ? undefined : `/newsletters/${mailing.id}/write`;
  };
  return (
    <Card title="Checks" flush>
      <Entries>
        {checks.map((check) => {
          const { tone, icon, word } = LEVELS[check.level];
          const to = fix(check);
          return (
            <Entry
              key={`${check.code} ${check.text}`}
              lead={
                <Badge tone={tone} icon={icon}>
                  {word}
                </Badge>
              }
              title={<span className={styles.check}>{check.text}</span>}
            >
              {to && <Link to={to}>Change</Link>}
            </Entry>
          );
        })}
      </Entries>
      <SendTest mailing={mailing} />
    </Card>
  );
}

function SendTest({ mailing }: { mailing: Mailing }) {
  const { email } = useSession();
  const zone = useZone();
  const queries = useQueryClient();
  const test = useMutation({
    mutationFn: () => api.post<Mailing>(`/api/mailings/${mailing.id}/test`),
    onSuccess: (answer) => queries.setQueryData(mailingQuery(mailing.id).queryKey, answer),
  });
  return (
    <div className={styles.test}>
      <Button small icon="mail" busy={test.isPending} onClick={() => test.mutate()}>
        Send me a test
      </Button>
      <span className={styles.second} role="status">
        {test.error
          ? sentence(test.error)
          : mailing.testSentAt
            ? `A test went to ${email ?? 'you'} ${agoWords(mailing.testSentAt, new Date(), zone)}.`
            : `It goes to ${email ?? 'you'} alone.`}
      </span>
      {test.isSuccess && <OutboxHint />}
    </div>
  );
}

function Send({ mailing, audience }: { mailing: Mailing; audience: Audience }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: () => api.post<Mailing>(`/api/mailings/${mailing.id}/send`, undefined, mailing.version),
    onSuccess: (answer) => {
      queries.setQueryData(mailingQuery(mailing.id).queryKey, answer);
      queries.invalidateQueries({ queryKey: mailingsQuery.queryKey });
      navigate(`/newsletters/${mailing.id}`);
    },
    // Most likely somebody changed it, or sent it, meanwhile: what is shown here must be what would go.
    onError: () => queries.invalidateQueries({ queryKey: mailingQuery(mailing.id).queryKey }),
  });
  const stopped = audience.checks.some((check) => check.level === 'stop') || audience.readers.count === 0;
  if (stopped) {
    return (
      <Notice tone="notice">
        It cannot be sent yet:{' '}
        {audience.readers.count === 0 ? 'nobody would get it' : 'put right what is marked above'}.
      </Notice>
    );
  }
  return (
    <div className={styles.send}>
      {send.error && <Notice tone="bad">{sentence(send.error)}</Notice>}
      <FormActions>
        <Button look="main" busy={send.isPending} onClick={() => send.mutate()}>
          Send to {people(audience.readers.count)}
        </Button>
        <ButtonLink to={`/newsletters/${mailing.id}/readers`} look="quiet">
          Change the readers
        </ButtonLink>
      </FormActions>
      <p className={styles.second}>
        It does not go at once. For a few minutes after you press Send you can cancel.
      </p>
    </div>
  );
}
