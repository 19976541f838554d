import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import type { Mailing } from '../api/generated';
import { Card, Columns } from '../ui/Card';
import { LoadingOr, Page } from '../ui/Page';
import { Steps } from '../ui/Steps';
import { AudienceCard } from './AudienceCard';
import { ChecksCard } from './ChecksCard';
import { MailPreview } from './MailPreview';
import { audienceQuery, mailingQuery } from './mailingQueries';
import { SendBar } from './SendBar';
import { STEPS } from './steps';
import { subjectInWords } from './subject';

/** The last look: who gets it, who does not and why, how it will look, and what stands in the way. */
export function CheckPage() {
  const { mailingId = '' } = useParams();
  const mailing = useQuery(mailingQuery(mailingId));
  if (mailing.data && mailing.data.state !== 'draft') {
    return <Navigate to={`/newsletters/${mailingId}`} replace />;
  }
  const subject = mailing.data && subjectInWords(mailing.data.subject);
  return (
    <Page
      title="Check and send"
      above={<Link to={`/newsletters/${mailingId}/write`}>{subject || 'Newsletter'}</Link>}
    >
      <Steps steps={STEPS} at={2} />
      <LoadingOr query={mailing} lines={8}>
        {(mailing) => <Checked mailing={mailing} />}
      </LoadingOr>
    </Page>
  );
}

function Checked({ mailing }: { mailing: Mailing }) {
  // What was known stays until what is known now is there: a test sent must not empty the page.
  const audience = useQuery({ ...audienceQuery(mailing), staleTime: 0, placeholderData: keepPreviousData });
  return (
    <LoadingOr query={audience} lines={8}>
      {(audience) => (
        <>
          <Columns
            main={
              <>
                <AudienceCard audience={audience} mailing={mailing} />
                <ChecksCard checks={audience.checks} mailing={mailing} />
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
          <SendBar mailing={mailing} audience={audience} />
        </>
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
