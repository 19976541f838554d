import { useState } from 'react';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Contact, Relationship, RelationshipKind } from '../api/generated';
import { useContactChange } from '../people/contactQueries';
import { useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { FormCard } from '../ui/FormCard';
import { todayIn } from '../words/dates';
import styles from './RelationshipsCard.module.css';
import { relationshipWords } from './relationshipWords';
import { type TermsBoxes, TermsFields, toTerms } from './TermsFields';

/** Says since when and until when something is, ends it, or removes what was never so. */
export function ChangeRelationship({
  contact,
  relationship,
  kinds,
  onSaved,
  onRemoved,
  onCancel,
}: {
  contact: Contact;
  relationship: Relationship;
  kinds: RelationshipKind[];
  onSaved: (after: Contact) => void;
  onRemoved: (after: Contact) => void;
  onCancel: () => void;
}) {
  const today = todayIn(useZone());
  const { start = '', end = '', note = '' } = relationship;
  const [boxes, setBoxes] = useState<TermsBoxes>({ start, end, note });
  const at = `/api/contacts/${contact.id}/relationships/${relationship.id}`;
  const save = useContactChange(
    contact.id,
    (changed: TermsBoxes) => api.put<Contact>(at, toTerms(changed)),
    onSaved,
  );
  const remove = useContactChange(contact.id, () => api.delete<Contact>(at), onRemoved);
  const busy = save.isPending || remove.isPending;
  const error = save.error ?? remove.error;
  const errors = error ? toFormErrors(error) : NO_ERRORS;
  return (
    <FormCard
      title={`${relationshipWords(relationship, kinds)} ${relationship.other.name}`}
      errors={errors}
      busy={busy}
      onSave={() => save.mutate(boxes)}
      onCancel={onCancel}
    >
      <TermsFields boxes={boxes} errors={errors} onChange={setBoxes} />
      <p className={styles.removal}>
        {!relationship.end && (
          <>
            <LinkButton onClick={() => !busy && save.mutate({ ...boxes, end: today })}>
              It ended today
            </LinkButton>{' '}
            ·{' '}
          </>
        )}
        <LinkButton onClick={() => !busy && remove.mutate(undefined)}>It was never so: remove it</LinkButton>
      </p>
    </FormCard>
  );
}
