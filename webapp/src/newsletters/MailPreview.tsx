import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mailing, Named, Preview } from '../api/generated';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Chips } from '../ui/Chips';
import { LoadingOr } from '../ui/Page';
import styles from './MailPreview.module.css';
import { previewQuery } from './mailingQueries';
import { withoutSheets } from './withoutSheets';

/** The mail as three real readers will see it, designed and as plain text. */
export function MailPreview({ mailing, samples }: { mailing: Mailing; samples: Named[] }) {
  const [chosen, setChosen] = useState(samples[0]?.id ?? '');
  const [plain, setPlain] = useState(false);
  const sample = samples.find(({ id }) => id === chosen) ?? samples[0];
  const preview = useQuery({ ...previewQuery(mailing, sample?.id), placeholderData: keepPreviousData });
  return (
    <Card title={sample ? `As ${sample.name} will see it` : 'How it will look'}>
      {samples.length > 1 && (
        <Chips
          label="As whom?"
          value={sample?.id ?? ''}
          choices={samples.map(({ id, name }) => ({ value: id, label: calledOnChip(name) }))}
          onChange={setChosen}
        />
      )}
      <LoadingOr query={preview}>
        {(preview) => (
          <div className={styles.mail}>
            <Head preview={preview} />
            {plain ? <PlainText preview={preview} /> : <Designed preview={preview} />}
          </div>
        )}
      </LoadingOr>
      <p className={styles.switch}>
        <LinkButton onClick={() => setPlain(!plain)}>
          {plain ? 'See it as designed' : 'See it as plain text'}
        </LinkButton>
      </p>
    </Card>
  );
}

/** Whoever has no name goes by their address, and so has no first name either. */
function calledOnChip(name: string): string {
  return name.includes('@') ? 'No first name' : (name.split(' ')[0] ?? name);
}

function Head({ preview }: { preview: Preview }) {
  return (
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
  );
}

/** The frame may run nothing, and reach nothing of ours. */
function Designed({ preview }: { preview: Preview }) {
  return (
    <iframe
      className={styles.frame}
      title={`The mail to ${preview.contact.name}`}
      sandbox=""
      srcDoc={withoutSheets(preview.html)}
    />
  );
}

/** What mail programs show that show no designs, and some screen readers. */
function PlainText({ preview }: { preview: Preview }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard, too.
    <section className={styles.plain} tabIndex={0} aria-label="The mail as plain text">
      {preview.text}
    </section>
  );
}
