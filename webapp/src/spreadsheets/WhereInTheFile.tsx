import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Import, SheetChoice } from '../api/generated';
import { Card } from '../ui/Card';
import { Select } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { importQuery } from './imports';
import styles from './Spreadsheets.module.css';
import { firstRowWords, hiddenWords } from './source';

/** Which sheet of the file is read, and which row of it says what each column is: found, and there to be put right. */
export function WhereInTheFile({ one, onRead }: { one: Import; onRead: (read: Import) => void }) {
  const queries = useQueryClient();
  const read = useMutation({
    // One after the other: arrow keys choose each row that they pass, and the last one is meant.
    scope: { id: `read-${one.id}` },
    mutationFn: (choice: SheetChoice) => api.post<Import>(`/api/imports/${one.id}/read`, choice),
    onSuccess: (again) => {
      queries.setQueryData(importQuery(one.id).queryKey, again);
      onRead(again);
    },
  });
  const { source } = one;
  if (!source) return null;
  const errors = read.error ? toFormErrors(read.error) : undefined;
  return (
    <Card title="Where are they in the file?">
      {errors && <ErrorSummary errors={errors.summary} />}
      <div className={styles.where} aria-busy={read.isPending}>
        {source.sheets.length > 1 && (
          <Select
            id="sheet"
            label="Sheet"
            hint={hiddenWords(source.hiddenSheets)}
            error={errors?.byField.sheet}
            value={read.isPending ? (read.variables.sheet ?? source.sheet) : source.sheet}
            onChange={(event) => read.mutate({ sheet: Number(event.target.value) })}
          >
            {source.sheets.map((sheet) => (
              <option key={sheet.index} value={sheet.index}>
                {sheet.name}
              </option>
            ))}
          </Select>
        )}
        <Select
          id="headerRow"
          label={`Row ${source.headerRow} says what each column is`}
          hint={
            source.headerRow === source.firstRows[0]?.number
              ? 'Is it another row?'
              : 'What stands above it is left out. Is it another row?'
          }
          error={errors?.byField.headerRow}
          value={read.isPending ? (read.variables.headerRow ?? source.headerRow) : source.headerRow}
          onChange={(event) => read.mutate({ sheet: source.sheet, headerRow: Number(event.target.value) })}
        >
          {source.firstRows.map((row) => (
            <option key={row.number} value={row.number}>
              {firstRowWords(row)}
            </option>
          ))}
        </Select>
      </div>
    </Card>
  );
}
