import type { ReactNode } from 'react';
import styles from './Entries.module.css';

/** Things of one kind, one under the other, inside a flush card. */
export function Entries({ children }: { children: ReactNode }) {
  return <ul className={styles.entries}>{children}</ul>;
}

/** One of them: what it is, a second line, and opposite how it stands or what one can do; `lead` stands before. */
export function Entry({
  lead,
  title,
  second,
  children,
}: {
  lead?: ReactNode;
  title: ReactNode;
  second?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className={`${styles.entry} ${lead ? styles.led : ''}`}>
      {lead && <div className={styles.lead}>{lead}</div>}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {second && <p className={styles.second}>{second}</p>}
      </div>
      {children && <div className={styles.aside}>{children}</div>}
    </li>
  );
}
