import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sentence } from '../api/errors';
import type { Import } from '../api/generated';
import { useZone } from '../session/session';
import { Badge } from '../ui/Badge';
import { ButtonLink } from '../ui/Button';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { Notice } from '../ui/Notice';
import { EmptyState, Page, Waiting } from '../ui/Page';
import { many, one } from '../words/contactWords';
import { dayOf, longDay, todayIn } from '../words/dates';
import { importsQuery, stateWords, storyOf } from './imports';

/** The spreadsheets that came in, or are on their way. */
export function ImportList() {
  const imports = useQuery(importsQuery);
  return (
    <Page
      title="Spreadsheets"
      about={`Bring in the ${many('person')} you keep in a spreadsheet. You see what will happen first, and can undo it afterwards.`}
      actions={
        <ButtonLink to="/spreadsheets/new" look="main" icon="upload">
          Bring in a spreadsheet
        </ButtonLink>
      }
    >
      {imports.isPending && <Waiting lines={5} />}
      {imports.error && <Notice tone="bad">{sentence(imports.error)}</Notice>}
      {imports.data?.imports.length === 0 && (
        <Card>
          <EmptyState>
            Nothing has come in yet. Choose a file with one row for each {one('person')}, and we suggest what
            each column is.
          </EmptyState>
        </Card>
      )}
      {imports.data && imports.data.imports.length > 0 && (
        <Card flush>
          <Entries>
            {imports.data.imports.map((one) => (
              <ImportEntry key={one.id} one={one} />
            ))}
          </Entries>
        </Card>
      )}
    </Page>
  );
}

function ImportEntry({ one }: { one: Import }) {
  const zone = useZone();
  const { words, tone } = stateWords(one);
  return (
    <Entry
      title={<Link to={`/spreadsheets/${one.id}`}>{one.fileName}</Link>}
      second={`${storyOf(one)} · ${one.startedBy.name}, ${longDay(dayOf(one.startedAt, zone), todayIn(zone))}`}
    >
      <Badge tone={tone}>{words}</Badge>
    </Entry>
  );
}
