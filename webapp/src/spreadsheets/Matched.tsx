import type { Import } from '../api/generated';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';

/** By what those of the sheet were found who are known already. Nothing when there are none. */
export function Matched({ one: { matched = [] } }: { one: Import }) {
  if (matched.length === 0) return null;
  return (
    <Card title="How we know who is here already" flush>
      <Entries>
        {matched.map((group) => (
          <Entry
            key={group.reason}
            title={`${group.count.toLocaleString('en-GB')} by ${group.reason}`}
            second={group.examples.join(' · ')}
          />
        ))}
      </Entries>
    </Card>
  );
}
