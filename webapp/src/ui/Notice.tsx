import { type ReactNode, useEffect, useRef } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Notice.module.css';

type Tone = 'notice' | 'info' | 'good' | 'bad';

const ICONS: Record<Tone, IconName> = { notice: 'warning', info: 'lock', good: 'check', bad: 'warning' };

/** A band that says how things stand. `live` has it read out when it appears. */
export function Notice({
  tone,
  icon,
  live = false,
  children,
}: {
  tone: Tone;
  icon?: IconName;
  live?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`${styles.band} ${styles[tone]}`} {...(live ? { role: 'status' } : {})}>
      <Icon name={icon ?? ICONS[tone]} />
      <div className={styles.text}>{children}</div>
    </div>
  );
}

/** What is wrong with a form, at its top; it takes the focus when it appears, and leads to each field. */
export function ErrorSummary({ errors }: { errors: { field?: string | undefined; text: string }[] }) {
  const ref = useRef<HTMLDivElement>(null);
  const said = errors.map((error) => error.text).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words take the focus again; typing on does not.
  useEffect(() => {
    ref.current?.focus();
  }, [said]);
  // The browser's tab says so, too: who comes back to it knows that it was not saved.
  const faulty = errors.length > 0;
  useEffect(() => {
    if (!faulty) return;
    const title = document.title;
    document.title = `Error: ${title}`;
    return () => {
      document.title = title;
    };
  }, [faulty]);
  if (!faulty) return null;
  return (
    <div className={styles.summary} ref={ref} tabIndex={-1} role="alert" aria-labelledby="error-summary">
      <h2 id="error-summary">
        {errors.length === 1 ? 'One thing to put right' : 'Some things to put right'}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field}${error.text}`}>
            {error.field ? <a href={`#${error.field}`}>{named(error.field, error.text)}</a> : error.text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong, with the name of its box: “This is needed” alone says too little away from it. */
function named(field: string, text: string): string {
  const control = document.getElementById(field);
  if (!(control instanceof HTMLInputElement)) return text;
  // Of several boxes for one answer, such as a date, the question stands above all of them.
  const name = control.closest('[data-one-answer]')?.querySelector('legend') ?? control.labels?.[0];
  const label = name?.firstChild?.textContent;
  return label ? `${label}: ${text}` : text;
}
