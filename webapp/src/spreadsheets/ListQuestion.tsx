import { useQuery } from '@tanstack/react-query';
import type { FormErrors } from '../api/errors';
import { listsQuery } from '../lists/listsQuery';
import { Card } from '../ui/Card';
import { Radios, Select, TextInput } from '../ui/Field';
import { people } from '../words/contactWords';
import type { PlanForm } from './plan';
import styles from './Spreadsheets.module.css';

/** The list that everybody in the sheet joins: a new one, one that is there, or none. */
export function ListQuestion({
  form,
  errors,
  onChange,
}: {
  form: PlanForm;
  errors: FormErrors;
  onChange: (answers: Partial<PlanForm>) => void;
}) {
  const lists = useQuery(listsQuery).data?.lists ?? [];
  return (
    <Card>
      <Radios
        legend="Which list do they join?"
        hint={
          form.fields.includes('lists')
            ? 'One list for everybody in the sheet, besides those that it names itself.'
            : 'You choose lists when you send a newsletter.'
        }
        name="list"
        value={form.list}
        choices={[
          { value: 'new', label: 'A new list' },
          ...(lists.length > 0 ? [{ value: 'existing', label: 'A list we have' } as const] : []),
          { value: 'none', label: 'No list' },
        ]}
        onChange={(list) => onChange({ list })}
      />
      {form.list === 'new' && (
        <div className={styles.more}>
          <TextInput
            id="newList"
            label="The new list’s name"
            maxLength={100}
            value={form.newList}
            onChange={(event) => onChange({ newList: event.target.value })}
            error={errors.byField.newList}
          />
        </div>
      )}
      {form.list === 'existing' && (
        <div className={styles.more}>
          <Select
            id="listId"
            label="The list"
            value={form.listId}
            onChange={(event) => onChange({ listId: event.target.value })}
            error={errors.byField.listId}
          >
            <option value="">Choose…</option>
            {lists.map((list) => (
              <option key={list.id} value={list.id}>
                {list.name} ({people(list.people)})
              </option>
            ))}
          </Select>
        </div>
      )}
    </Card>
  );
}
