import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Mailing } from '../api/generated';
import { useMay, useZone } from '../session/session';
import { Badge } from '../ui/Badge';
import { ButtonLink } from '../ui/Button';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { people } from '../words/contactWords';
import { agoWords } from '../words/dates';
import { mailingsQuery } from './mailingQueries';
import { subjectInWords } from './subject';
import { STATE_WORDS } from './words';

const TONES = { draft: 'plain', queued: 'notice', sending: 'notice', sent: 'good', paused: 'bad' } as const;

/** All newsletters, the newest first. */
export function NewslettersPage() {
  const mailings = useQuery(mailingsQuery);
  const mayWrite = useMay('coordinator');
  const write = mayWrite && (
    <ButtonLink to="/newsletters/new" icon="plus" small>
      Write a newsletter
    </ButtonLink>
  );
  return (
    <Page
      title="Newsletters"
      about="One mail each, by name, to those who agreed, and to nobody else."
      actions={mailings.data && mailings.data.mailings.length > 0 ? write : undefined}
    >
      <LoadingOr query={mailings}>
        {({ mailings }) =>
          mailings.length === 0 ? (
            <EmptyState action={write}>
              No newsletter yet. You write it here, choose its readers, see it as three of them will, and send
              it.
            </EmptyState>
          ) : (
            <Card flush>
              <Entries>
                {mailings.map((mailing) => (
                  <Newsletter key={mailing.id} mailing={mailing} />
                ))}
              </Entries>
            </Card>
          )
        }
      </LoadingOr>
    </Page>
  );
}

function Newsletter({ mailing }: { mailing: Mailing }) {
  const zone = useZone();
  const now = new Date();
  const second =
    mailing.state === 'draft'
      ? `${mailing.changedBy.name} changed it ${agoWords(mailing.changedAt, now, zone)}`
      : [
          mailing.counts &&
            `${people(mailing.counts.sent)} of ${mailing.counts.chosen.toLocaleString('en-GB')}`,
          mailing.sentAt && agoWords(mailing.sentAt, now, zone),
          mailing.sentBy && `sent by ${mailing.sentBy.name}`,
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <Entry
      title={<Link to={`/newsletters/${mailing.id}`}>{subjectInWords(mailing.subject)}</Link>}
      second={second}
    >
      <Badge tone={TONES[mailing.state]}>{STATE_WORDS[mailing.state]}</Badge>
    </Entry>
  );
}
