import type { FormErrors } from '../api/errors';
import { LinkButton } from '../ui/Button';
import { Pair, TextArea, TextInput } from '../ui/Field';
import styles from './FactFields.module.css';
import type { FactBoxes } from './facts';

type Props = { boxes: FactBoxes; onChange: (boxes: FactBoxes) => void; errors: FormErrors };

/** A box of the form, bound to its fact; `id` is where the server's fault points. */
function bind({ boxes, onChange, errors }: Props, fact: keyof FactBoxes & string, id: string = fact) {
  return {
    id,
    value: boxes[fact] as string,
    error: errors.byField[id],
    onChange: (event: { target: { value: string } }) => onChange({ ...boxes, [fact]: event.target.value }),
  };
}

export function NameFields(props: Props & { person: boolean }) {
  if (!props.person) return <TextInput {...bind(props, 'name')} label="Name" autoComplete="off" />;
  return (
    <Pair>
      <TextInput {...bind(props, 'firstName')} label="First name" autoComplete="off" />
      <TextInput {...bind(props, 'lastName')} label="Last name" autoComplete="off" />
    </Pair>
  );
}

export function TagsField(props: Props) {
  return (
    <TextInput
      {...bind(props, 'tags')}
      label="Tags"
      hint="Who they are to you, with commas: Client, Lunch club"
      autoComplete="off"
      optional
    />
  );
}

export function BeforeYouSpeakField(props: Props) {
  return (
    <TextArea
      {...bind(props, 'beforeYouSpeak')}
      label="What to know before speaking to them"
      hint="A line each. Everybody in your group sees it."
      optional
    />
  );
}

export function AddressFields(props: Props) {
  return (
    <>
      <TextArea
        {...bind(props, 'lines', 'address-lines')}
        label="Street"
        rows={2}
        autoComplete="off"
        optional
      />
      <Pair>
        <TextInput {...bind(props, 'town', 'address-town')} label="Town" autoComplete="off" optional />
        <TextInput
          {...bind(props, 'postcode', 'address-postcode')}
          label="Postcode"
          autoComplete="off"
          optional
        />
      </Pair>
    </>
  );
}

/** The e-mail addresses: the first is the main one, others have a word about whose they are. */
export function EmailFields({ boxes, onChange, errors }: Props) {
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
export function PhoneFields({ boxes, onChange, errors }: Props) {
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
