import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useId, useState } from 'react';
import styles from './Field.module.css';

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** The same words as in the error summary. */
  error?: string | undefined;
  /** Says "(optional)" after the label. */
  optional?: boolean;
  /** The control stands opposite its label, for rows of like questions. */
  beside?: boolean;
};

type Described = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

function Field({
  label,
  hint,
  error,
  optional,
  beside,
  control,
  id: givenId,
}: FieldProps & { id?: string | undefined; control: (props: Described) => ReactNode }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`${error ? styles.faulty : styles.field} ${beside ? styles.beside : ''}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> (optional)</span>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      {control({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  );
}

/**
 * What is wrong with a box, as one puts it right: the words stay while it is as it was saved, or still wrong by what can
 * be told here, and go with the first keystroke otherwise. The server has the last word.
 */
function useLiveError(
  error: string | undefined,
  value: unknown,
  stillFaulty: (text: string) => boolean = () => false,
): string | undefined {
  const [refused, setRefused] = useState({ error, value });
  if (refused.error !== error) setRefused({ error, value });
  return value === refused.value || stillFaulty(String(value ?? '')) ? error : undefined;
}

const noEmail = (text: string) => text.trim() !== '' && !/^\S+@\S+\.\S+$/.test(text.trim());

type Live = {
  /** What can be told here of a box that was refused: true while it would be refused again. */
  stillFaulty?: (text: string) => boolean;
};

/** A control that is no input of the browser's own, with label, hint and error as every field has them. */
export function Labelled({
  id,
  label,
  hint,
  error,
  children,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}) {
  return <Field {...{ id, label, hint, error }} control={() => children} />;
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'className'>;

/** A line of text, an e-mail address, a day: whatever `type` says. */
export function TextInput({
  label,
  hint,
  error: refusal,
  optional = false,
  id,
  stillFaulty,
  ...input
}: FieldProps & Live & Input) {
  const error = useLiveError(refusal, input.value, input.type === 'email' ? noEmail : stillFaulty);
  return (
    <Field
      {...{ label, hint, error, optional, id }}
      control={(described) => <input {...input} {...described} className={styles.input} />}
    />
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error: refusal,
  optional = false,
  id,
  ...area
}: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'>) {
  const error = useLiveError(refusal, area.value);
  return (
    <Field
      {...{ label, hint, error, optional, id }}
      control={(described) => <textarea rows={4} {...area} {...described} className={styles.input} />}
    />
  );
}

/** One of a few choices, as the browser shows them. */
export function Select({
  label,
  hint,
  error,
  optional = false,
  beside = false,
  id,
  children,
  ...select
}: FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'>) {
  return (
    <Field
      {...{ label, hint, error, optional, beside, id }}
      control={(described) => (
        <select {...select} {...described} className={styles.input}>
          {children}
        </select>
      )}
    />
  );
}

/** Yes or no. */
export function Checkbox({ label, hint, ...input }: { label: ReactNode; hint?: ReactNode } & Input) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input {...input} id={id} type="checkbox" {...(hint ? { 'aria-describedby': `${id}-hint` } : {})} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className={styles.choiceHint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Several boxes to tick that answer one question; the summary of errors leads to its `id`. */
export function Choices({
  id,
  legend,
  hint,
  error,
  children,
}: {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <fieldset className={error ? styles.faulty : styles.field} id={id} tabIndex={-1}>
      <legend className={styles.label}>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {error && <p className={styles.error}>{error}</p>}
      {children}
    </fieldset>
  );
}

/** One of a few choices, all of them visible. */
export function Radios<Value extends string>({
  legend,
  hint,
  name,
  value,
  choices,
  onChange,
  error,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  name: string;
  value: Value | '';
  choices: { value: Value; label: ReactNode; hint?: ReactNode }[];
  onChange: (value: Value) => void;
  error?: string | undefined;
}) {
  const id = useId();
  return (
    <fieldset className={error ? styles.faulty : styles.field} id={name}>
      <legend className={styles.label}>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {error && <p className={styles.error}>{error}</p>}
      {choices.map((choice) => (
        <div key={choice.value} className={styles.choice}>
          <input
            type="radio"
            id={`${id}-${choice.value}`}
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            {...(choice.hint ? { 'aria-describedby': `${id}-${choice.value}-hint` } : {})}
          />
          <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
          {choice.hint && (
            <p className={styles.choiceHint} id={`${id}-${choice.value}-hint`}>
              {choice.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** Two short fields side by side, where there is room. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** A line, or a notice, among the fields. */
export function FieldNote({ children }: { children: ReactNode }) {
  return <div className={styles.note}>{children}</div>;
}

/** Fields one under the other, with the buttons at their foot. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
