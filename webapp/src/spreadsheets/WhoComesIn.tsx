import { Card } from '../ui/Card';
import { Radios } from '../ui/Field';
import { many } from '../words/contactWords';
import type { PlanForm } from './plan';

/** Whether rows about somebody who is not in Kith yet bring them in, or are left out. */
export function WhoComesIn({
  form,
  onChange,
}: {
  form: PlanForm;
  onChange: (answers: Partial<PlanForm>) => void;
}) {
  return (
    <Card>
      <Radios
        legend="Who comes in?"
        name="whoComesIn"
        value={form.whoComesIn}
        choices={[
          {
            value: 'everybody',
            label: 'Everybody in the sheet',
            hint: 'Whoever is not in Kith yet is added.',
          },
          {
            value: 'known',
            label: `Only ${many('person')} who are in Kith already`,
            hint: 'Nobody is added. Rows about somebody else are left out, and you can download them.',
          },
        ]}
        onChange={(whoComesIn) => onChange({ whoComesIn })}
      />
    </Card>
  );
}
