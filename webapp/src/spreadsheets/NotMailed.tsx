import type { Import } from '../api/generated';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { people } from '../words/contactWords';
import styles from './Spreadsheets.module.css';

/** Who gets no newsletter, because they said no or their address is suppressed, and why. Nothing when there is nobody. */
export function NotMailed({ one: { counts, notMailed = [] } }: { one: Import }) {
  if (counts.notMailed === 0 && counts.refusals === 0) return null;
  return (
    <Card title={`${people(counts.notMailed)} must not get your newsletter`} flush>
      {counts.refusals > 0 && <p className={styles.notMailed}>{newRefusals(counts.refusals)}</p>}
      <Entries>
        {notMailed.map((group) => (
          <Entry
            key={group.reason}
            title={`${group.count.toLocaleString('en-GB')} · ${group.reason}`}
            second={group.examples.join(' · ')}
          />
        ))}
      </Entries>
    </Card>
  );
}

function newRefusals(refusals: number): string {
  return `Of ${people(refusals)}, the sheet says so for the first time. That stays, even when you take the import back.`;
}
