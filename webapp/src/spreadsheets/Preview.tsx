import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Import } from '../api/generated';
import { listsQuery } from '../lists/listsQuery';
import { Button } from '../ui/Button';
import { Card, Columns } from '../ui/Card';
import { Figure } from '../ui/Figures';
import { ErrorSummary } from '../ui/Notice';
import { SummaryList } from '../ui/SummaryList';
import { many } from '../words/contactWords';
import { count } from '../words/counts';
import { plainDay } from '../words/dates';
import { Corrected } from './Corrected';
import { CheckAgain, Differences, useDecisions } from './Differences';
import { CountsOfRows } from './ImportCounts';
import { bringsAnything, importQuery, importsQuery, totalsWords, whatComesIn } from './imports';
import { Matched } from './Matched';
import { NoLonger } from './NoLonger';
import { NotMailed } from './NotMailed';
import { Problems } from './Problems';
import { NotedRows } from './RejectedRows';
import { SheetLists } from './SheetLists';
import styles from './Spreadsheets.module.css';

/** What would happen, in counts, before it does. */
export function Preview({ one, onRematch }: { one: Import; onRematch: () => void }) {
  const queries = useQueryClient();
  const bringIn = useMutation({
    mutationFn: () => api.post<Import>(`/api/imports/${one.id}/apply`),
    onSuccess: (applying) => {
      queries.setQueryData(importQuery(one.id).queryKey, applying);
      return queries.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true });
    },
  });
  const decisions = useDecisions(one);
  return (
    <>
      {bringIn.error && <ErrorSummary errors={toFormErrors(bringIn.error).summary} />}
      <Columns
        main={
          <>
            <Corrected one={one} />
            <Card>
              <Figure
                above="Coming in"
                figure={whatComesIn(one.counts)}
                below={`from ${count(one.counts.rows, 'row', 'rows')}`}
              />
              <CountsOfRows one={one} />
              {totalsWords(one).map((words) => (
                <p key={words} className={styles.said}>
                  {words}
                </p>
              ))}
            </Card>
            <Matched one={one} />
            <Differences one={one} decisions={decisions} />
            <SheetLists one={one} />
            <NoLonger one={one} />
            <NotMailed one={one} />
            <Problems one={one} />
            <NotedRows one={one} />
          </>
        }
        side={
          <Card title="What we do">
            <div className={styles.side}>
              <PlanInWords one={one} />
              {decisions.open ? (
                <>
                  <p>
                    The rows are not checked yet with what you chose where your sheet says something else.
                  </p>
                  <CheckAgain decisions={decisions} />
                </>
              ) : bringsAnything(one.counts) ? (
                <Button look="main" busy={bringIn.isPending} onClick={() => bringIn.mutate()}>
                  Bring in {whatComesIn(one.counts)}
                </Button>
              ) : (
                <p>
                  There is nobody to bring in: everybody in the sheet is known already, or{' '}
                  {one.plan?.onlyKnown ? 'is left out' : 'cannot be read'}.
                </p>
              )}
              <Button onClick={onRematch}>Change the answers</Button>
            </div>
          </Card>
        }
      />
    </>
  );
}

function PlanInWords({ one }: { one: Import }) {
  const lists = useQuery(listsQuery).data?.lists;
  const { plan } = one;
  if (!plan) return null;
  const list = plan.newList ? `${plan.newList} (new)` : lists?.find((each) => each.id === plan.listId)?.name;
  const { permission } = plan;
  return (
    <SummaryList
      rows={[
        {
          what: 'Who comes in',
          value: plan.onlyKnown ? `Only ${many('person')} who are in Kith already` : 'Everybody',
        },
        { what: 'List', value: list ?? (one.lists?.length ? 'Those in your sheet' : 'None') },
        {
          what: 'May mail',
          value: permission
            ? `Yes: ${permission.source}${permission.given ? `, ${plainDay(permission.given)}` : ''}`
            : 'Not recorded. Whoever has not said yes before gets no newsletter.',
        },
      ]}
    />
  );
}
