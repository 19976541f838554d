// biome-ignore-all lint/a11y/noRedundantRoles: cards on a phone are laid out as blocks, which drops the roles.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Table.module.css';

export type Column<Row> = {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, so that they can be compared. */
  figures?: boolean;
  /** Never broken: a phone number, a postcode. */
  short?: boolean;
  /** What is in the column says so itself: its name is only read out. */
  quiet?: boolean;
  /** How the rows are sorted by it now, and where a press on its name leads. */
  sorting?: { now: 'ascending' | 'descending' | 'none'; to: string };
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
              {...(column.sorting ? { 'aria-sort': column.sorting.now } : {})}
            >
              <Heading column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.name} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ARROWS = { ascending: ' ▲', descending: ' ▼', none: '' };

function Heading<Row>({ column: { name, quiet, sorting } }: { column: Column<Row> }) {
  if (quiet) return <span className="visually-hidden">{name}</span>;
  if (!sorting) return name;
  return (
    <Link to={sorting.to} className={styles.sorting}>
      {name}
      <span aria-hidden="true">{ARROWS[sorting.now]}</span>
    </Link>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const empty = children === undefined || children === '' || children === null || children === false;
  const className = [
    column.figures ? styles.figures : '',
    column.short ? styles.short : '',
    empty ? styles.empty : '',
  ].join(' ');
  return (
    <td role="cell" className={className} data-name={column.quiet ? undefined : column.name}>
      {empty ? '–' : children}
    </td>
  );
}
