import { type ReactNode, useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import styles from './WritePage.module.css';

type LeaveGuard = {
  /** The question, while it is asked. */
  question: ReactNode;
  /** A request has saved this; to be told before leading on, since the page learns of it later. */
  noteSaved: (saved: unknown) => void;
  /** Leads somewhere without a question: what was typed goes along. */
  letThrough: (lead: () => void) => void;
};

/** Asks before what was typed and not saved is left behind; `typed` is new with every change. */
export function useLeaveGuard(typed: unknown, saved: unknown): LeaveGuard {
  const now = useRef({ typed, saved, open: false });
  now.current.typed = typed;
  const blocker = useBlocker(() => !now.current.open && now.current.typed !== now.current.saved);
  const dirty = typed !== saved;

  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);

  return {
    question: blocker.state === 'blocked' && (
      <Dialog title="You have not saved" onClose={blocker.reset}>
        <p className={styles.question}>What you wrote since is lost when you leave this page now.</p>
        <FormActions>
          <Button look="main" onClick={blocker.reset}>
            Stay here
          </Button>
          <Button look="danger" onClick={blocker.proceed}>
            Leave without saving
          </Button>
        </FormActions>
      </Dialog>
    ),
    noteSaved: (saved) => {
      now.current.saved = saved;
    },
    letThrough: (lead) => {
      now.current.open = true;
      lead();
      now.current.open = false;
    },
  };
}
