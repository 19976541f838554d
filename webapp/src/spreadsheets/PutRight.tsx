import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { CorrectImport, Import, ProblemCell, RowProblem } from '../api/generated';
import { Button } from '../ui/Button';
import { FieldNote, TextInput } from '../ui/Field';
import { Form } from '../ui/Form';
import { useFormFocus } from '../ui/useFormFocus';
import { count } from '../words/counts';
import { atBoxes, boxId, cellWords, whereWords } from './problems';
import styles from './Spreadsheets.module.css';

/** A box for each cell that cannot be read; the same slip in several rows is put right once. */
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
  const boxes = problem.cells.filter((cell) => cell.correctable);
  const changed = boxes.filter((cell) => (typed[boxId(cell)] ?? cell.says) !== cell.says);
  const { column } = problem;
  const save = useMutation({
    mutationFn: (cells: ProblemCell[]) =>
      api.post<Import>(`/api/imports/${one.id}/corrections`, {
        cells: cells.map((cell) => ({
          column: column ?? 0,
          says: cell.says,
          means: typed[boxId(cell)] ?? '',
        })),
      } satisfies CorrectImport),
    onSuccess: onSaved,
  });
  const [untouched, setUntouched] = useState(false);
  const nothing = untouched && changed.length === 0;
  const first = boxes[0] && boxId(boxes[0]);
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
        {boxes.map((cell) => (
          <TextInput
            key={boxId(cell)}
            id={boxId(cell)}
            label={cell.says}
            hint={cellWords(cell)}
            error={errors.byField[boxId(cell)]}
            value={typed[boxId(cell)] ?? cell.says}
            maxLength={300}
            onChange={(event) => setTyped({ ...typed, [boxId(cell)]: event.target.value })}
          />
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
