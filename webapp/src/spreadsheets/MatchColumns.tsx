import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { type FormErrors, NO_ERRORS, toFormErrors } from '../api/errors';
import type { Import, ImportPlan } from '../api/generated';
import { Button } from '../ui/Button';
import { Card, Columns } from '../ui/Card';
import { Figure } from '../ui/Figures';
import { ErrorSummary, Notice } from '../ui/Notice';
import { ColumnField } from './ColumnField';
import { importQuery } from './imports';
import { ListQuestion } from './ListQuestion';
import { PermissionQuestion } from './PermissionQuestion';
import { firstAnswers, likelyMonthFirst, type PlanForm, toPlan, warningAbout } from './plan';
import styles from './Spreadsheets.module.css';
import { WhereInTheFile } from './WhereInTheFile';

/** What each column is, which list the people join, and what they agreed to. */
export function MatchColumns({ one, onPlanned }: { one: Import; onPlanned: () => void }) {
  const [form, setForm] = useState(() => firstAnswers(one));
  const [missing, setMissing] = useState<FormErrors>(NO_ERRORS);
  const queries = useQueryClient();
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
    const answer = toPlan(now);
    const stillMissing = 'errors' in answer ? answer.errors.byField : {};
    setMissing(({ summary, byField }) => ({
      summary,
      byField: Object.fromEntries(Object.entries(byField).filter(([field]) => field in stillMissing)),
    }));
  }
  const used = form.fields.filter((field) => field !== 'ignore').length;
  const warning = warningAbout(form.fields);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check.reset();
        const answer = toPlan(form);
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
              onRead={(read) =>
                setForm((answers) => ({
                  ...answers,
                  fields: read.columns.map((column) => column.suggested),
                  monthFirst: likelyMonthFirst(read),
                }))
              }
            />
            <Card title="What is in each column?" flush>
              <ul className={styles.columns}>
                {one.columns.map((column, at) => (
                  <ColumnField
                    key={column.index}
                    column={column}
                    field={form.fields[at] ?? 'ignore'}
                    monthFirst={form.monthFirst.includes(at)}
                    error={errors.byField[`fields-${at}`]}
                    onMonthFirst={(monthFirst) =>
                      change({
                        monthFirst: monthFirst
                          ? [...form.monthFirst, at]
                          : form.monthFirst.filter((other) => other !== at),
                      })
                    }
                    onChange={(field) =>
                      change({ fields: form.fields.map((other, i) => (i === at ? field : other)) })
                    }
                  />
                ))}
              </ul>
            </Card>
            <ListQuestion form={form} errors={errors} onChange={change} />
            <PermissionQuestion form={form} errors={errors} onChange={change} />
          </>
        }
        side={
          <Card title="So far">
            <div className={styles.side}>
              <Figure
                figure={`${used} of ${one.columns.length}`}
                below={`columns come in${used < one.columns.length ? '; the others are left out' : ''}`}
              />
              <p className={styles.why}>
                Two questions follow the columns: <a href="#list">which list they join</a>, and{' '}
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
