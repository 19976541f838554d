import { useQuery } from '@tanstack/react-query';
import type { OwnField } from '../api/generated';
import { ContactCombobox } from '../people/ContactCombobox';
import { contactQuery } from '../people/contactQueries';
import { LinkButton } from '../ui/Button';
import { Checkbox, Choices, Labelled, Select, TextArea, TextInput } from '../ui/Field';

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
      return <ChoicesBox field={field} answer={answer} error={error} onChange={onChange} />;
    case 'contact':
      return <ContactBox field={field} answer={answer} error={error} onChange={onChange} />;
  }
}

type BoxProps = {
  field: OwnField;
  answer: string;
  error: string | undefined;
  onChange: (answer: string) => void;
};

function ChoicesBox({ field, answer, error, onChange }: BoxProps) {
  const chosen = answer.split('\n').filter(Boolean);
  return (
    <Choices id={`own-${field.id}`} legend={field.name} hint={field.help} error={error}>
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
    </Choices>
  );
}

function ContactBox({ field, answer, error, onChange }: BoxProps) {
  const { data } = useQuery({ ...contactQuery(answer), enabled: answer !== '' });
  const id = `own-${field.id}`;
  return (
    <Labelled id={id} label={field.name} hint={field.help} error={error}>
      {answer !== '' && (
        <p>
          <strong>{data?.displayName ?? '…'}</strong> ·{' '}
          <LinkButton onClick={() => onChange('')}>
            Take away<span className="visually-hidden"> {field.name}</span>
          </LinkButton>
        </p>
      )}
      <ContactCombobox
        id={id}
        label={`Find ${field.name}`}
        error={error !== undefined}
        onChoose={(contact) => onChange(contact.id)}
      />
    </Labelled>
  );
}
