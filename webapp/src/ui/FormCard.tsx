import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormErrors } from '../api/errors';
import { Button } from './Button';
import { Card } from './Card';
import { FormActions } from './Field';
import { ErrorSummary } from './Notice';

/** A small form that opens on the page, over nothing: what one wants to look up while typing stays in sight. */
export function FormCard({
  title,
  errors,
  busy,
  save = 'Save',
  onSave,
  onCancel,
  children,
}: {
  title: string;
  errors: FormErrors;
  busy: boolean;
  save?: string;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  // The first field takes the focus; whoever had it gets it back when the form goes.
  const [opener] = useState(() => document.activeElement);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!form.current?.contains(document.activeElement)) {
      form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    }
    return () => {
      const back = opener?.isConnected ? opener : document.querySelector('h1');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, [opener]);
  return (
    <Card title={title}>
      <ErrorSummary errors={errors.summary} />
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSave();
        }}
      >
        {children}
        <FormActions>
          <Button type="submit" look="main" busy={busy}>
            {save}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        </FormActions>
      </form>
    </Card>
  );
}
