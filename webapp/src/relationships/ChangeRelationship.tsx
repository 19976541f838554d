import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type {
  ChangeRelationship as ChangeRelationshipBody,
  Contact,
  Relationship,
  RelationshipKind,
} from '../api/generated';
import { contactQuery, useContactChange } from '../people/contactQueries';
import { useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { FormCard } from '../ui/FormCard';
import { Notice } from '../ui/Notice';
import { todayIn } from '../words/dates';
import styles from './RelationshipsCard.module.css';
import { relationshipWords, termsWords } from './relationshipWords';
import { type TermsBoxes, TermsFields, toBoxes, toTerms } from './TermsFields';

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
  const queries = useQueryClient();
  const [read, setRead] = useState(relationship);
  const [boxes, setBoxes] = useState<TermsBoxes>(() => toBoxes(relationship));
  const at = `/api/contacts/${contact.id}/relationships/${relationship.id}`;
  const save = useContactChange(
    contact.id,
    (changed: TermsBoxes) =>
      api
        .put<Contact>(at, {
          ...toTerms(changed),
          before: toTerms(toBoxes(read)),
        } satisfies ChangeRelationshipBody)
        .catch(async (thrown) => {
          if (thrown instanceof ApiError && thrown.status === 412) await readAgain(changed);
          throw thrown;
        }),
    onSaved,
  );
  /** Somebody was faster: what they made of it is shown before it is saved over; what is not touched here becomes theirs. */
  async function readAgain(mine: TermsBoxes) {
    const { relationships } = await queries.fetchQuery({ ...contactQuery(contact.id), staleTime: 0 });
    const now = relationships.find(({ id }) => id === relationship.id);
    if (!now) return;
    const was = toBoxes(read);
    const theirs = toBoxes(now);
    const ours = (name: keyof TermsBoxes) => (mine[name] === was[name] ? theirs[name] : mine[name]);
    setBoxes({ start: ours('start'), end: ours('end'), note: ours('note') });
    setRead(now);
  }
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
      {read !== relationship && (
        <Notice tone="notice" live>
          Meanwhile somebody made it: {termsWords(read) || 'nothing known of when'}. Save again to make it as
          it stands here.
        </Notice>
      )}
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
