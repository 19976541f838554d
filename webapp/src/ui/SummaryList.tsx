import type { ReactNode } from 'react';
import styles from './SummaryList.module.css';

/** Facts as a list of what and value. Rows without a value are left out by the caller. */
export function SummaryList({
  rows,
  wide = false,
  stacked = false,
}: {
  /** The key is needed where two may have the same name, if only until their names are known. */
  rows: { what: string; value: ReactNode; key?: string }[];
  /** For longer names, where there is room. */
  wide?: boolean;
  /** For names that people choose themselves, where there is little room: the value stands below. */
  stacked?: boolean;
}) {
  return (
    <dl className={`${styles.list} ${wide ? styles.wide : ''} ${stacked ? styles.stacked : ''}`}>
      {rows.map((row) => (
        <div key={row.key ?? row.what} className={styles.row}>
          <dt>{row.what}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
