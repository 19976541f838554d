import type { Import } from '../api/generated';
import { Card } from '../ui/Card';
import { people } from '../words/contactWords';
import styles from './Spreadsheets.module.css';

/** The lists that rows name, and how many join each. Nothing where nobody joins any. */
export function SheetLists({ one: { lists = [], state } }: { one: Import }) {
  if (lists.length === 0) return null;
  const done = state === 'applied';
  return (
    <Card title="Lists in your sheet">
      <p className={styles.why}>
        This is how many {done ? 'joined' : 'join'} each. A sheet never takes anybody off a list.
      </p>
      <ul className={styles.kept}>
        {lists.map(({ name, isNew, contacts }) => (
          <li key={name}>
            {name}
            {isNew && ' (new)'}: {people(contacts)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
