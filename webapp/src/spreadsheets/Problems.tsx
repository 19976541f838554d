import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { CorrectImport, Import, RowProblem } from '../api/generated';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { ErrorSummary } from '../ui/Notice';
import { importQuery } from './imports';
import { PutRight } from './PutRight';
import { problemsQuery, whereWords } from './problems';
import { DownloadEntry, rejectedTitle } from './RejectedRows';
import styles from './Spreadsheets.module.css';

const MOST_NAMED = 3;

/** The rows that cannot be read, by what is wrong with them, each kind with the ways to put it right. */
export function Problems({ one }: { one: Import }) {
  const none = one.counts.rejected === 0;
  const problems = useQuery({ ...problemsQuery(one.id), enabled: !none });
  const [open, setOpen] = useState<RowProblem>();
  const queries = useQueryClient();
  const checking = (next: Import) => queries.setQueryData(importQuery(one.id).queryKey, next);
  const leaveOut = useMutation({
    mutationFn: (column: number) =>
      api.post<Import>(`/api/imports/${one.id}/corrections`, { leftOut: [column] } satisfies CorrectImport),
    onSuccess: checking,
  });
  if (none) return null;
  const error = leaveOut.error ?? problems.error;
  return (
    <>
      {error && <ErrorSummary errors={toFormErrors(error).summary} />}
      <Card title={rejectedTitle(one)} flush>
        <Entries>
          {problems.data?.problems.map((problem) => {
            const { column } = problem;
            const key = `${column} ${problem.reason}`;
            if (problem === open) {
              return (
                <li key={key} className={styles.putRight}>
                  <PutRight
                    one={one}
                    problem={problem}
                    onSaved={checking}
                    onClose={() => setOpen(undefined)}
                  />
                </li>
              );
            }
            return (
              <Entry key={key} title={problem.title} second={<Examples one={one} problem={problem} />}>
                {column !== undefined && (
                  <div className={styles.ways}>
                    <Button onClick={() => setOpen(problem)}>
                      Put right<span className="visually-hidden">: {problem.reason}</span>
                    </Button>
                    <Button
                      look="quiet"
                      busy={leaveOut.isPending && leaveOut.variables === column}
                      onClick={() => leaveOut.mutate(column)}
                    >
                      Leave {problem.rows === 1 ? 'it' : 'them'} out
                      <span className="visually-hidden">: {problem.reason}</span>
                    </Button>
                  </div>
                )}
              </Entry>
            );
          })}
          <DownloadEntry one={one} />
        </Entries>
      </Card>
    </>
  );
}

function Examples({ one, problem }: { one: Import; problem: RowProblem }) {
  const where = whereWords(problem, one);
  const few = problem.cells.slice(0, MOST_NAMED);
  const said = few.map((cell) => (cell.says ? `“${cell.says}”` : `row ${cell.row}`)).join(', ');
  const rest = problem.rows > few.reduce((sum, cell) => sum + cell.rows, 0) ? ' …' : '';
  return <>{where ? `${where}: ${said}${rest}` : `${said.replace(/^row/, 'Row')}${rest}`}</>;
}
