import { useQuery } from '@tanstack/react-query';
import type { OwnField } from '../api/generated';
import { ContactCombobox } from '../people/ContactCombobox';
import { contactQuery } from '../people/contactQueries';
import { LinkButton } from '../ui/Button';
import { Checkbox, Select, TextArea, TextInput } from '../ui/Field';
import styles from './fields.module.css';

/** Asks one of the group's own fields, as its kind wants to be answered. */
export function AnswerBox({
  field,
  answer,
  error,
  onChange,
}: {
  field: OwnField;
  answer: string;
  error: string | undefined;
  onChange: (answer: string) => void;
}) {
  const box = {
    id: `own-${field.id}`,
    label: field.name,
    ...(field.help && { hint: field.help }),
    value: answer,
    error,
    autoComplete: 'off',
    optional: true,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  switch (field.kind) {
    case 'text':
    case 'link':
      return <TextInput {...box} />;
    case 'number':
    case 'money':
      return <TextInput {...box} inputMode="decimal" />;
    case 'date':
      return <TextInput {...box} type="date" />;
    case 'long-text':
      return <TextArea {...box} />;
    case 'yes-no':
      return (
        <Select {...box}>
          <option value="">Not known</option>
          <option value="yes">Yes</option>
          <option value="no">No</option>
        </Select>
      );
    case 'choice':
      return (
        <Select {...box}>
          <option value="">Not known</option>
          {[...new Set([...field.choices, ...(answer ? [answer] : [])])].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      );
    case 'choices':
      return <ChoicesBox field={field} answer={answer} onChange={onChange} />;
    case 'contact':
      return <ContactBox field={field} answer={answer} onChange={onChange} />;
  }
}

type BoxProps = { field: OwnField; answer: string; onChange: (answer: string) => void };

function ChoicesBox({ field, answer, onChange }: BoxProps) {
  const chosen = answer.split('\n').filter(Boolean);
  return (
    <fieldset className={styles.group}>
      <legend>{field.name}</legend>
      {[...new Set([...field.choices, ...chosen])].map((choice) => (
        <Checkbox
          key={choice}
          label={choice}
          checked={chosen.includes(choice)}
          onChange={(event) =>
            onChange(
              // In the field's order, as the server keeps them: ticked again is as it was.
              [...new Set([...field.choices, ...chosen])]
                .filter((each) => (each === choice ? event.target.checked : chosen.includes(each)))
                .join('\n'),
            )
          }
        />
      ))}
    </fieldset>
  );
}

function ContactBox({ field, answer, onChange }: BoxProps) {
  const { data } = useQuery({ ...contactQuery(answer), enabled: answer !== '' });
  return (
    <div className={styles.group}>
      <p>
        {field.name}: {answer === '' ? 'nobody yet' : (data?.displayName ?? '…')}{' '}
        {answer !== '' && (
          <LinkButton onClick={() => onChange('')}>
            Take away<span className="visually-hidden"> {field.name}</span>
          </LinkButton>
        )}
      </p>
      <ContactCombobox label={`Find ${field.name}`} onChoose={(contact) => onChange(contact.id)} />
    </div>
  );
}
