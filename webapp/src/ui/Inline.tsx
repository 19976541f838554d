import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import styles from './Inline.module.css';

/** Controls that stand in a row and read like a sentence; each is named for those who do not see the others. */
export function InlineRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** A word between two of them. */
export function InlineWord({ children }: { children: ReactNode }) {
  return <span className={styles.word}>{children}</span>;
}

export function InlineSelect({
  name,
  wide = false,
  children,
  ...select
}: {
  name: string;
  /** On a phone a row of its own, for long words. */
  wide?: boolean;
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'name' | 'aria-label'>) {
  return (
    <select {...select} aria-label={name} className={`${styles.control} ${wide ? styles.wide : ''}`}>
      {children}
    </select>
  );
}

export function InlineInput({
  name,
  short = false,
  ...input
}: {
  name: string;
  /** For a number or a few letters. */
  short?: boolean;
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'name' | 'aria-label'>) {
  return (
    <input
      {...input}
      aria-label={name}
      className={`${styles.control} ${short ? styles.short : styles.text}`}
    />
  );
}

/** One of a few, each with its words, in this order. */
export function InlineChoice<T extends string>({
  name,
  value,
  words,
  onChange,
}: {
  name: string;
  value: T;
  words: Partial<Record<T, string>>;
  onChange: (value: T) => void;
}) {
  return (
    <InlineSelect name={name} value={value} onChange={(event) => onChange(event.target.value as T)}>
      {Object.entries<string | undefined>(words).map(([each, label]) => (
        <option key={each} value={each}>
          {label}
        </option>
      ))}
    </InlineSelect>
  );
}

/** A few words, some of them suggested. */
export function InlineText({
  onChange,
  suggestions,
  ...input
}: {
  name: string;
  value: string;
  maxLength: number;
  onChange: (text: string) => void;
  suggestions?: readonly string[];
  short?: boolean;
  placeholder?: string;
  inputMode?: 'decimal';
}) {
  const list = useId();
  return (
    <>
      <InlineInput
        {...input}
        autoComplete="off"
        list={suggestions && list}
        onChange={(event) => onChange(event.target.value)}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** A whole number; nothing while the box is empty. */
export function InlineNumber({
  value,
  onChange,
  ...input
}: {
  name: string;
  min: number;
  max: number;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  return (
    <InlineInput
      {...input}
      short
      type="number"
      inputMode="numeric"
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : Math.trunc(Number(target.value)))}
    />
  );
}
