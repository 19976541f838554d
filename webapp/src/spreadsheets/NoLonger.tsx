import { Link } from 'react-router';
import type { Import } from '../api/generated';
import { Card } from '../ui/Card';
import { people } from '../words/contactWords';
import styles from './Spreadsheets.module.css';

/** Who was in the sheet when it was here before, and is not any more. Nothing when there is nobody. */
export function NoLonger({ one: { noLonger = [], noLongerCount = 0 } }: { one: Import }) {
  if (noLongerCount === 0) return null;
  const rest = noLongerCount - noLonger.length;
  return (
    <Card title={`${people(noLongerCount)} no longer in your sheet`}>
      <p className={styles.why}>
        They were in it last time, and are in none of the rows that we can read now. Nothing is done to them.
        {rest > 0 && ` The first ${noLonger.length} are named here.`}
      </p>
      <ul className={styles.kept}>
        {noLonger.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/contacts/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
