import { useEffect, useRef, useState } from 'react';
import { ApiError, OfflineError } from '../api/client';
import { sentence } from '../api/errors';
import type { Contact } from '../api/generated';
import type { SavedChange } from '../contact/Saved';
import { useContactChange } from '../people/contactQueries';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { FileDrop } from '../ui/FileDrop';
import { ErrorSummary } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import styles from './AttachCard.module.css';
import { Attaching, ENDINGS, refusal } from './attaching';

const ACCEPT = ENDINGS.map((ending) => `.${ending}`).join(',');

/** Attaches a file to a contact: chosen, or dropped here. */
export function AttachCard({
  contact,
  onDone,
  onCancel,
}: {
  contact: Contact;
  onDone: (saved: SavedChange) => void;
  onCancel: () => void;
}) {
  const [sent, setSent] = useState(0);
  const [refused, setRefused] = useState<string>();
  const current = useRef<Attaching>(undefined);
  const known = new Set(contact.timeline.map((entry) => entry.type === 'document' && entry.document.id));
  const send = useContactChange(
    contact.id,
    (attaching: Attaching) => attaching.run(setSent),
    ({ timeline }) => {
      current.current = undefined;
      const fresh = timeline.find((entry) => entry.type === 'document' && !known.has(entry.document.id));
      if (fresh?.type !== 'document') return onDone({ words: 'The file is attached.' });
      onDone({ words: `“${fresh.document.name}” is attached.`, changeId: fresh.document.changeId });
    },
  );
  const card = useFocusBack();
  // Whoever leaves the page does not want it any more.
  useEffect(() => () => current.current?.cancel(), []);

  function start(attaching: Attaching) {
    current.current = attaching;
    setSent(0);
    send.mutate(attaching);
  }

  function take(file: File) {
    const reason = refusal(file);
    setRefused(reason);
    send.reset();
    if (!reason) start(new Attaching(contact.id, file));
  }

  const problem = refused ?? (send.error ? wordsFor(send.error) : undefined);
  const failed = send.error && send.variables;
  return (
    <div ref={card}>
      <Card title="Attach a file">
        <ErrorSummary errors={problem ? [{ text: problem, field: 'file' }] : []} />
        <FileDrop
          accept={ACCEPT}
          hint="PDF, pictures, office files, text, CSV and saved mails, 25 MB at most. Everybody in the group can download it."
          under={
            send.isPending && (
              <Progress
                done={sent}
                of={1}
                words={
                  sent < 1
                    ? `“${send.variables.file.name}” is on its way`
                    : `Looking at “${send.variables.file.name}”`
                }
              />
            )
          }
          onFile={take}
        />
        <div className={styles.actions}>
          {failed && !refused && (
            <Button icon="upload" onClick={() => start(failed)}>
              Try “{failed.file.name}” again
            </Button>
          )}
          <Button look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </Card>
    </div>
  );
}

/** The button takes the focus; whoever had it gets it back when the card goes, as with a form. */
function useFocusBack() {
  const [opener] = useState(() => document.activeElement);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.querySelector('button')?.focus();
    return () => {
      const back = opener?.isConnected ? opener : document.querySelector('h1');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, [opener]);
  return card;
}

function wordsFor(error: Error): string {
  if (error instanceof OfflineError) return 'The connection was lost. The file is not attached yet.';
  // Of a file, the server says what is wrong with it; its title would only stand in the way.
  if (error instanceof ApiError && error.status === 400) {
    return `${error.detail ?? error.faults[0]?.detail ?? error.message}.`;
  }
  return sentence(error);
}
