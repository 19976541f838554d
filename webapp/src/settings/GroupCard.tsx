import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings } from '../api/generated';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Notice } from '../ui/Notice';
import { LoadingOr } from '../ui/Page';
import { SummaryList } from '../ui/SummaryList';
import { GroupForm } from './GroupForm';
import styles from './settings.module.css';
import { settingsQuery } from './settingsQuery';
import { zoneWords } from './zones';

/** How the group is called and signs its mail; an owner can change it. */
export function GroupCard() {
  const settings = useQuery(settingsQuery);
  const owner = useMay('owner');
  const [changing, setChanging] = useState(false);
  const [saved, setSaved] = useState(false);
  if (changing && settings.data) {
    return (
      <GroupForm
        settings={settings.data}
        onSaved={() => {
          setSaved(true);
          setChanging(false);
        }}
        onCancel={() => setChanging(false)}
      />
    );
  }
  return (
    <Card
      title="Your group"
      action={owner && settings.data && <LinkButton onClick={() => setChanging(true)}>Change</LinkButton>}
    >
      {saved && (
        <div className={styles.said}>
          <Notice tone="good" live>
            Saved.
          </Notice>
        </div>
      )}
      <LoadingOr query={settings} lines={5}>
        {(known) => <SummaryList rows={rows(known)} wide />}
      </LoadingOr>
    </Card>
  );
}

function rows(settings: Settings) {
  return [
    { what: 'Name', value: settings.name },
    {
      what: 'Postal address',
      value: settings.postalAddress ? (
        <span className={styles.lines}>{settings.postalAddress}</span>
      ) : (
        'None yet. It is needed before the first newsletter goes out.'
      ),
    },
    { what: 'Time zone', value: zoneWords(settings.timeZone) },
    { what: 'Newsletters come from', value: settings.senderName },
    { what: 'Answers go to', value: settings.replyTo },
  ];
}
