import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { FormErrors } from '../api/errors';
import type { Correction, Import, ImportProblems, ProblemCell, RowProblem } from '../api/generated';
import { count } from '../words/counts';
import { importQuery } from './imports';

/** What is wrong with the rows of an import that cannot be read, once they are checked. */
export function problemsQuery(id: string) {
  return queryOptions({
    queryKey: [...importQuery(id).queryKey, 'problems'],
    queryFn: () => api.get<ImportProblems>(`/api/imports/${id}/problems`),
  });
}

/** Where a problem is: `in “E-mail addr”`; nothing when it is the row as a whole. */
export function whereWords(problem: RowProblem, one: Import): string {
  const header = problem.column === undefined ? undefined : one.columns[problem.column]?.header;
  return header ? `In “${header}”` : '';
}

/** Where a cell is: `Row 2 · Jane Smith`, or `12 rows, the first is row 3 · Jane Smith`. */
export function cellWords(cell: Pick<ProblemCell, 'rows' | 'row' | 'name'>): string {
  const rows =
    cell.rows === 1 ? `Row ${cell.row}` : `${count(cell.rows, 'row', 'rows')}, from row ${cell.row} on`;
  return cell.name ? `${rows} · ${cell.name}` : rows;
}

/** A box in which cells are put right that say the same: wherever they stand, or in one row alone. */
export type Box = { id: string; says: string; hint: string; rows: number; row?: number };

/** The boxes of a cell: one for all its rows, or one for each of the first, where somebody takes them one by one. */
export function boxesOf(cell: ProblemCell, oneByOne: boolean): Box[] {
  const { says, rows } = cell;
  return oneByOne
    ? cell.at.map(({ row, name }) => ({
        id: `row-${row}`,
        says,
        hint: cellWords({ rows: 1, row, name }),
        rows: 1,
        row,
      }))
    : [{ id: `cell-${cell.row}`, says, hint: cellWords(cell), rows }];
}

/** Faults of what was sent, at the boxes that it was typed in. */
export function atBoxes(errors: FormErrors, sent: Box[]): FormErrors {
  const box = (field: string) => sent[Number(/^cells-(\d+)-means$/.exec(field)?.[1])]?.id ?? field;
  return {
    ...errors,
    summary: errors.summary.map(({ field, text }) => ({ text, field: field && box(field) })),
    byField: Object.fromEntries(Object.entries(errors.byField).map(([field, text]) => [box(field), text])),
  };
}

/** What one cell is read as, and where. */
export function meaningWords({ column, row, says, means }: Correction, { columns }: Import): string {
  const where = `in “${columns[column]?.header ?? ''}”${row === undefined ? '' : `, row ${row}`}`;
  return means ? `“${says}” ${where}: read as “${means}”` : `“${says}” ${where}: left out`;
}

/** What was put right so far, in a sentence; empty when nothing was. */
export function correctionWords({ corrections, columns }: Import): string {
  if (!corrections) return '';
  const { cells, leftOut } = corrections;
  const headers = leftOut.map((column) => `“${columns[column]?.header ?? ''}”`).join(' and ');
  return [
    cells > 0 && `You put ${count(cells, 'cell', 'cells')} right.`,
    headers && `What else cannot be read in ${headers} is left out.`,
  ]
    .filter(Boolean)
    .join(' ');
}
