import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import { type FormErrors, NO_ERRORS, toFormErrors } from '../api/errors';
import type { Import, ImportColumn, ImportPlan } from '../api/generated';
import { FieldForm } from '../fields/FieldForm';
import { fieldsQuery } from '../fields/fieldsQuery';
import { relationshipKindsQuery } from '../relationships/relationshipQueries';
import { Button } from '../ui/Button';
import { Card, Columns } from '../ui/Card';
import { Figure } from '../ui/Figures';
import { ErrorSummary, Notice } from '../ui/Notice';
import { count } from '../words/counts';
import { ColumnField } from './ColumnField';
import { importQuery } from './imports';
import { ListQuestion } from './ListQuestion';
import { PermissionQuestion } from './PermissionQuestion';
import {
  type ColumnAnswer,
  firstAnswers,
  firstOfSheet,
  forColumns,
  type PlanForm,
  suggestedOfSheet,
  toPlan,
  undecided,
  warningAbout,
} from './plan';
import { Remembered } from './Remembered';
import { relationOf } from './related';
import styles from './Spreadsheets.module.css';
import { WhereInTheFile } from './WhereInTheFile';
import { WhoComesIn } from './WhoComesIn';

/** What each column is, who comes in, which list they join, and what they agreed to. */
export function MatchColumns({ one, onPlanned }: { one: Import; onPlanned: () => void }) {
  const [form, setForm] = useState(() => firstAnswers(one));
  const [missing, setMissing] = useState<FormErrors>(NO_ERRORS);
  const [afresh, setAfresh] = useState(false);
  const [adding, setAdding] = useState<ImportColumn>();
  const [addedFor, setAddedFor] = useState<number>();
  const fields = useQuery(fieldsQuery).data?.fields ?? [];
  const own = forColumns(fields);
  const kinds = useQuery(relationshipKindsQuery).data?.kinds ?? [];
  const queries = useQueryClient();
  // Back from adding a field for a column, to that column.
  useEffect(() => {
    if (adding || addedFor === undefined) return;
    document.getElementById(`fields-${addedFor}`)?.focus();
    setAddedFor(undefined);
  }, [adding, addedFor]);
  const check = useMutation({
    mutationFn: (plan: ImportPlan) => api.put<Import>(`/api/imports/${one.id}/plan`, plan),
    onSuccess: (planned) => {
      queries.setQueryData(importQuery(one.id).queryKey, planned);
      onPlanned();
    },
  });
  const errors = check.error ? toFormErrors(check.error) : missing;
  function change(answers: Partial<PlanForm>) {
    const now = { ...form, ...answers };
    setForm(now);
    // What has been put right is no longer marked; the summary above stays, so that the focus is left alone.
    const answer = toPlan(now, one.columns, own, kinds);
    const stillMissing = 'errors' in answer ? answer.errors.byField : {};
    setMissing(({ summary, byField }) => ({
      summary,
      byField: Object.fromEntries(Object.entries(byField).filter(([field]) => field in stillMissing)),
    }));
  }
  function answerColumn(at: number, answer: ColumnAnswer) {
    change({ fields: form.fields.map((other, i) => (i === at ? answer : other)) });
  }
  const open = undecided(form.fields);
  const used = form.fields.filter((field) => field !== 'ignore').length - open;
  const warning = warningAbout(form.fields, own);

  if (adding) {
    return (
      <FieldForm
        field={undefined}
        suggested={{ name: adding.header, ...(adding.newField ?? { kind: 'text', choices: [] }) }}
        sections={[...new Set(fields.map(({ section }) => section).filter(Boolean))]}
        onSaved={(saved) => answerColumn(adding.index, `own/${saved.id}`)}
        onClose={() => {
          setAddedFor(adding.index);
          setAdding(undefined);
        }}
      />
    );
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check.reset();
        const answer = toPlan(form, one.columns, own, kinds);
        setMissing('errors' in answer ? answer.errors : NO_ERRORS);
        if ('plan' in answer) check.mutate(answer.plan);
      }}
    >
      <ErrorSummary errors={errors.summary} />
      <Columns
        follow
        main={
          <>
            <WhereInTheFile
              one={one}
              onRead={(read) => {
                setForm((answers) => ({ ...answers, ...firstOfSheet(read) }));
                setAfresh(false);
              }}
            />
            {one.remembered && (
              <Remembered
                remembered={one.remembered}
                afresh={afresh}
                onChange={(now) => {
                  setAfresh(now);
                  change(now ? suggestedOfSheet(one) : firstOfSheet(one));
                }}
              />
            )}
            <Card title="What is in each column?" flush>
              <ul className={styles.columns}>
                {one.columns.map((column, at) => (
                  <ColumnField
                    key={column.index}
                    column={column}
                    own={own}
                    answer={form.fields[at] ?? 'ignore'}
                    monthFirst={form.monthFirst.includes(at)}
                    error={errors.byField[`fields-${at}`]}
                    onMonthFirst={(monthFirst) =>
                      change({ monthFirst: withColumn(form.monthFirst, at, monthFirst) })
                    }
                    reference={form.references.includes(at)}
                    onReference={(reference) =>
                      change({ references: withColumn(form.references, at, reference) })
                    }
                    relation={{
                      kinds,
                      value: relationOf(form, column, kinds),
                      rowsSay: form.fields.includes('relation'),
                      error: errors.byField[`relations-${at}`],
                      onChange: (relation) => change({ relations: { ...form.relations, [at]: relation } }),
                    }}
                    onAnswer={(answer) => answerColumn(at, answer)}
                    onAddField={() => setAdding(column)}
                  />
                ))}
              </ul>
            </Card>
            <WhoComesIn form={form} onChange={change} />
            <ListQuestion form={form} errors={errors} onChange={change} />
            <PermissionQuestion
              form={form}
              asking={one.columns[form.fields.indexOf('newsletter')]?.header}
              errors={errors}
              onChange={change}
            />
          </>
        }
        side={
          <Card title="So far">
            <div className={styles.side}>
              <Figure
                figure={`${used} of ${one.columns.length}`}
                below={`columns come in${used + open < one.columns.length ? '; the others are left out' : ''}`}
              />
              {open > 0 && (
                <>
                  <Notice tone="notice">
                    {count(open, 'column is', 'columns are')} not decided: say what is in{' '}
                    {open === 1 ? 'it' : 'them'}, or leave {open === 1 ? 'it' : 'them'} out.
                  </Notice>
                  <Button
                    onClick={() =>
                      change({ fields: form.fields.map((answer) => (answer === '' ? 'ignore' : answer)) })
                    }
                  >
                    Leave {open === 1 ? 'it' : 'them'} out
                  </Button>
                </>
              )}
              <p className={styles.why}>
                Three questions follow the columns: <a href="#whoComesIn">who comes in</a>,{' '}
                <a href="#list">which list they join</a>, and{' '}
                <a href="#mayMail">whether you may e-mail them</a>.
              </p>
              {warning && <Notice tone="notice">{warning}</Notice>}
              <Button type="submit" look="main" busy={check.isPending}>
                Check every row
              </Button>
            </div>
          </Card>
        }
      />
    </form>
  );
}

function withColumn(columns: number[], column: number, is: boolean): number[] {
  const others = columns.filter((other) => other !== column);
  return is ? [...others, column] : others;
}
