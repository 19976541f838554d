import { type ReactNode, useId } from 'react';
import styles from './EitherOr.module.css';

/** Two answers side by side, of which one counts. */
export function EitherOr({
  legend,
  hint,
  one,
  other,
  value,
  onChange,
}: {
  legend: string;
  hint?: string;
  one: ReactNode;
  other: ReactNode;
  value: 'one' | 'other';
  onChange: (value: 'one' | 'other') => void;
}) {
  const name = useId();
  const choice = (which: 'one' | 'other', label: ReactNode) => (
    <label className={styles.choice}>
      <input
        type="radio"
        name={name}
        value={which}
        checked={value === which}
        onChange={() => onChange(which)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className={styles.either} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div className={styles.sides}>
        {choice('one', one)}
        {choice('other', other)}
      </div>
    </fieldset>
  );
}
