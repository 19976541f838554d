import type { ImportColumn, RelationshipKind } from '../api/generated';
import { allChoices } from '../relationships/relationshipWords';
import { Select } from '../ui/Field';
import { one } from '../words/contactWords';
import { EACH_ROW } from './related';
import styles from './Spreadsheets.module.css';

/** What the contacts of a sheet are to those whom one of its columns names, with what will stand on a page. */
export function RelationQuestion({
  column,
  kinds,
  value,
  rowsSay,
  error,
  onChange,
}: {
  column: ImportColumn;
  kinds: RelationshipKind[];
  value: string;
  /** True where another column says it for each row. */
  rowsSay: boolean;
  error: string | undefined;
  onChange: (relation: string) => void;
}) {
  const choices = allChoices(kinds);
  const chosen = choices.find(({ key }) => key === value);
  const whom = column.samples.find((sample) => sample.trim() !== '') ?? 'somebody';
  return (
    <div className={styles.dates}>
      <Select
        id={`relations-${column.index}`}
        label={`Each ${one('person')} in the sheet is …`}
        hint={
          chosen
            ? `Their page then says “${chosen.words} ${whom}”, and the other page says it the other way round. We find only who is in Kith or in this sheet.`
            : `… to whoever stands in “${column.header}”`
        }
        error={error}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {value === '' && <option value="">Choose one</option>}
        {rowsSay && <option value={EACH_ROW}>What each row says</option>}
        {choices.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  );
}
