import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { sentence } from '../api/errors';
import type { OwnWord, OwnWords } from '../api/generated';
import { CONTACT_KINDS } from '../people/kindWords';
import { useMay, useSession } from '../session/session';
import { Button, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Notice } from '../ui/Notice';
import { SummaryList } from '../ui/SummaryList';
import { STANDARD } from '../words/contactWords';
import { atStart } from '../words/ownWord';
import styles from './settings.module.css';
import { useSaveWords } from './useSaveWords';
import { WordsForm } from './WordsForm';

/** What the group calls people, organisations and households: Kith's word beside its own; an owner can change it. */
export function WordsCard() {
  const { words } = useSession();
  const owner = useMay('owner');
  const [changing, setChanging] = useState(false);
  /** What was said before the last change here, for going back. */
  const [before, setBefore] = useState<OwnWords>();
  const [told, setTold] = useState('');
  const saveWords = useSaveWords();
  const change = useMutation({
    mutationFn: ({ to }: { to: OwnWords; undoes: boolean }) => saveWords(to),
    onSuccess: (before, { undoes }) => {
      setBefore(undoes ? undefined : before);
      setTold(
        undoes ? 'Everything is called as it was before.' : 'Everything is called as we call it again.',
      );
    },
  });
  if (changing) {
    return (
      <WordsForm
        words={words}
        onSaved={(before) => {
          setBefore(before);
          setTold('Saved.');
          setChanging(false);
        }}
        onCancel={() => setChanging(false)}
      />
    );
  }
  return (
    <Card
      title="Your words"
      action={owner && <LinkButton onClick={() => setChanging(true)}>Change</LinkButton>}
    >
      {told && !change.error && (
        <div className={styles.said}>
          <Notice tone="good" live>
            {told}{' '}
            {before && (
              <LinkButton onClick={() => !change.isPending && change.mutate({ to: before, undoes: true })}>
                Undo<span className="visually-hidden"> the change of words</span>
              </LinkButton>
            )}
          </Notice>
        </div>
      )}
      {change.error && (
        <div className={styles.said}>
          <Notice tone="bad" live>
            {sentence(change.error)}
          </Notice>
        </div>
      )}
      <SummaryList
        wide
        rows={CONTACT_KINDS.map((kind) => ({
          what: both(STANDARD[kind]),
          value: words[kind] ? both(words[kind]) : 'As we call it',
        }))}
      />
      {owner && CONTACT_KINDS.some((kind) => words[kind]) && (
        <div className={styles.buttons}>
          <Button small busy={change.isPending} onClick={() => change.mutate({ to: {}, undoes: false })}>
            Go back to our words
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Person, people: one and several. */
function both({ one, many }: OwnWord): string {
  return `${atStart(one)}, ${many}`;
}
