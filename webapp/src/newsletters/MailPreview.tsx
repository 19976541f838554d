import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mailing, Named } from '../api/generated';
import { Card } from '../ui/Card';
import { Chips } from '../ui/Chips';
import { LoadingOr } from '../ui/Page';
import styles from './MailPreview.module.css';
import { previewQuery } from './mailingQueries';

/** The mail as three real readers will see it. Its frame may run nothing and reach nothing of ours. */
export function MailPreview({ mailing, samples }: { mailing: Mailing; samples: Named[] }) {
  const [chosen, setChosen] = useState(samples[0]?.id ?? '');
  const sample = samples.find(({ id }) => id === chosen) ?? samples[0];
  const preview = useQuery({ ...previewQuery(mailing, sample?.id), placeholderData: keepPreviousData });
  return (
    <Card title={sample ? `As ${sample.name} will see it` : 'How it will look'}>
      {samples.length > 1 && (
        <Chips
          label="As whom?"
          value={sample?.id ?? ''}
          choices={samples.map(({ id, name }) => ({
            value: id,
            label: name.split(' ')[0] || 'No first name',
          }))}
          onChange={setChosen}
        />
      )}
      <LoadingOr query={preview}>
        {(preview) => (
          <div className={styles.mail}>
            <dl className={styles.head}>
              <div>
                <dt>From</dt> <dd>{preview.from}</dd>
              </div>
              <div>
                <dt>To</dt> <dd>{preview.to}</dd>
              </div>
              <div>
                <dt>Subject</dt> <dd>{preview.subject}</dd>
              </div>
            </dl>
            <iframe
              className={styles.frame}
              title={`The mail to ${preview.contact.name}`}
              sandbox=""
              srcDoc={preview.html}
            />
          </div>
        )}
      </LoadingOr>
    </Card>
  );
}
