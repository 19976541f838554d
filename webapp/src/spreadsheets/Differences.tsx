import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Import, ImportDiffering, ImportPlan } from '../api/generated';
import { factName } from '../contact/changeWords';
import { fieldsQuery } from '../fields/fieldsQuery';
import { useOwnNames } from '../fields/useOwnNames';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Select } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { count } from '../words/counts';
import {
  apart,
  DONE_WORDS,
  decided,
  sameDecisions,
  TREATMENT_WORDS,
  type Treatment,
  treatmentOf,
  waysWith,
} from './differences';
import { importQuery } from './imports';
import styles from './Spreadsheets.module.css';

/** What is chosen on the preview, and how the rows are checked by it; nothing is brought in by choices that are not checked. */
export function useDecisions(one: Import) {
  const queries = useQueryClient();
  const planned = one.plan?.treatments ?? [];
  const [chosen, setChosen] = useState(planned);
  const check = useMutation({
    mutationFn: (plan: ImportPlan) => api.put<Import>(`/api/imports/${one.id}/plan`, plan),
    onSuccess: (checking) => queries.setQueryData(importQuery(one.id).queryKey, checking),
  });
  return {
    chosen,
    setChosen,
    putBack: () => setChosen(planned),
    open: !sameDecisions(chosen, planned),
    checkAgain: () => one.plan && check.mutate({ ...one.plan, treatments: chosen }),
    busy: check.isPending,
    error: check.error,
  };
}

/** Where the sheet says something else than the record: fact by fact, with what to do. Nothing where it does not. */
export function Differences({ one, decisions }: { one: Import; decisions: ReturnType<typeof useDecisions> }) {
  const own = useQuery(fieldsQuery).data?.fields ?? [];
  const names = useOwnNames();
  const { chosen, setChosen } = decisions;
  const { differing = [] } = one;
  if (differing.length === 0) return null;
  return (
    <Card title="Where your sheet says something else" flush>
      {decisions.error && <ErrorSummary errors={toFormErrors(decisions.error).summary} />}
      <p className={styles.notMailed}>{apart(one)} What is empty in Kith is filled in all the same.</p>
      <ul className={styles.columns}>
        {differing.map((each) => {
          const ways = waysWith(each.fact, own);
          const name = factName(each.fact, names);
          return (
            <li key={each.fact}>
              {ways.length === 0 ? (
                <p>
                  {name}: {count(each.count, 'row', 'rows')}. This stays as it is.
                </p>
              ) : (
                <Select
                  id={`treatment-${each.fact.replace('/', '-')}`}
                  beside
                  label={name}
                  hint={count(each.count, 'row', 'rows')}
                  value={treatmentOf(each.fact, chosen)}
                  onChange={(event) => setChosen(decided(chosen, each.fact, event.target.value as Treatment))}
                >
                  {ways.map((way) => (
                    <option key={way} value={way}>
                      {TREATMENT_WORDS[way]}
                    </option>
                  ))}
                </Select>
              )}
              <Examples differing={each} />
            </li>
          );
        })}
      </ul>
      {decisions.open && (
        <div className={styles.decide}>
          <CheckAgain decisions={decisions} />
          <Button look="quiet" onClick={decisions.putBack}>
            Put the choices back
          </Button>
        </div>
      )}
    </Card>
  );
}

/** The rows by the choices as they are now. */
export function CheckAgain({ decisions }: { decisions: ReturnType<typeof useDecisions> }) {
  return (
    <Button look="main" busy={decisions.busy} onClick={decisions.checkAgain}>
      Check again with these choices
    </Button>
  );
}

/** What was decided, once it is done. Nothing where the sheet said nothing else. */
export function DecidedDifferences({ one: { differing = [], plan } }: { one: Import }) {
  const names = useOwnNames();
  if (differing.length === 0) return null;
  return (
    <Card title="Where your sheet said something else" flush>
      <ul className={styles.columns}>
        {differing.map((each) => (
          <li key={each.fact}>
            <p>
              <strong>{factName(each.fact, names)}</strong>, {count(each.count, 'row', 'rows')}:{' '}
              {DONE_WORDS[treatmentOf(each.fact, plan?.treatments)]}
            </p>
            <Examples differing={each} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Examples({ differing: { examples, count: all } }: { differing: ImportDiffering }) {
  return (
    <ul className={styles.examples}>
      {examples.map(({ row, name, record, sheet }) => (
        <li key={row}>
          {name}: {inLine(record)} <span aria-hidden="true">→</span>
          <span className="visually-hidden">, in the sheet</span> {inLine(sheet)}
        </li>
      ))}
      {all > examples.length && <li>and {(all - examples.length).toLocaleString('en-GB')} more</li>}
    </ul>
  );
}

/** What stands on several lines, on one. */
function inLine(text: string): string {
  return text.split('\n').join('; ');
}
