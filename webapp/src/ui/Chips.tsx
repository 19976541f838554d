import styles from './Chips.module.css';

/** Choices that filter what is below them; the chosen one is pressed. One row that scrolls on a phone. */
export function Chips<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: Value;
  choices: { value: Value; label: string; count?: number | undefined }[];
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.chip}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
          {choice.count !== undefined && (
            <span className={styles.count}>{choice.count.toLocaleString('en-GB')}</span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
