import { useState } from 'react';
import { LinkButton } from '../ui/Button';
import { Labelled } from '../ui/Field';
import { ContactCombobox } from './ContactCombobox';

/** Somebody who was chosen. */
export type Chosen = { id: string; name: string };

/** A field of a form in which one contact is chosen; then their name stands there, until another is wanted. */
export function ContactPicker({
  id,
  label,
  hint,
  error,
  chosen,
  onChoose,
}: {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  chosen: Chosen | undefined;
  onChoose: (chosen: Chosen | undefined) => void;
}) {
  const [again, setAgain] = useState(false);
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      {chosen ? (
        <p>
          <strong>{chosen.name}</strong> ·{' '}
          <LinkButton
            id={id}
            onClick={() => {
              setAgain(true);
              onChoose(undefined);
            }}
          >
            somebody else
          </LinkButton>
        </p>
      ) : (
        <ContactCombobox
          id={id}
          label={label}
          error={error !== undefined}
          ready={again}
          onChoose={({ id: contactId, name }) => onChoose({ id: contactId, name })}
        />
      )}
    </Labelled>
  );
}
