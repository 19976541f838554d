import { useState } from 'react';
import type { Audience, Mailing } from '../api/generated';
import { Button, ButtonLink } from '../ui/Button';
import { FormActions } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { people } from '../words/contactWords';
import styles from './CheckPage.module.css';
import { DeleteDraft } from './DeleteDraft';
import { SendQuestion } from './SendQuestion';

/** What one can do after the last look: send it, unless something stands in the way; go back; throw it away. */
export function SendBar({ mailing, audience }: { mailing: Mailing; audience: Audience }) {
  const [asking, setAsking] = useState(false);
  const readers = audience.readers.count;
  const inTheWay = whatStandsInTheWay(audience);
  return (
    <div className={styles.send}>
      {inTheWay && <Notice tone="notice">It cannot be sent yet: {inTheWay}.</Notice>}
      <FormActions>
        {!inTheWay && (
          <Button look="main" onClick={() => setAsking(true)}>
            Send to {people(readers)}
          </Button>
        )}
        <ButtonLink to={`/newsletters/${mailing.id}/readers`}>Change the readers</ButtonLink>
        <DeleteDraft mailing={mailing} />
      </FormActions>
      {!inTheWay && (
        <p className={styles.second}>It does not go at once: for a few minutes after Send you can cancel.</p>
      )}
      {asking && <SendQuestion mailing={mailing} readers={readers} onClose={() => setAsking(false)} />}
    </div>
  );
}

function whatStandsInTheWay({ readers, checks }: Audience): string | undefined {
  if (readers.count === 0) return 'nobody would get it';
  return checks.some((check) => check.level === 'stop') ? 'put right what is marked above' : undefined;
}
