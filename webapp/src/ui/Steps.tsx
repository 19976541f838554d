import { Icon } from './Icon';
import styles from './Steps.module.css';

/** Where one is in a few steps, all of them named. */
export function Steps({ steps, at }: { steps: string[]; at: number }) {
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? styles.done : index === at ? styles.now : styles.next}
          {...(index === at ? { 'aria-current': 'step' } : {})}
        >
          <span className={styles.mark} aria-hidden="true">
            {index < at ? <Icon name="check" size={16} /> : index + 1}
          </span>
          <span>
            {step}
            {index < at && <span className="visually-hidden"> (done)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
