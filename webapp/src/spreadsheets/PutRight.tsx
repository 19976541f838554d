import { useMutation } from '@tanstack/react-query';
import { Fragment, useEffect, useRef, useState } from 'react';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { CorrectImport, Import, RowProblem } from '../api/generated';
import { Button, LinkButton } from '../ui/Button';
import { FieldNote, TextInput } from '../ui/Field';
import { Form } from '../ui/Form';
import { useFormFocus } from '../ui/useFormFocus';
import { count } from '../words/counts';
import { atBoxes, type Box, boxesOf, whereWords } from './problems';
import styles from './Spreadsheets.module.css';

/** A box for each cell that cannot be read; the same slip in several rows is put right once, or row by row. */
export function PutRight({
  one,
  problem,
  onSaved,
  onClose,
}: {
  one: Import;
  problem: RowProblem;
  onSaved: (checking: Import) => void;
  onClose: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  useFormFocus(form);
  const [typed, setTyped] = useState<Record<string, string>>({});
  /** The cells whose rows somebody puts right one by one, by their first rows. */
  const [oneByOne, setOneByOne] = useState<number[]>([]);
  const last = oneByOne.at(-1);
  useEffect(() => {
    if (last !== undefined) document.getElementById(`row-${last}`)?.focus();
  }, [last]);
  const cells = problem.cells.filter((cell) => cell.correctable);
  const boxes = cells.flatMap((cell) => boxesOf(cell, oneByOne.includes(cell.row)));
  const changed = boxes.filter(({ id, says }) => (typed[id] ?? says) !== says);
  const { column } = problem;
  const save = useMutation({
    mutationFn: (boxes: Box[]) =>
      api.post<Import>(`/api/imports/${one.id}/corrections`, {
        cells: boxes.map(({ id, says, row }) => ({
          column: column ?? 0,
          ...(row !== undefined && { row }),
          says,
          means: typed[id] ?? '',
        })),
      } satisfies CorrectImport),
    onSuccess: onSaved,
  });
  const [untouched, setUntouched] = useState(false);
  const nothing = untouched && changed.length === 0;
  const first = boxes[0]?.id;
  const said = 'Write into a box what its cell should say';
  const errors = nothing
    ? { summary: [{ field: first, text: said }], byField: first ? { [first]: said } : {} }
    : save.error
      ? atBoxes(toFormErrors(save.error), save.variables)
      : NO_ERRORS;
  const hidden = problem.rows - boxes.reduce((sum, cell) => sum + cell.rows, 0);
  return (
    <>
      <h3>{problem.title}</h3>
      <p className={styles.why}>
        {whereWords(problem, one)}. Empty a box to bring its row in without that cell.
      </p>
      <Form
        ref={form}
        errors={errors}
        busy={save.isPending}
        save="Save and check again"
        onSave={() => {
          if (changed.length > 0) save.mutate(changed);
          else setUntouched(true);
        }}
        cancel={
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
        }
      >
        {cells.map((cell) => (
          <Fragment key={cell.row}>
            {boxesOf(cell, oneByOne.includes(cell.row)).map(({ id, says, hint }) => (
              <TextInput
                key={id}
                id={id}
                label={says}
                hint={hint}
                error={errors.byField[id]}
                value={typed[id] ?? says}
                maxLength={300}
                onChange={(event) => setTyped({ ...typed, [id]: event.target.value })}
              />
            ))}
            {cell.rows > 1 && !oneByOne.includes(cell.row) && (
              <p className={styles.why}>
                <LinkButton onClick={() => setOneByOne([...oneByOne, cell.row])}>
                  Put these rows right one by one<span className="visually-hidden">: {cell.says}</span>
                </LinkButton>
              </p>
            )}
          </Fragment>
        ))}
        {hidden > 0 && (
          <FieldNote>
            {count(hidden, 'more row', 'more rows')} {hidden === 1 ? 'comes' : 'come'} next, once these are
            put right.
          </FieldNote>
        )}
      </Form>
    </>
  );
}
