import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type FormErrors, NO_ERRORS } from '../api/errors';
import type { Contact } from '../api/generated';
import { type Chosen, ContactPicker } from '../people/ContactPicker';
import { FormCard } from '../ui/FormCard';

/** Asks which other record is about the same contact; what merging would do is shown next. */
export function MergeWith({ contact, onCancel }: { contact: Contact; onCancel: () => void }) {
  const go = useNavigate();
  const [other, setOther] = useState<Chosen>();
  const [errors, setErrors] = useState<FormErrors>(NO_ERRORS);
  const look = () => {
    const fault = !other
      ? 'Choose the other record'
      : other.id === contact.id
        ? 'This is the same record: choose the other one'
        : undefined;
    if (other && !fault) go(`/contacts/${contact.id}/merge/${other.id}`);
    else if (fault) setErrors({ summary: [{ field: 'otherId', text: fault }], byField: { otherId: fault } });
  };
  return (
    <FormCard
      title="Merge with another record"
      errors={errors}
      busy={false}
      save="Compare the two"
      onSave={look}
      onCancel={onCancel}
    >
      <ContactPicker
        id="otherId"
        label="Which other record is about them?"
        hint="The two are compared first; nothing changes yet."
        error={errors.byField.otherId}
        chosen={other}
        onChoose={setOther}
      />
    </FormCard>
  );
}
