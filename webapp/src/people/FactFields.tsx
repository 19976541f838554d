import type { FormErrors } from '../api/errors';
import type { ContactStatus } from '../api/generated';
import { DateInput } from '../ui/DateInput';
import { Checkbox, Pair, TextArea, TextInput } from '../ui/Field';
import styles from './FactFields.module.css';
import type { FactBoxes } from './facts';
import { STATUSES } from './factWords';
import { KeepInTouchSelect } from './KeepInTouchSelect';

/** The boxes of the form, what changes them, and what was wrong with them. */
export type FactFieldsProps = {
  boxes: FactBoxes;
  onChange: (boxes: FactBoxes) => void;
  errors: FormErrors;
};

/** A box of the form, bound to its fact; `id` is where the server's fault points. */
function bind(
  { boxes, onChange, errors }: FactFieldsProps,
  fact: keyof FactBoxes & string,
  id: string = fact,
) {
  return {
    id,
    value: boxes[fact] as string,
    error: errors.byField[id],
    onChange: (event: { target: { value: string } }) => onChange({ ...boxes, [fact]: event.target.value }),
  };
}

export function NameFields(props: FactFieldsProps & { person: boolean }) {
  if (!props.person) return <TextInput {...bind(props, 'name')} label="Name" autoComplete="off" />;
  return (
    <Pair>
      <TextInput {...bind(props, 'firstName')} label="First name" autoComplete="off" />
      <TextInput {...bind(props, 'lastName')} label="Last name" autoComplete="off" />
    </Pair>
  );
}

export function NicknameField(props: FactFieldsProps) {
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
export function BornField({ boxes, onChange, errors, today }: FactFieldsProps & { today: string }) {
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

export function TagsField(props: FactFieldsProps) {
  return (
    <TextInput
      {...bind(props, 'tags')}
      label="Tags"
      hint="Short words to find them by, with commas: Lunch club, Needs a lift. Client or volunteer is a role."
      autoComplete="off"
      optional
    />
  );
}

export function BeforeYouSpeakField(props: FactFieldsProps) {
  return (
    <TextArea
      {...bind(props, 'beforeYouSpeak')}
      label="What to know before speaking to them"
      hint="A line each. Everybody in your group sees it."
      optional
    />
  );
}

export function KeepInTouchField({ boxes, onChange, errors }: FactFieldsProps) {
  return (
    <KeepInTouchSelect
      id="keepInTouch"
      value={boxes.keepInTouch}
      error={errors.byField.keepInTouch}
      onChange={(keepInTouch) => onChange({ ...boxes, keepInTouch })}
    />
  );
}

/** What holds for them as a whole, each with what follows from it. */
export function StatusFields({ boxes, onChange }: FactFieldsProps) {
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
