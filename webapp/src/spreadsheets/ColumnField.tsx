import type { ImportColumn, OwnField, RelationshipKind } from '../api/generated';
import { Button } from '../ui/Button';
import { Checkbox, Select } from '../ui/Field';
import { many } from '../words/contactWords';
import { FIELDS, fieldWords, WISHES } from './columnWords';
import { DateQuestion } from './DateQuestion';
import { type ColumnAnswer, isDate, mayBeReference, ownFieldId, suggestion } from './plan';
import { RelationQuestion } from './RelationQuestion';
import { mayNameOthers } from './related';
import styles from './Spreadsheets.module.css';

/** One column: its header, what stands in its first rows, and what it is. */
export function ColumnField({
  column,
  own,
  answer,
  monthFirst,
  reference,
  relation,
  error,
  onAnswer,
  onMonthFirst,
  onReference,
  onAddField,
}: {
  column: ImportColumn;
  own: OwnField[];
  answer: ColumnAnswer;
  monthFirst: boolean;
  reference: boolean;
  /** What contacts are to whom the column names, asked where it names somebody. */
  relation: {
    kinds: RelationshipKind[];
    value: string;
    rowsSay: boolean;
    error: string | undefined;
    onChange: (relation: string) => void;
  };
  error: string | undefined;
  onAnswer: (answer: ColumnAnswer) => void;
  onMonthFirst: (monthFirst: boolean) => void;
  onReference: (reference: boolean) => void;
  onAddField: () => void;
}) {
  const samples = column.samples.filter((sample) => sample.trim() !== '');
  const open = answer === '' || answer === 'ignore';
  const field = ownFieldId(answer);
  // Before the fields are read, and where one was retired since: a box shows its first choice for what is none of them.
  const isUnknown = field !== undefined && !own.some(({ id }) => id === field);
  const header = column.header || `Column ${column.index + 1}, without a name`;
  return (
    <li {...(answer === 'ignore' ? { className: styles.leftOut } : {})}>
      <Select
        id={`fields-${column.index}`}
        beside
        label={header}
        hint={samples.length > 0 ? samples.map(shortened).join(' · ') : 'Empty in the first rows'}
        error={error}
        value={answer}
        onChange={(event) => onAnswer(event.target.value as ColumnAnswer)}
      >
        {answer === '' && <option value="">What is it?</option>}
        {FIELDS.map((value) => (
          <option key={value} value={value}>
            {fieldWords(value)}
          </option>
        ))}
        <optgroup label="Whether you may write to them">
          {WISHES.map((value) => (
            <option key={value} value={value}>
              {fieldWords(value)}
            </option>
          ))}
        </optgroup>
        {isUnknown && <option value={answer}>One of your own fields</option>}
        {own.length > 0 && (
          <optgroup label="Your own fields">
            {own.map((field) => (
              <option key={field.id} value={`own/${field.id}`}>
                {field.name}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
      {column.guessed && answer === suggestion(column) && (
        <p className={styles.newField}>We guessed this from what is in it, so look once.</p>
      )}
      {open && column.newField && (
        <div className={styles.newField}>
          <p>{answer === '' ? 'We cannot tell what this is.' : 'It is left out.'}</p>
          <div className={styles.offers}>
            <Button look="quiet" onClick={onAddField}>
              Add a field for “{header}”
            </Button>
            {mayNameOthers(column, relation.kinds) && (
              <Button
                look="quiet"
                onClick={() => {
                  onAnswer('related');
                  // The button goes with its question.
                  document.getElementById(`fields-${column.index}`)?.focus();
                }}
              >
                Relate them to whoever it names
              </Button>
            )}
          </div>
        </div>
      )}
      {mayBeReference(column, answer, own) && (
        <div className={styles.dates}>
          <Checkbox
            id={`reference-${column.index}`}
            label="This number tells who is who"
            hint={`We then look for ${many('person')} by it first, before names and e-mail addresses.`}
            checked={reference}
            onChange={(event) => onReference(event.target.checked)}
          />
        </div>
      )}
      {answer === 'related' && <RelationQuestion column={column} {...relation} />}
      {isDate(answer, own) && column.dates && (
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
