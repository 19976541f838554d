import { type FormEvent, type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import type { FormErrors } from '../api/errors';
import { Button } from './Button';
import { FormActions } from './Field';
import styles from './Field.module.css';
import { ErrorSummary, Notice } from './Notice';
import { UNANSWERED, WHICH_DAY } from './unanswered';
import { useReturn } from './useReturn';

/**
 * Fields with a Save at their foot. Ctrl+Enter saves from anywhere in it. When the connection is lost it says so beside
 * the button, and sends the same again when the connection is back, unless one typed on: then it is for them to save.
 */
export function Form({
  errors,
  busy,
  save = 'Save',
  onSave,
  cancel,
  children,
  ref,
}: {
  errors: FormErrors;
  busy: boolean;
  save?: string;
  onSave: () => void;
  cancel: ReactNode;
  children: ReactNode;
  ref?: Ref<HTMLFormElement>;
}) {
  const offline = errors.offline === true;
  const [typedOn, setTypedOn] = useState(false);
  useReturn(offline && !typedOn, onSave);

  const [unanswered, setUnanswered] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTypedOn(false);
    const open = event.currentTarget.querySelector(`[${UNANSWERED}]`)?.id;
    setUnanswered(open);
    if (!busy && !open) onSave();
  };
  const saveByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <>
      {!offline && (
        <ErrorSummary errors={unanswered ? [{ field: unanswered, text: WHICH_DAY }] : errors.summary} />
      )}
      <form
        ref={ref}
        noValidate
        onSubmit={submit}
        onKeyDown={saveByKey}
        onInput={() => offline && setTypedOn(true)}
      >
        {children}
        {offline && (
          <div className={styles.offline} role="alert">
            <Notice tone="bad">
              Not saved – no connection. What you typed is kept here
              {typedOn ? '; press Save once it is back.' : ', and is saved once it is back.'}
            </Notice>
          </div>
        )}
        <FormActions>
          <Button type="submit" look="main" busy={busy} title="Ctrl+Enter">
            {save}
          </Button>
          {cancel}
        </FormActions>
      </form>
    </>
  );
}
