import type { ImportDiffering } from '../api/generated';
import styles from './Spreadsheets.module.css';

/** Some rows that say something else than the record, as they say it. */
export function Examples({ differing: { examples, count: all } }: { differing: ImportDiffering }) {
  return (
    <ul className={styles.examples}>
      {examples.map(({ row, name, record, sheet }) => (
        <li key={row}>
          {name}: {inLine(record)} <span aria-hidden="true">→</span>
          <span className="visually-hidden">, in the sheet</span> {inLine(sheet)}
        </li>
      ))}
      {examples.length === 0
        ? all > 0 && <li>All of them are decided row by row.</li>
        : all > examples.length && <li>and {(all - examples.length).toLocaleString('en-GB')} more</li>}
    </ul>
  );
}

/** What stands on several lines, on one. */
export function inLine(text: string): string {
  return text.split('\n').join('; ');
}
