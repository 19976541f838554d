import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { OutboxHint } from '../access/OutboxHint';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Mailing } from '../api/generated';
import { useMay, useZone } from '../session/session';
import { Button, ButtonLink } from '../ui/Button';
import { Card, Stack } from '../ui/Card';
import { FormActions } from '../ui/Field';
import { Figure } from '../ui/Figures';
import { Notice } from '../ui/Notice';
import { LoadingOr, Page } from '../ui/Page';
import { Progress } from '../ui/Progress';
import { people } from '../words/contactWords';
import { timeOf } from '../words/dates';
import { mailingQuery, mailingsQuery } from './mailingQueries';
import { Results } from './Results';
import { subjectInWords } from './subject';
import { waitWords } from './wait';

/** One newsletter after Send: waiting, going, gone. A draft is led to where it is written. */
export function MailingPage() {
  const { mailingId = '' } = useParams();
  const mailing = useQuery(mailingQuery(mailingId));
  const mayWrite = useMay('coordinator');
  const [cancelled, setCancelled] = useState(false);
  if (mailing.data?.state === 'draft' && mayWrite && !cancelled) {
    return <Navigate to={`/newsletters/${mailingId}/write`} replace />;
  }
  return (
    <Page
      title={mailing.data ? subjectInWords(mailing.data.subject) : 'Newsletter'}
      above={<Link to="/newsletters">Newsletters</Link>}
      actions={
        mayWrite &&
        mailing.data?.state === 'sent' && (
          <ButtonLink to={`/newsletters/new?from=${mailingId}`} small>
            Write a new one from this
          </ButtonLink>
        )
      }
    >
      <LoadingOr query={mailing}>
        {(mailing) => <Stage mailing={mailing} onCancel={() => setCancelled(true)} />}
      </LoadingOr>
    </Page>
  );
}

function Stage({ mailing, onCancel }: { mailing: Mailing; onCancel: () => void }) {
  switch (mailing.state) {
    case 'draft':
      return <Draft mailing={mailing} />;
    case 'queued':
      return <WaitingToGo mailing={mailing} onCancel={onCancel} />;
    case 'sending':
      return (
        <Stack>
          <Going mailing={mailing} />
          <OutboxHint />
        </Stack>
      );
    case 'paused':
      return (
        <Stack>
          <Stopped mailing={mailing} />
          <Results mailing={mailing} />
        </Stack>
      );
    case 'sent':
      return (
        <Stack>
          <Results mailing={mailing} />
          <OutboxHint />
        </Stack>
      );
  }
}

/** What somebody sees who may not write it, or who cancelled it just now. */
function Draft({ mailing }: { mailing: Mailing }) {
  const mayWrite = useMay('coordinator');
  if (!mayWrite) return <Notice tone="info">This is still being written.</Notice>;
  return (
    <Stack>
      <Notice tone="good" live>
        <strong>Cancelled.</strong> Nobody has got it. It is a draft again.
      </Notice>
      <FormActions>
        <ButtonLink to={`/newsletters/${mailing.id}/write`}>Go on writing</ButtonLink>
        <ButtonLink to={`/newsletters/${mailing.id}/check`}>Check and send</ButtonLink>
      </FormActions>
    </Stack>
  );
}

/** The pause in which one can think again. */
function WaitingToGo({ mailing, onCancel }: { mailing: Mailing; onCancel: () => void }) {
  const zone = useZone();
  const now = useNow();
  const mayCancel = useMay('coordinator');
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => api.post<Mailing>(`/api/mailings/${mailing.id}/cancel`),
    onSuccess: (answer) => {
      onCancel();
      queries.setQueryData(mailingQuery(mailing.id).queryKey, answer);
      queries.invalidateQueries({ queryKey: mailingsQuery.queryKey });
    },
  });
  const goesAt = mailing.goesAt ?? new Date(now).toISOString();
  return (
    <Stack>
      {cancel.error && <Notice tone="bad">{sentence(cancel.error)}</Notice>}
      <Card>
        <Figure
          above="It goes"
          figure={waitWords(Date.parse(goesAt) - now)}
          below={`at ${timeOf(goesAt, zone)}. Until then nobody has got anything. You can leave this page.`}
        />
        {mayCancel && (
          <p className="apart">
            <Button busy={cancel.isPending} onClick={() => cancel.mutate()}>
              Cancel: do not send it
            </Button>
          </p>
        )}
      </Card>
    </Stack>
  );
}

/** Something stood in the way of everybody; a person says when it may go on. */
function Stopped({ mailing }: { mailing: Mailing }) {
  const maySend = useMay('coordinator');
  const queries = useQueryClient();
  const { queryKey } = mailingQuery(mailing.id);
  const goOn = useMutation({
    mutationFn: () => api.post<Mailing>(`/api/mailings/${mailing.id}/send`, undefined, mailing.version),
    onSuccess: (answer) => {
      queries.setQueryData(queryKey, answer);
      queries.invalidateQueries({ queryKey: mailingsQuery.queryKey });
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  const waiting = mailing.counts?.waiting ?? 0;
  return (
    <Notice tone="bad">
      <p>
        <strong>It was stopped.</strong> {mailing.problem}
      </p>
      {goOn.error && <p>{sentence(goOn.error)}</p>}
      {maySend && waiting > 0 && (
        <p className="apart">
          <Button small busy={goOn.isPending} onClick={() => goOn.mutate()}>
            Let it go on to the other {people(waiting)}
          </Button>
        </p>
      )}
    </Notice>
  );
}

function Going({ mailing }: { mailing: Mailing }) {
  const counts = mailing.counts;
  const of = counts ? counts.chosen : 0;
  const done = counts ? counts.chosen - counts.waiting : 0;
  return (
    <Card title="It is going out">
      <Progress
        done={done}
        of={of}
        words={
          of > 0
            ? `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} done`
            : 'The readers are being gathered'
        }
      />
      <p className="apart">You can leave this page. What became of each mail stands here afterwards.</p>
    </Card>
  );
}

const SECOND = 1_000;

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return now;
}
