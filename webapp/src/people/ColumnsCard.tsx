import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Checkbox, FormActions, Select } from '../ui/Field';
import styles from './ContactsPage.module.css';
import type { ContactColumn } from './contactColumns';
import { type ListQuery, MOST_OWN_COLUMNS, ownFieldsAmong } from './listQuery';

const SORTS = [
  { sort: 'name', name: 'Name, A to Z' },
  { sort: '-name', name: 'Name, Z to A' },
  { sort: 'town', name: 'Town' },
  { sort: '-town', name: 'Town, backwards' },
  { sort: 'postcode', name: 'Postcode' },
  { sort: '-postcode', name: 'Postcode, backwards' },
  { sort: 'born', name: 'Oldest first' },
  { sort: '-born', name: 'Youngest first' },
  { sort: '-added', name: 'Newest here first' },
  { sort: 'added', name: 'Longest here first' },
];

/** Which columns a list has, and in which order it stands; each choice shows at once below. */
export function ColumnsCard({
  all,
  query,
  onChange,
  onClose,
}: {
  /** Those that can be chosen. */
  all: ContactColumn[];
  query: ListQuery;
  onChange: (query: ListQuery) => void;
  onClose: () => void;
}) {
  const choose = (id: string, shown: boolean) =>
    onChange({
      ...query,
      // In the order of the table, so that the same choice is the same address.
      columns: all
        .map((column) => column.id)
        .filter((other) => (other === id ? shown : query.columns.includes(other))),
    });
  const full = ownFieldsAmong(query.columns).length >= MOST_OWN_COLUMNS;
  return (
    <Card title="Columns and order">
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">Columns besides the name</legend>
        {all.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={query.columns.includes(id)}
            disabled={full && ownFieldsAmong([id]).length > 0 && !query.columns.includes(id)}
            onChange={(event) => choose(id, event.target.checked)}
          />
        ))}
      </fieldset>
      <Select
        label="In which order?"
        value={query.sort}
        onChange={(event) => onChange({ ...query, sort: event.target.value })}
      >
        {SORTS.map(({ sort, name }) => (
          <option key={sort} value={sort}>
            {name}
          </option>
        ))}
      </Select>
      <FormActions>
        <Button small onClick={onClose}>
          Done
        </Button>
      </FormActions>
    </Card>
  );
}
