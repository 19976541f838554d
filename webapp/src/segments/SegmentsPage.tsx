import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import type { Segment } from '../api/generated';
import { useMay } from '../session/session';
import { ButtonLink } from '../ui/Button';
import { Card, Stack } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { LoadingOr, Page } from '../ui/Page';
import { type Column, Table } from '../ui/Table';
import { many, told } from '../words/contactWords';
import { type Deleted, DeletedNotice } from './DeletedNotice';
import { examples } from './examples';
import { memberWords } from './memberWords';
import { inAddress } from './ruleInAddress';
import { segmentsQuery } from './segmentQueries';

const COLUMNS: Column<Segment>[] = [
  { name: 'Segment', cell: (segment) => <Link to={`/segments/${segment.id}`}>{segment.name}</Link> },
  { name: 'Who is in it', cell: (segment) => segment.description || told(segment.words) },
  { name: 'Now', cell: (segment) => memberWords(segment.members) },
];

/** The segments of the group: who is in one is worked out whenever somebody looks. */
export function SegmentsPage() {
  const segments = useQuery(segmentsQuery);
  const mayBuild = useMay('contributor');
  const deleted = useLocation().state as { deleted?: Deleted } | null;
  return (
    <Page
      title="Segments"
      about={`${many('person', 'start')} who have something in common. A segment is never out of date: it is worked out anew each time.`}
      actions={
        mayBuild && (
          <ButtonLink small to="/segments/new" icon="plus">
            New segment
          </ButtonLink>
        )
      }
    >
      <LoadingOr query={segments}>
        {({ segments }) => (
          <Stack>
            {deleted?.deleted && <DeletedNotice key={deleted.deleted.id} deleted={deleted.deleted} />}
            {segments.length > 0 && (
              <Card flush>
                <Table
                  caption="Segments"
                  columns={COLUMNS}
                  rows={segments}
                  rowKey={(segment) => segment.id}
                />
              </Card>
            )}
            {mayBuild && segments.length < examples().length && <Examples first={segments.length === 0} />}
            {!mayBuild && segments.length === 0 && <p>Your group has no segments yet.</p>}
          </Stack>
        )}
      </LoadingOr>
    </Page>
  );
}

function Examples({ first }: { first: boolean }) {
  return (
    <Card title={first ? 'Start with one of these' : 'Some ideas'} flush>
      <Entries>
        {examples().map(({ name, about, rule }) => (
          <Entry
            key={name}
            title={
              <Link to={`/segments/new?${new URLSearchParams({ name, rule: inAddress(rule) })}`}>{name}</Link>
            }
            second={about}
          />
        ))}
      </Entries>
    </Card>
  );
}
