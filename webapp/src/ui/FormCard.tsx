import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormErrors } from '../api/errors';
import { Button } from './Button';
import { Card } from './Card';
import { Form } from './Form';

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
      <Form
        ref={form}
        errors={errors}
        busy={busy}
        save={save}
        onSave={onSave}
        cancel={
          <Button look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        }
      >
        {children}
      </Form>
    </Card>
  );
}
