// biome-ignore-all lint/a11y/noRedundantRoles: cards on a phone are laid out as blocks, which drops the roles.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import styles from './Table.module.css';

export type Column<Row> = {
  name: string;
  /** Needed where two may have the same name: an own field may be called like a column of Kith's. */
  key?: string;
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
    <Frame name={caption}>
      <table className={styles.table} role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key ?? column.name}
                role="columnheader"
                scope="col"
                className={column.figures ? styles.figures : column.quiet ? styles.quiet : ''}
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
                <Cell key={column.key ?? column.name} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

/**
 * What is wider than its card is scrolled within it, the first column staying in sight. The frame is reached by Tab only
 * then, so that the arrow keys scroll it.
 */
function Frame({ name, children }: { name: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const look = () => setWide(box.scrollWidth > box.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      className={wide ? `${styles.frame} ${styles.wide}` : styles.frame}
      {...(wide && { role: 'region', 'aria-label': `${name}, scrolls sideways`, tabIndex: 0 })}
    >
      {children}
    </div>
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
