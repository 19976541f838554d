import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { sentence } from '../api/errors';
import type { Contact, Deleted } from '../api/generated';
import { useMay, useZone } from '../session/session';
import { Avatar } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Notice } from '../ui/Notice';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { type Column, Table } from '../ui/Table';
import { many } from '../words/contactWords';
import { dayOf, recently, todayIn } from '../words/dates';
import { deletedQuery, useRestore } from './goneQueries';
import { leftWords } from './goneWords';

/** Everybody who can still be restored. */
export function DeletedPage() {
  const zone = useZone();
  const mayRestore = useMay('contributor');
  const deleted = useQuery(deletedQuery);
  const [restored, setRestored] = useState<Contact>();
  const restore = useRestore(setRestored);
  const now = new Date();
  const columns: Column<Deleted>[] = [
    {
      name: 'Name',
      cell: (gone) => (
        <>
          <Avatar name={gone.name} id={gone.id} /> <Link to={`/contacts/${gone.id}`}>{gone.name}</Link>
        </>
      ),
    },
    { name: 'Deleted', cell: (gone) => recently(dayOf(gone.at, zone), todayIn(zone)) },
    { name: 'By', cell: (gone) => gone.by.name },
    { name: 'Kept for', cell: (gone) => leftWords(gone.until, now), short: true },
    ...(mayRestore
      ? [
          {
            name: 'Restore',
            quiet: true,
            cell: (gone: Deleted) => (
              <Button
                small
                busy={restore.isPending && restore.variables === gone.id}
                onClick={() => restore.mutate(gone.id)}
              >
                Restore<span className="visually-hidden"> {gone.name}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      title="Deleted"
      above={<Link to="/people">{many('person', 'start')}</Link>}
      about="Kept for 30 days and restored as they were; then erased for ever."
    >
      {restore.error && <Notice tone="bad">{sentence(restore.error)}</Notice>}
      {restored && (
        <Notice tone="good" live>
          <Link to={`/contacts/${restored.id}`}>{restored.displayName}</Link> is back, with everything.
        </Notice>
      )}
      <LoadingOr query={deleted} lines={4}>
        {({ contacts }) =>
          contacts.length === 0 ? (
            <EmptyState>Nobody was deleted in the last 30 days.</EmptyState>
          ) : (
            <Card flush>
              <Table caption="Deleted" columns={columns} rows={contacts} rowKey={(gone) => gone.id} />
            </Card>
          )
        }
      </LoadingOr>
    </Page>
  );
}
