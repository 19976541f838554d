import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
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
  decided,
  decisionsOf,
  doneWords,
  leaving,
  newerIn,
  sameDecisions,
  TREATMENT_WORDS,
  type Treatment,
  treatmentOf,
  waysWith,
} from './differences';
import { Examples } from './Examples';
import { importQuery } from './imports';
import { DecidedRows, RowByRow } from './RowByRow';
import styles from './Spreadsheets.module.css';

/** What is chosen on the preview, and how the rows are checked by it; nothing is brought in by choices that are not checked. */
export function useDecisions(one: Import) {
  const queries = useQueryClient();
  const planned = decisionsOf(one.plan);
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
    checkAgain: () => one.plan && check.mutate({ ...one.plan, ...chosen }),
    busy: check.isPending,
    error: check.error,
  };
}

/** Where the sheet says something else than the record: fact by fact, with what to do. Nothing where it does not. */
export function Differences({ one, decisions }: { one: Import; decisions: ReturnType<typeof useDecisions> }) {
  const { chosen, setChosen } = decisions;
  const { differing = [], lastTime } = one;
  if (differing.length === 0) return null;
  return (
    <Card title="Where your sheet says something else" flush>
      {decisions.error && <ErrorSummary errors={toFormErrors(decisions.error).summary} />}
      <p className={styles.notMailed}>
        {lastTime && `Compared with “${lastTime.fileName}”, as it came in before. `}
        {apart(one)} What is empty in Kith is filled in all the same.
      </p>
      <Facts title="Newer in your sheet" all={newerIn('sheet', one)} decisions={decisions}>
        {(each) => (
          <FactChoice
            differing={each}
            value={chosen.leftAsInKith.includes(each.fact) ? 'keep' : 'overwrite'}
            ways={['overwrite', 'keep']}
            onChoose={(way) =>
              setChosen({ ...chosen, leftAsInKith: leaving(chosen.leftAsInKith, each.fact, way === 'keep') })
            }
          />
        )}
      </Facts>
      <Facts title="Newer in Kith" all={newerIn('kith', one)} decisions={decisions}>
        {(each) => <Stays differing={each} />}
      </Facts>
      <Facts title={lastTime && 'Changed in both places'} all={newerIn(undefined, one)} decisions={decisions}>
        {(each) => (
          <FactChoice
            differing={each}
            value={treatmentOf(each.fact, chosen.treatments)}
            onChoose={(way) =>
              setChosen({ ...chosen, treatments: decided(chosen.treatments, each.fact, way) })
            }
          />
        )}
      </Facts>
      <DecidedRows chosen={chosen} onChoose={setChosen} />
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

/** The facts that differ for one reason, each with what stands in its `children`. Nothing where there are none. */
function Facts({
  title,
  all,
  decisions,
  children,
}: {
  title: string | undefined;
  all: ImportDiffering[];
  decisions: ReturnType<typeof useDecisions>;
  children: (each: ImportDiffering) => ReactNode;
}) {
  if (all.length === 0) return null;
  return (
    <>
      {title && <h3 className={styles.place}>{title}</h3>}
      <ul className={styles.columns}>
        {all.map((each) => (
          <li key={each.fact}>
            {children(each)}
            <RowByRow differing={each} chosen={decisions.chosen} onChoose={decisions.setChosen} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FactChoice({
  differing,
  value,
  ways,
  onChoose,
}: {
  differing: ImportDiffering;
  value: Treatment;
  ways?: Treatment[];
  onChoose: (way: Treatment) => void;
}) {
  const own = useQuery(fieldsQuery).data?.fields ?? [];
  const names = useOwnNames();
  const { fact, newer } = differing;
  const possible = ways ?? waysWith(fact, own);
  if (possible.length === 0) return <Stays differing={differing} />;
  return (
    <Select
      id={`treatment-${newer ?? 'both'}-${fact.replace('/', '-')}`}
      beside
      label={factName(fact, names)}
      hint={count(differing.count, 'row', 'rows')}
      value={value}
      onChange={(event) => onChoose(event.target.value as Treatment)}
    >
      {possible.map((way) => (
        <option key={way} value={way}>
          {TREATMENT_WORDS[way]}
        </option>
      ))}
    </Select>
  );
}

/** Nothing to decide. */
function Stays({ differing: { fact, count: rows } }: { differing: ImportDiffering }) {
  const names = useOwnNames();
  return (
    <p>
      <strong>{factName(fact, names)}</strong>, {count(rows, 'row', 'rows')}: stays as in Kith
    </p>
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
          <li key={`${each.fact} ${each.newer}`}>
            <p>
              <strong>{factName(each.fact, names)}</strong>, {count(each.count, 'row', 'rows')}:{' '}
              {doneWords(each, decisionsOf(plan))}
            </p>
            <Examples differing={each} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
