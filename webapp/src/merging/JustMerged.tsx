import { Link, useLocation } from 'react-router';
import { sentence } from '../api/errors';
import type { Contact } from '../api/generated';
import { LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useUnmerge } from './mergeQueries';
import styles from './merging.module.css';

type Record = { id: string; name: string };

/** Says what was done just now on the way here: merged, with Undo, or parted, with the way to the other record. */
export function JustMerged({ contact }: { contact: Contact }) {
  const state = useLocation().state as { merged?: Record; parted?: Record } | null;
  if (state?.merged) return <Merged contact={contact} other={state.merged} />;
  return state?.parted ? <Parted other={state.parted} /> : null;
}

function Merged({ contact, other }: { contact: Contact; other: Record }) {
  const part = useUnmerge(contact.id, other.id, () => undefined);
  if (part.isSuccess) return <Parted other={other} />;
  if (!contact.merged.some(({ id }) => id === other.id)) return null;
  return (
    <div className={styles.just}>
      <Notice tone={part.error ? 'bad' : 'good'} live>
        {part.error ? sentence(part.error) : `${other.name} is part of this record now.`}{' '}
        {!part.error && (
          <LinkButton onClick={() => !part.isPending && part.mutate(undefined)}>
            Undo<span className="visually-hidden">: part the two again</span>
          </LinkButton>
        )}
      </Notice>
    </div>
  );
}

function Parted({ other }: { other: Record }) {
  return (
    <div className={styles.just}>
      <Notice tone="good" live>
        The two are parted. <Link to={`/contacts/${other.id}`}>Go to {other.name}</Link>
      </Notice>
    </div>
  );
}
