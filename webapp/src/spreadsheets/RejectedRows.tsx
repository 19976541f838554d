import type { Import } from '../api/generated';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { count } from '../words/counts';

/** What was read otherwise than somebody may expect, and comes in all the same. Nothing when there is none. */
export function NotedRows({ one: { noted = [] } }: { one: Import }) {
  if (noted.length === 0) return null;
  return (
    <Card title="Read, but look once" flush>
      <Entries>
        {noted.map((group) => (
          <Entry
            key={group.reason}
            title={`${count(group.count, 'row', 'rows')} · ${group.reason}`}
            second={group.examples.join(' · ')}
          />
        ))}
      </Entries>
    </Card>
  );
}

/** How many rows do not come in: because they cannot be read, or because they are about nobody who is known. */
export function rejectedTitle({ counts: { rejected }, plan }: Import): string {
  return `${count(rejected, 'row', 'rows')} we ${plan?.onlyKnown ? 'leave out' : 'cannot read'}`;
}

/** The rows that do not come in, by reason, with the way to get them as a file. Nothing when there are none. */
export function RejectedRows({ one }: { one: Import }) {
  if (one.counts.rejected === 0) return null;
  return (
    <Card title={rejectedTitle(one)} flush>
      <Entries>
        {one.rejected?.map((group) => (
          <Entry
            key={group.reason}
            title={`${group.count.toLocaleString('en-GB')} · ${group.reason}`}
            second={group.examples.join(' · ')}
          />
        ))}
        <DownloadEntry one={one} />
      </Entries>
    </Card>
  );
}

/** The way to get them as a file. */
export function DownloadEntry({ one }: { one: Import }) {
  return (
    <Entry
      title={
        <a href={`/api/imports/${one.id}/rejected`} download>
          {one.plan?.onlyKnown ? 'Download the rows we leave out' : 'Download the rows we cannot read'}
        </a>
      }
      second="Each with its reason in the last column. Put them right there, and bring that file in."
    />
  );
}
