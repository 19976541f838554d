// biome-ignore-all lint/a11y/noRedundantRoles: cards on a phone are laid out as blocks, which drops the roles.
import type { ReactNode } from 'react';
import styles from './Table.module.css';

export type Column<Row> = {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, so that they can be compared. */
  figures?: boolean;
};

/**
 * Rows to compare. On a phone each row is a card: its first cell is the card's title, the others stand under it with
 * their names, and cells without anything in them are left out. The roles stay those of a table.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    <table className={styles.table} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.name}
              role="columnheader"
              scope="col"
              className={column.figures ? styles.figures : ''}
            >
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.name} name={column.name} figures={column.figures ?? false}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ name, figures, children }: { name: string; figures: boolean; children: ReactNode }) {
  const empty = children === undefined || children === '' || children === null || children === false;
  const className = [figures ? styles.figures : '', empty ? styles.empty : ''].join(' ');
  return (
    <td role="cell" className={className} data-name={name}>
      {empty ? '–' : children}
    </td>
  );
}
