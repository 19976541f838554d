import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sentence } from '../api/errors';
import type { MemberCounts, SegmentPreview } from '../api/generated';
import { Card } from '../ui/Card';
import { Notice } from '../ui/Notice';
import { told } from '../words/contactWords';
import { count } from '../words/counts';
import { memberWords } from './memberWords';
import styles from './PreviewCard.module.css';

/** How many it would be now, and who: the count stays while the next is on its way, so that nothing flickers. */
export function PreviewCard({
  preview,
  empty,
}: {
  preview: UseQueryResult<SegmentPreview>;
  /** Nothing is asked yet. */
  empty: boolean;
}) {
  return (
    <Card title="Who is in it now">
      <div className={styles.preview} aria-busy={preview.isFetching}>
        {preview.error && !preview.isFetching && <Notice tone="bad">{sentence(preview.error)}</Notice>}
        {empty && <p className={styles.second}>Add a condition, and you see here who is meant.</p>}
        {!empty && preview.data && <Found preview={preview.data} />}
        {!empty && (
          <p className={styles.counting} role="status">
            {preview.isFetching
              ? 'Counting…'
              : preview.data && (
                  <span className="visually-hidden">{memberWords(preview.data.members)} now</span>
                )}
          </p>
        )}
      </div>
    </Card>
  );
}

function Found({ preview: { members, sample, words } }: { preview: SegmentPreview }) {
  const more = total(members) - sample.length;
  return (
    <>
      <p className={styles.count}>{memberWords(members)}</p>
      <p className={styles.second}>{told(words)}</p>
      {sample.length > 0 && (
        <ul className={styles.sample}>
          {sample.map((contact) => (
            <li key={contact.id}>
              <Link to={`/contacts/${contact.id}`}>{contact.name}</Link>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={styles.second}>and {count(more, 'other', 'others')}</p>}
    </>
  );
}

export function total({ people, organisations, households }: MemberCounts): number {
  return people + organisations + households;
}
