import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { OutboxHint } from '../access/OutboxHint';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Check, Mailing } from '../api/generated';
import { useSession, useZone } from '../session/session';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { agoWords } from '../words/dates';
import styles from './CheckPage.module.css';
import { mailingQuery } from './mailingQueries';

const LEVELS = {
  good: { tone: 'good', icon: 'check', word: 'Good' },
  look: { tone: 'notice', icon: 'warning', word: 'Look' },
  stop: { tone: 'bad', icon: 'cross', word: 'Put right' },
} as const;

/** What is well, what to look at again, what stands in the way; and a test to oneself. */
export function ChecksCard({ checks, mailing }: { checks: Check[]; mailing: Mailing }) {
  return (
    <Card title="Checks" flush>
      <Entries>
        {checks.map((check) => {
          const { tone, icon, word } = LEVELS[check.level];
          const to = whereToChange(check, mailing);
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
              {to && (
                <Link to={to}>
                  Change<span className="visually-hidden">: {check.text}</span>
                </Link>
              )}
            </Entry>
          );
        })}
      </Entries>
      <SendTest mailing={mailing} />
    </Card>
  );
}

function whereToChange(check: Check, mailing: Mailing): string | undefined {
  if (check.level === 'good' || check.code === 'test-sent') return undefined;
  if (check.code === 'postal-address') return '/settings';
  if (check.code === 'readers') return `/newsletters/${mailing.id}/readers`;
  return `/newsletters/${mailing.id}/write`;
}

function SendTest({ mailing }: { mailing: Mailing }) {
  const { email = 'you' } = useSession();
  const zone = useZone();
  const queries = useQueryClient();
  const test = useMutation({
    mutationFn: () => api.post<Mailing>(`/api/mailings/${mailing.id}/test`),
    onSuccess: (answer) => queries.setQueryData(mailingQuery(mailing.id).queryKey, answer),
  });
  return (
    <div className={styles.test}>
      <Button small icon="mail" busy={test.isPending} onClick={() => test.mutate()}>
        Send a test to yourself
      </Button>
      <span className={styles.second} role="status">
        {test.error
          ? sentence(test.error)
          : mailing.testSentAt
            ? `A test went to ${email} ${agoWords(mailing.testSentAt, new Date(), zone)}.`
            : `It goes to ${email} alone.`}
      </span>
      {test.isSuccess && <OutboxHint />}
    </div>
  );
}
