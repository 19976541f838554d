import type { FormErrors } from '../api/errors';
import { Card } from '../ui/Card';
import { Radios, TextInput } from '../ui/Field';
import { many } from '../words/contactWords';
import type { PlanForm } from './plan';
import styles from './Spreadsheets.module.css';

/**
 * What everybody in the sheet agreed to, or those who say yes in a column that asks. Whoever is not sure says no, and no
 * yes is recorded; every no is, whatever the answer.
 */
export function PermissionQuestion({
  form,
  asking,
  errors,
  onChange,
}: {
  form: PlanForm;
  /** What the column is called that says who wants the newsletter, if there is one. */
  asking: string | undefined;
  errors: FormErrors;
  onChange: (answers: Partial<PlanForm>) => void;
}) {
  return (
    <Card>
      <Radios
        legend={
          asking
            ? `May you e-mail your newsletter to those who say yes in “${asking}”?`
            : `May you e-mail these ${many('person')} your newsletter?`
        }
        hint="Whoever left or said no, to you before or in this sheet, gets nothing: this does not change it."
        name="mayMail"
        value={form.mayMail}
        choices={[
          { value: 'yes', label: 'Yes, they said so' },
          {
            value: 'no',
            label: 'No, or we are not sure',
            hint: 'They come in all the same. Whoever has not said yes before gets no newsletter.',
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
            id="permission-wording"
            label="What were they told, or what did they read?"
            hint="For example “Tick here to get our news by e-mail”. A yes is only worth what it was a yes to."
            maxLength={500}
            value={form.wording}
            onChange={(event) => onChange({ wording: event.target.value })}
            error={errors.byField['permission-wording']}
          />
          <TextInput
            id="permission-given"
            type="date"
            label="On which day?"
            optional
            hint={
              form.fields.includes('optInDate')
                ? 'Only for the rows whose “Day they said yes” is empty. Leave it empty if nobody knows.'
                : 'If it was the same day for all of them. Leave it empty if nobody knows: then we note no day.'
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
