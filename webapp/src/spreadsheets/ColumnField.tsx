import type { ImportColumn, ImportField } from '../api/generated';
import { Select } from '../ui/Field';
import { DateQuestion } from './DateQuestion';
import { FIELDS, fieldWords, isDate } from './plan';
import styles from './Spreadsheets.module.css';

/** One column: its header, what stands in its first rows, and what it is. */
export function ColumnField({
  column,
  field,
  monthFirst,
  error,
  onChange,
  onMonthFirst,
}: {
  column: ImportColumn;
  field: ImportField;
  monthFirst: boolean;
  error: string | undefined;
  onChange: (field: ImportField) => void;
  onMonthFirst: (monthFirst: boolean) => void;
}) {
  const samples = column.samples.filter((sample) => sample.trim() !== '');
  return (
    <li {...(field === 'ignore' ? { className: styles.leftOut } : {})}>
      <Select
        id={`fields-${column.index}`}
        beside
        label={column.header || `Column ${column.index + 1}, without a name`}
        hint={samples.length > 0 ? samples.map(shortened).join(' · ') : 'Empty in the first rows'}
        error={error}
        value={field}
        onChange={(event) => onChange(event.target.value as ImportField)}
      >
        {FIELDS.map((value) => (
          <option key={value} value={value}>
            {fieldWords(value)}
          </option>
        ))}
      </Select>
      {isDate(field) && column.dates && (
        <DateQuestion
          name={`dates-${column.index}`}
          dates={column.dates}
          monthFirst={monthFirst}
          onChange={onMonthFirst}
        />
      )}
    </li>
  );
}

const LONGEST_SAMPLE = 40;

function shortened(sample: string): string {
  return sample.length > LONGEST_SAMPLE ? `${sample.slice(0, LONGEST_SAMPLE - 1).trimEnd()}…` : sample;
}
