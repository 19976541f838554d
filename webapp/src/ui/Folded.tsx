import type { ReactNode } from 'react';
import styles from './Folded.module.css';

/** What is seldom wanted, behind a line that says what it is. */
export function Folded({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
