import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Download, Import } from '../api/generated';
import { useZone } from '../session/session';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { ErrorSummary, Notice } from '../ui/Notice';
import { dayOf, longDay, timeOf, todayIn } from '../words/dates';
import { importQuery } from './imports';
import styles from './Spreadsheets.module.css';

/** The sheet on its way back: as it was, with what became of each row. */
export function HandedBack({ one }: { one: Import }) {
  const queries = useQueryClient();
  const { queryKey } = importQuery(one.id);
  const path = `/api/imports/${one.id}/sheet`;
  const ask = useMutation({
    mutationFn: () => api.post<Import>(path),
    onSuccess: (asked) => queries.setQueryData(queryKey, asked),
  });
  const fetched = useMutation({
    mutationFn: () => api.post<Download>(`${path}/file`),
    onSuccess: ({ url }) => {
      // It is handed out as a file to be saved, so the page stays where it is.
      window.location.assign(url);
      return queries.invalidateQueries({ queryKey });
    },
  });
  const error = ask.error ?? fetched.error;
  const stage = one.handBack?.stage;
  const isWorkbook = one.fileName.toLowerCase().endsWith('.xlsx');
  return (
    <Card title="Get your sheet back">
      {error && <ErrorSummary errors={toFormErrors(error).summary} />}
      {stage === 'failed' && <Notice tone="bad">{one.handBack?.problem}</Notice>}
      <p className={styles.why}>
        Your own file, with your columns and formulas as they were. Where Kith says something else, or knows
        what a cell leaves empty, the cell now says what Kith says
        {one.corrections && ', and what you put right is right'}
        {isWorkbook && '; such cells are yellow'}. A column at the end says what became of each row.{' '}
        {isWorkbook ? 'A hidden one' : 'Another'} has the Kith id: bring the file in again, and every row
        finds its record.
        {isWorkbook && ' Rows that you formatted as a table get no id, because a table is sorted by itself.'}
      </p>
      <div className={styles.actions}>
        {stage === 'made' ? (
          <Button look="main" icon="download" busy={fetched.isPending} onClick={() => fetched.mutate()}>
            Download your sheet
          </Button>
        ) : (
          <Button busy={ask.isPending || stage === 'making'} onClick={() => ask.mutate()}>
            {stage === 'failed' ? 'Try again' : 'Get your sheet back'}
          </Button>
        )}
      </div>
      {stage === 'making' && (
        <p role="status">We are writing your sheet. You can leave this page meanwhile.</p>
      )}
      {stage === 'made' && <Downloads one={one} />}
    </Card>
  );
}

function Downloads({ one }: { one: Import }) {
  const zone = useZone();
  const today = todayIn(zone);
  const all = one.handBack?.fetched ?? [];
  if (all.length === 0) return <p role="status">It is ready.</p>;
  return (
    <>
      <h3 className={styles.downloads}>Downloaded by</h3>
      <ul className={styles.kept}>
        {all.map(({ at, by }) => (
          <li key={`${at} ${by.id}`}>
            {by.name}, {longDay(dayOf(at, zone), today)}, {timeOf(at, zone)}
          </li>
        ))}
      </ul>
    </>
  );
}
