import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

/** A white card with a title of its own; `action` stands opposite the title. */
export function Card({
  title,
  action,
  children,
  flush = false,
}: {
  title?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  /** Rows that reach the edges. */
  flush?: boolean;
}) {
  const id = useId();
  return (
    <section className={styles.card} {...(title ? { 'aria-labelledby': id } : {})}>
      {title && (
        <div className={styles.head}>
          <h2 id={id}>{title}</h2>
          {action && <div className={styles.action}>{action}</div>}
        </div>
      )}
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}

/** Cards one under the other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** A main column and a narrow one of small cards; one under the other on a phone. */
export function Columns({
  main,
  side,
  follow = false,
}: {
  main: ReactNode;
  side: ReactNode;
  /** The narrow column stays in sight while a long main one is scrolled. */
  follow?: boolean;
}) {
  return (
    <div className={follow ? `${styles.columns} ${styles.follow}` : styles.columns}>
      <div className={styles.stack}>{main}</div>
      <div className={styles.stack}>{side}</div>
    </div>
  );
}
