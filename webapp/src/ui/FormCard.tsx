import { type ReactNode, useRef } from 'react';
import type { FormErrors } from '../api/errors';
import { Button } from './Button';
import { Card } from './Card';
import { Form } from './Form';
import { useFormFocus } from './useFormFocus';

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
  const form = useRef<HTMLFormElement>(null);
  useFormFocus(form);
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
