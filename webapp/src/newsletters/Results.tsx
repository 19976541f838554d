import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { DecideUncertain, Mailing, Results as MailingResults, ResultGroup } from '../api/generated';
import { useMay } from '../session/session';
import { Button } from '../ui/Button';
import { Card, Stack } from '../ui/Card';
import { FormActions } from '../ui/Field';
import { Figure, FigureRows } from '../ui/Figures';
import { Notice } from '../ui/Notice';
import { LoadingOr } from '../ui/Page';
import { PartsBar } from '../ui/Progress';
import { people } from '../words/contactWords';
import { mailingQuery, resultsQuery } from './mailingQueries';
import { SeeNames } from './Names';
import styles from './Results.module.css';
import { excludedWords, OUTCOME_WORDS } from './words';

const FEEDBACK_MS = 5_000;
const FRESH_MS = 10 * 60_000;

/** What became of every mail of a newsletter, with names. What is heard back comes mostly in the first minutes. */
export function Results({ mailing }: { mailing: Mailing }) {
  const results = useQuery({
    ...resultsQuery(mailing),
    refetchInterval: () => (isFresh(mailing) ? FEEDBACK_MS : false),
  });
  return (
    <LoadingOr query={results} lines={6}>
      {(results) => (
        <Stack>
          <Uncertain mailing={mailing} results={results} />
          <Sum results={results} />
          <LeftOut results={results} />
          <Afterwards results={results} />
        </Stack>
      )}
    </LoadingOr>
  );
}

function isFresh(mailing: Mailing): boolean {
  return mailing.sentAt === undefined || Date.now() - Date.parse(mailing.sentAt) < FRESH_MS;
}

/** chosen = sent + skipped + failed + uncertain: everybody is accounted for. */
function Sum({ results }: { results: MailingResults }) {
  const { chosen, waiting, sent, skipped, failed, uncertain } = results.counts;
  return (
    <Card>
      <Figure
        above={`Of ${people(chosen)} it was meant for, it went to`}
        figure={people(sent)}
        below="each in a mail of their own"
      />
      <PartsBar
        parts={[
          { tone: 'accent', count: sent },
          { tone: 'waiting', count: failed + uncertain },
          { tone: 'rest', count: skipped + waiting },
        ]}
      />
      <FigureRows
        rows={[
          outcomeRow(results, 'sent', sent, WENT),
          outcomeRow(results, 'waiting', waiting),
          { count: skipped, words: OUTCOME_WORDS.skipped },
          outcomeRow(results, 'failed', failed),
          outcomeRow(results, 'uncertain', uncertain),
        ]}
      />
    </Card>
  );
}

/** What the other side said about what was sent. */
function Afterwards({ results }: { results: MailingResults }) {
  const { delivered, bounced, complained, left } = results.counts;
  const rows = [
    outcomeRow(results, 'delivered', delivered),
    outcomeRow(results, 'bounced', bounced),
    outcomeRow(results, 'complained', complained),
    outcomeRow(results, 'left', left),
  ];
  if (rows.every((row) => row.count === 0)) return null;
  return (
    <Card title="What we heard back">
      <FigureRows rows={rows} />
    </Card>
  );
}

type Outcome = ResultGroup['outcome'];

/** Whoever was heard from stands under what was heard, and was sent to all the same. */
const WENT: Outcome[] = ['sent', 'delivered', 'bounced', 'complained'];

function outcomeRow(results: MailingResults, outcome: Outcome, count: number, groups: Outcome[] = [outcome]) {
  const names = results.groups
    .filter((group) => groups.includes(group.outcome))
    .flatMap((group) => group.names);
  const words = OUTCOME_WORDS[outcome];
  return { count, words, more: <SeeNames title={`Mail: ${words}`} count={count} names={names} /> };
}

/** Who was chosen and did not get it, by the reason. */
function LeftOut({ results }: { results: MailingResults }) {
  const groups = results.groups.filter((group) => group.outcome === 'skipped');
  if (groups.length === 0) return null;
  return (
    <Card title="Who was left out, and why">
      <FigureRows
        rows={groups.map(({ reason, count, names }) => {
          const words = reason ? excludedWords(reason, count) : OUTCOME_WORDS.skipped;
          return { count, words, more: <SeeNames title={`Who ${words}`} count={count} names={names} /> };
        })}
      />
    </Card>
  );
}

/** Nobody knows whether these went; only a person can say which is worse, none or two. */
function Uncertain({ mailing, results }: { mailing: Mailing; results: MailingResults }) {
  const mayDecide = useMay('coordinator');
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: DecideUncertain['decision']) =>
      api.post<Mailing>(`/api/mailings/${mailing.id}/uncertain`, { decision }),
    onSuccess: (answer) => {
      queries.setQueryData(mailingQuery(mailing.id).queryKey, answer);
      queries.invalidateQueries({ queryKey: resultsQuery(mailing).queryKey });
    },
  });
  const { uncertain } = results.counts;
  if (uncertain === 0) return null;
  return (
    <Notice tone="notice">
      <p>
        <strong>We do not know about {people(uncertain)}.</strong> The connection broke while their mail was
        on its way. Sent again, some of them may get it twice; left, some may not get it at all.
      </p>
      {decide.error && <p>{sentence(decide.error)}</p>}
      {mayDecide && (
        <div className={styles.decide}>
          <FormActions>
            <Button small busy={decide.isPending} onClick={() => decide.mutate('send-again')}>
              Send it to them again
            </Button>
            <Button small busy={decide.isPending} onClick={() => decide.mutate('leave')}>
              Leave it
            </Button>
          </FormActions>
        </div>
      )}
    </Notice>
  );
}
