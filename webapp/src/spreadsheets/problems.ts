import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { FormErrors } from '../api/errors';
import type { Import, ImportProblems, ProblemCell, RowProblem } from '../api/generated';
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
export function cellWords(cell: ProblemCell): string {
  const rows =
    cell.rows === 1 ? `Row ${cell.row}` : `${count(cell.rows, 'row', 'rows')}, from row ${cell.row} on`;
  return cell.name ? `${rows} · ${cell.name}` : rows;
}

/** The id of the box in which a cell is put right. */
export function boxId(cell: ProblemCell): string {
  return `cell-${cell.row}`;
}

/** Faults of what was sent, at the boxes of the cells that it was about. */
export function atBoxes(errors: FormErrors, sent: ProblemCell[]): FormErrors {
  const box = (field: string) => {
    const cell = sent[Number(/^cells-(\d+)-means$/.exec(field)?.[1])];
    return cell ? boxId(cell) : field;
  };
  return {
    ...errors,
    summary: errors.summary.map(({ field, text }) => ({ text, field: field && box(field) })),
    byField: Object.fromEntries(Object.entries(errors.byField).map(([field, text]) => [box(field), text])),
  };
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
