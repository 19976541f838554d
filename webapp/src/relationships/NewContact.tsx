import type { FormErrors } from '../api/errors';
import type { ContactKind, Facts } from '../api/generated';
import { CONTACT_KINDS } from '../people/kindWords';
import { LinkButton } from '../ui/Button';
import { Select, TextInput } from '../ui/Field';
import { one } from '../words/contactWords';
import styles from './RelationshipsCard.module.css';

/** Somebody who is added by name alone. */
export type NewContactBoxes = { kind: ContactKind; name: string };

/** The facts of somebody known by name alone: of a person, what stands behind the last space is the last name. */
export function toNewContact({ kind, name }: NewContactBoxes): Facts {
  const whole = name.trim().replace(/\s+/g, ' ');
  if (kind !== 'person') return { kind, ...(whole && { name: whole }) };
  const space = whole.lastIndexOf(' ');
  if (space < 0) return { kind, ...(whole && { firstName: whole }) };
  return { kind, firstName: whole.slice(0, space), lastName: whole.slice(space + 1) };
}

/** A name is enough; the rest can come later, on their own page. */
export function NewContact({
  boxes,
  errors,
  onChange,
  onBack,
}: {
  boxes: NewContactBoxes;
  errors: FormErrors;
  onChange: (boxes: NewContactBoxes) => void;
  onBack: () => void;
}) {
  return (
    <>
      <TextInput
        id={boxes.kind === 'person' ? 'firstName' : 'name'}
        label="Their name"
        autoComplete="off"
        value={boxes.name}
        error={errors.byField.firstName ?? errors.byField.lastName ?? errors.byField.name}
        onChange={(event) => onChange({ ...boxes, name: event.target.value })}
      />
      <Select
        label="They are"
        value={boxes.kind}
        onChange={(event) => onChange({ ...boxes, kind: event.target.value as ContactKind })}
      >
        {CONTACT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {one(kind)}
          </option>
        ))}
      </Select>
      <p className={styles.removal}>
        <LinkButton onClick={onBack}>They are in Kith already</LinkButton>
      </p>
    </>
  );
}
