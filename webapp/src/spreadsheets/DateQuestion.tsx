import type { ImportDates } from '../api/generated';
import { Radios } from '../ui/Field';
import { dateExample } from './plan';
import styles from './Spreadsheets.module.css';

/**
 * Whether the day or the month comes first in a column: asked where neither its values nor its header say it, with what
 * each answer makes of one of them; said where they do.
 */
export function DateQuestion({
  name,
  dates,
  monthFirst,
  onChange,
}: {
  name: string;
  dates: ImportDates;
  monthFirst: boolean;
  onChange: (monthFirst: boolean) => void;
}) {
  if (!dates.asked) {
    return (
      <p className={styles.dates}>
        In this column, {dateExample(dates, monthFirst) || 'the month comes first'}.
      </p>
    );
  }
  return (
    <div className={styles.dates}>
      <Radios
        legend="Which comes first in these dates?"
        name={name}
        value={monthFirst ? 'month' : 'day'}
        choices={[
          { value: 'day', label: `The day: ${dateExample(dates, false)}` },
          { value: 'month', label: `The month: ${dateExample(dates, true)}` },
        ]}
        onChange={(first) => onChange(first === 'month')}
      />
    </div>
  );
}
