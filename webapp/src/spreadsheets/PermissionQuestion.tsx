import type { FormErrors } from '../api/errors';
import { Card } from '../ui/Card';
import { Radios, TextInput } from '../ui/Field';
import { many } from '../words/contactWords';
import type { PlanForm } from './plan';
import styles from './Spreadsheets.module.css';

/** What everybody in the sheet agreed to. Whoever is not sure says no, and nothing is recorded. */
export function PermissionQuestion({
  form,
  errors,
  onChange,
}: {
  form: PlanForm;
  errors: FormErrors;
  onChange: (answers: Partial<PlanForm>) => void;
}) {
  return (
    <Card>
      <Radios
        legend={`May you e-mail these ${many('person')} your newsletter?`}
        hint="Whoever left, or told you no before, still gets nothing: this does not change it."
        name="mayMail"
        value={form.mayMail}
        choices={[
          { value: 'yes', label: 'Yes, they said so' },
          {
            value: 'no',
            label: 'No, or we are not sure',
            hint: 'They come in all the same. No newsletter goes to them until they say yes.',
          },
        ]}
        onChange={(mayMail) => onChange({ mayMail })}
        error={errors.byField.mayMail}
      />
      {form.mayMail === 'yes' && (
        <div className={styles.more}>
          <TextInput
            id="permission-source"
            label="Where did they say so?"
            hint="For example “paper form at the spring fair” or “the form on our website”"
            maxLength={200}
            value={form.source}
            onChange={(event) => onChange({ source: event.target.value })}
            error={errors.byField['permission-source']}
          />
          <TextInput
            id="permission-given"
            type="date"
            label="On which day?"
            optional
            hint={
              form.fields.includes('optInDate')
                ? 'Only for the rows whose “Day they said yes” is empty'
                : 'If it was the same day for all of them'
            }
            value={form.given}
            onChange={(event) => onChange({ given: event.target.value })}
            error={errors.byField['permission-given']}
          />
        </div>
      )}
    </Card>
  );
}
