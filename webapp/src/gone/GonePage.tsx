import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate } from 'react-router';
import { sentence } from '../api/errors';
import type { Deleted, Erased } from '../api/generated';
import { Nowhere } from '../frame/Nowhere';
import { useMay, useZone } from '../session/session';
import { Avatar } from '../ui/Badge';
import { Button, LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Page, Waiting } from '../ui/Page';
import { many } from '../words/contactWords';
import { dayOf, plainDay, recently, todayIn } from '../words/dates';
import { EraseQuestion } from './EraseQuestion';
import styles from './Gone.module.css';
import { goneQuery, useRestore } from './goneQueries';
import { leftWords } from './goneWords';

/** The page of a contact that is no longer there: what became of it, and the way back; or the one it is part of now. */
export function GonePage({ contactId, justNow }: { contactId: string; justNow: boolean }) {
  const gone = useQuery(goneQuery(contactId));
  if (gone.error) return <Nowhere />;
  if (!gone.data) return <Waiting lines={4} />;
  switch (gone.data.type) {
    case 'merged':
      return <Navigate to={`/contacts/${gone.data.into.id}`} replace />;
    case 'erased':
      return <ErasedPage erased={gone.data} />;
    case 'deleted':
      return <DeletedContactPage gone={gone.data} justNow={justNow} />;
  }
}

function DeletedContactPage({ gone, justNow }: { gone: Deleted; justNow: boolean }) {
  const zone = useZone();
  const mayRestore = useMay('contributor');
  const mayErase = useMay('coordinator');
  const restore = useRestore();
  const [asking, setAsking] = useState(false);
  return (
    <Page
      above={<Link to="/deleted">Deleted</Link>}
      lead={<Avatar name={gone.name} id={gone.id} large />}
      title={gone.name}
      about={`Deleted ${recently(dayOf(gone.at, zone), todayIn(zone))} by ${gone.by.name}.`}
    >
      {restore.error && <Notice tone="bad">{sentence(restore.error)}</Notice>}
      {justNow ? (
        <Notice tone="good" live>
          {gone.name} is deleted. <LinkButton onClick={() => restore.mutate(gone.id)}>Undo</LinkButton>
        </Notice>
      ) : (
        <Notice tone="notice">
          They are on no list, in no search, and get no newsletters. Everything is kept for{' '}
          {leftWords(gone.until, new Date())} more, then it is erased by itself.
        </Notice>
      )}
      <div className={styles.actions}>
        {mayRestore && !justNow && (
          <Button look="main" busy={restore.isPending} onClick={() => restore.mutate(gone.id)}>
            Restore
          </Button>
        )}
        {mayErase && <Button onClick={() => setAsking(true)}>Erase for ever</Button>}
      </div>
      {asking && (
        <EraseQuestion gone={gone} onErased={() => setAsking(false)} onClose={() => setAsking(false)} />
      )}
    </Page>
  );
}

function ErasedPage({ erased }: { erased: Erased }) {
  const zone = useZone();
  return (
    <Page
      title="Erased for ever"
      about={`This record was erased on ${plainDay(dayOf(erased.at, zone))} by ${erased.by.name}. Nothing of it is left but what notes on other pages say.`}
    >
      <Link to="/people">Go to {many('person')}</Link>
    </Page>
  );
}
