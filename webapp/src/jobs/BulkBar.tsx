import { useState } from 'react';
import type { BulkType, ContactKind, ContactPage } from '../api/generated';
import type { KindWords } from '../people/kindWords';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { count } from '../words/counts';
import { BulkForm } from './BulkForm';
import { type Chosen, choiceOf, isChosen, NOBODY, ticked } from './chosen';
import { ExportForm } from './ExportForm';
import styles from './jobs.module.css';

/** Who is chosen of those in a list, and what can be done with them. */
export function BulkBar({
  kind,
  words,
  page,
  filter,
  columns,
  chosen,
  onChoose,
}: {
  kind: ContactKind;
  words: KindWords;
  page: ContactPage;
  filter: Record<string, string>;
  /** Those that the list shows. */
  columns: string[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}) {
  const mayExport = useMay('coordinator');
  const [asking, setAsking] = useState<BulkType>();
  const shown = page.contacts.map(({ id }) => id);
  const figure = chosen.all ? page.total : chosen.ids.length;
  const them = count(figure, words.one, words.many);
  return (
    <>
      {asking && figure > 0 && (
        <div className={styles.form}>
          {asking === 'export' ? (
            <ExportForm
              them={them}
              choice={choiceOf(chosen, kind, filter)}
              columns={columns}
              onClose={() => setAsking(undefined)}
            />
          ) : (
            <BulkForm
              key={asking}
              type={asking}
              them={them}
              choice={choiceOf(chosen, kind, filter)}
              onClose={() => setAsking(undefined)}
            />
          )}
        </div>
      )}
      <div className={figure > 0 ? `${styles.bar} ${styles.chosen}` : styles.bar}>
        <label className={styles.these}>
          <span className={styles.tick}>
            <input
              type="checkbox"
              checked={shown.every((id) => isChosen(chosen, id))}
              onChange={(event) => onChoose(ticked(chosen, shown, event.target.checked, shown))}
            />
          </span>
          <span className={styles.which}>
            {page.total > shown.length ? `These ${shown.length}` : `All ${page.total}`}
          </span>
        </label>
        <span role="status" className={styles.figure}>
          {figure > 0 && (
            <>
              {chosen.all && 'All '}
              {figure.toLocaleString('en-GB')}
              <span className={styles.noun}> {figure === 1 ? words.one : words.many}</span> chosen
            </>
          )}
        </span>
        {!chosen.all && page.total > shown.length && (
          <span className={styles.everybody}>
            <LinkButton onClick={() => onChoose({ all: true })}>
              Choose all {page.total.toLocaleString('en-GB')}
            </LinkButton>
          </span>
        )}
        {figure > 0 && (
          <>
            <LinkButton
              onClick={() => {
                setAsking(undefined);
                onChoose(NOBODY);
              }}
            >
              Clear<span className="visually-hidden"> who is chosen</span>
            </LinkButton>
            <Menu
              name="Do something…"
              small
              items={ITEMS.filter(({ type }) => mayExport || type !== 'export').map(
                ({ type, name, icon }) => ({ name, icon, onPress: () => setAsking(type) }),
              )}
            />
          </>
        )}
      </div>
    </>
  );
}

const ITEMS = [
  { type: 'add-tag', name: 'Tag', icon: 'plus' },
  { type: 'remove-tag', name: 'Take a tag off', icon: 'cross' },
  { type: 'join-list', name: 'Put on a list', icon: 'list' },
  { type: 'leave-list', name: 'Take off a list', icon: 'cross' },
  { type: 'add-task', name: 'Add a task for each', icon: 'task' },
  { type: 'answer', name: 'Fill in a field', icon: 'change' },
  { type: 'begin-role', name: 'Give a role', icon: 'plus' },
  { type: 'end-role', name: 'End a role', icon: 'cross' },
  { type: 'remind', name: 'Keep in touch', icon: 'sun' },
  { type: 'export', name: 'Export to a file', icon: 'download' },
  { type: 'delete', name: 'Delete', icon: 'bin' },
] as const satisfies readonly { type: BulkType; name: string; icon: string }[];
