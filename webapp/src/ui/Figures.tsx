import type { ReactNode } from 'react';
import styles from './Figures.module.css';

/** The one count that a decision hangs on. */
export function Figure({ above, figure, below }: { above?: string; figure: string; below?: ReactNode }) {
  return (
    <div>
      {above && <p className={styles.second}>{above}</p>}
      <p className={styles.figure}>{figure}</p>
      {below && <p className={styles.second}>{below}</p>}
    </div>
  );
}

/** Counts one under the other, each with its words and perhaps a way to see more. Counts of 0 are left out. */
export function FigureRows({ rows }: { rows: { count: number; words: ReactNode; more?: ReactNode }[] }) {
  return (
    <ul className={styles.rows}>
      {rows
        .filter((row) => row.count > 0)
        .map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name, and keep their order.
          <li key={index} className={styles.row}>
            <span className={styles.count}>{row.count.toLocaleString('en-GB')}</span>
            <span className={styles.words}>{row.words}</span>
            {row.more && <span>{row.more}</span>}
          </li>
        ))}
    </ul>
  );
}
