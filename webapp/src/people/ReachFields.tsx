import type { FormErrors } from '../api/errors';
import { LinkButton } from '../ui/Button';
import { Pair, TextInput } from '../ui/Field';
import type { FactFieldsProps } from './FactFields';
import styles from './FactFields.module.css';

/** The e-mail addresses: the first is the main one, others have a word about whose they are. */
export function EmailFields({ boxes, onChange, errors }: FactFieldsProps) {
  return (
    <LabelledFields
      name="E-mail"
      another="Add another e-mail address"
      type="email"
      idOf={(index) => `emails-${index}-address`}
      errors={errors}
      entries={boxes.emails.map(({ address, label }) => ({ value: address, label }))}
      onChange={(entries) =>
        onChange({ ...boxes, emails: entries.map(({ value, label }) => ({ address: value, label })) })
      }
    />
  );
}

/** The phone numbers, in the same way. */
export function PhoneFields({ boxes, onChange, errors }: FactFieldsProps) {
  return (
    <LabelledFields
      name="Phone"
      another="Add another phone number"
      type="tel"
      idOf={(index) => `phones-${index}-number`}
      errors={errors}
      entries={boxes.phones.map(({ number, label }) => ({ value: number, label }))}
      onChange={(entries) =>
        onChange({ ...boxes, phones: entries.map(({ value, label }) => ({ number: value, label })) })
      }
    />
  );
}

type Labelled = { value: string; label: string };

function LabelledFields({
  name,
  another,
  type,
  idOf,
  errors,
  entries,
  onChange,
}: {
  name: string;
  another: string;
  type: 'email' | 'tel';
  idOf: (index: number) => string;
  errors: FormErrors;
  entries: Labelled[];
  onChange: (entries: Labelled[]) => void;
}) {
  const shown = entries.length > 0 ? entries : [{ value: '', label: '' }];
  const put = (at: number, part: Partial<Labelled>) =>
    onChange(shown.map((entry, index) => (index === at ? { ...entry, ...part } : entry)));
  return (
    <>
      {shown.map((entry, index) => {
        const numbered = index === 0 ? name : `${name} ${index + 1}`;
        const id = idOf(index);
        return (
          <Pair key={id}>
            <TextInput
              id={id}
              type={type}
              label={numbered}
              autoComplete="off"
              value={entry.value}
              error={errors.byField[id]}
              onChange={(event) => put(index, { value: event.target.value })}
              optional
            />
            {(index > 0 || entry.label !== '') && (
              <TextInput
                label={`Whose or what is ${numbered.toLowerCase()}?`}
                autoComplete="off"
                value={entry.label}
                onChange={(event) => put(index, { label: event.target.value })}
                optional
              />
            )}
          </Pair>
        );
      })}
      {shown.at(-1)?.value.trim() && shown.length < 10 && (
        <p className={styles.another}>
          <LinkButton onClick={() => onChange([...shown, { value: '', label: '' }])}>{another}</LinkButton>
        </p>
      )}
    </>
  );
}
