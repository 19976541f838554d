import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react';
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
  children,
  ...select
}: { name: string } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'name' | 'aria-label'>) {
  return (
    <select {...select} aria-label={name} className={styles.control}>
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
