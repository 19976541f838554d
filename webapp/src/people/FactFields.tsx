import type { FormErrors } from '../api/errors';
import type { ContactStatus } from '../api/generated';
import { LinkButton } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { Checkbox, Pair, Select, TextArea, TextInput } from '../ui/Field';
import { isHalfPostcode } from '../words/postcode';
import styles from './FactFields.module.css';
import type { FactBoxes } from './facts';
import { everyWords, KEEP_IN_TOUCH, STATUSES } from './factWords';

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

export function NicknameField(props: Props) {
  return (
    <TextInput
      {...bind(props, 'nickname')}
      label="What they are called"
      hint="When it is not their first name: Peggy, for Margaret"
      autoComplete="off"
      optional
    />
  );
}

/** A year will do; of a day typed with two digits of the year, one to come is not meant. */
export function BornField({ boxes, onChange, errors, today }: Props & { today: string }) {
  return (
    <DateInput
      id="born"
      label="Date of birth"
      hint="For example 27 3 1958, or the year alone"
      partial
      latest={today}
      value={boxes.born}
      error={errors.byField.born}
      onChange={(born) => onChange({ ...boxes, born })}
      optional
    />
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

/** The postal addresses: the first is the main one, others have a word about what they are. */
export function AddressFields({ boxes, onChange, errors }: Props) {
  const shown = boxes.addresses.length > 0 ? boxes.addresses : [NO_ADDRESS];
  const put = (at: number, part: Partial<typeof NO_ADDRESS>) =>
    onChange({
      ...boxes,
      addresses: shown.map((address, index) => (index === at ? { ...address, ...part } : address)),
    });
  const last = shown.at(-1);
  return (
    <>
      {shown.map((address, index) => {
        const numbered = (name: string) => (index === 0 ? name : `${name} ${index + 1}`);
        const box = (part: keyof typeof NO_ADDRESS) => ({
          id: `addresses-${index}-${part}`,
          value: address[part],
          error: errors.byField[`addresses-${index}-${part}`],
          autoComplete: 'off',
          onChange: (event: { target: { value: string } }) => put(index, { [part]: event.target.value }),
          optional: true,
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address is where it stands.
          <div key={index}>
            <TextArea {...box('lines')} label={numbered('Street')} rows={2} />
            <Pair>
              <TextInput {...box('town')} label={numbered('Town')} />
              <TextInput {...box('postcode')} label={numbered('Postcode')} stillFaulty={isHalfPostcode} />
            </Pair>
            {(index > 0 || address.label !== '') && (
              <TextInput {...box('label')} label={`What is ${numbered('address')}?`} />
            )}
          </div>
        );
      })}
      {last && `${last.lines}${last.town}${last.postcode}`.trim() !== '' && shown.length < 10 && (
        <p className={styles.another}>
          <LinkButton onClick={() => onChange({ ...boxes, addresses: [...shown, NO_ADDRESS] })}>
            Add another address
          </LinkButton>
        </p>
      )}
    </>
  );
}

const NO_ADDRESS = { lines: '', town: '', postcode: '', label: '' };

/** What they are to the group, each from a day to a day. */
export function RoleFields({ boxes, onChange, errors }: Props) {
  const shown = boxes.roles.length > 0 ? boxes.roles : [NO_ROLE];
  const put = (at: number, part: Partial<typeof NO_ROLE>) =>
    onChange({
      ...boxes,
      roles: shown.map((role, index) => (index === at ? { ...role, ...part } : role)),
    });
  return (
    <>
      {shown.map((role, index) => {
        const named = role.name.trim() || `role ${index + 1}`;
        const box = (part: keyof typeof NO_ROLE) => ({
          id: `roles-${index}-${part}`,
          value: role[part],
          error: errors.byField[`roles-${index}-${part}`],
          autoComplete: 'off',
          onChange: (event: { target: { value: string } }) => put(index, { [part]: event.target.value }),
        });
        const day = (part: 'since' | 'until') => ({
          ...box(part),
          onChange: (day: string) => put(index, { [part]: day }),
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a role is where it stands.
          <div key={index}>
            <TextInput
              {...box('name')}
              label={index === 0 ? 'Role' : `Role ${index + 1}`}
              {...(index === 0 ? { hint: 'Member, volunteer, client, donor, trustee: your own words' } : {})}
              list="role-names"
            />
            <Pair>
              <DateInput {...day('since')} label={`${capital(named)} since`} optional />
              <DateInput {...day('until')} label={`${capital(named)} until`} optional />
            </Pair>
          </div>
        );
      })}
      <datalist id="role-names">
        {['Member', 'Volunteer', 'Client', 'Donor', 'Trustee'].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {shown.at(-1)?.name.trim() && shown.length < 50 && (
        <p className={styles.another}>
          <LinkButton onClick={() => onChange({ ...boxes, roles: [...shown, NO_ROLE] })}>
            Add another role
          </LinkButton>
        </p>
      )}
    </>
  );
}

const NO_ROLE = { name: '', since: '', until: '' };

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function KeepInTouchField({ boxes, onChange, errors }: Props) {
  const usual = KEEP_IN_TOUCH.some(([value]) => value === boxes.keepInTouch);
  return (
    <Select
      id="keepInTouch"
      label="Keep in touch"
      hint="Your day shows when it is time to speak to them again."
      value={boxes.keepInTouch}
      error={errors.byField.keepInTouch}
      onChange={(event) => onChange({ ...boxes, keepInTouch: event.target.value })}
    >
      <option value="">No reminder</option>
      {KEEP_IN_TOUCH.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
      {!usual && boxes.keepInTouch !== '' && (
        <option value={boxes.keepInTouch}>{everyWords(boxes.keepInTouch)}</option>
      )}
    </Select>
  );
}

/** What holds for them as a whole, each with what follows from it. */
export function StatusFields({ boxes, onChange }: Props) {
  const has = (status: ContactStatus) => boxes.statuses.includes(status);
  return (
    <fieldset className={styles.statuses}>
      <legend>Status</legend>
      {STATUSES.map(({ status, words, hint }) => (
        <Checkbox
          key={status}
          label={words}
          hint={hint}
          checked={has(status)}
          onChange={(event) =>
            onChange({
              ...boxes,
              statuses: event.target.checked
                ? [...boxes.statuses, status]
                : boxes.statuses.filter((each) => each !== status),
            })
          }
        />
      ))}
    </fieldset>
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
