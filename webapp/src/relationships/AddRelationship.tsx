import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, newKey } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { AddRelationship as Asked, Contact, RelationshipKind } from '../api/generated';
import { draftsOf } from '../contact/begunWords';
import { useDraft } from '../drafts/useDraft';
import { type Chosen, ContactPicker } from '../people/ContactPicker';
import { useContactChange } from '../people/contactQueries';
import { LinkButton } from '../ui/Button';
import { Select } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { NewContact, type NewContactBoxes, toNewContact } from './NewContact';
import styles from './RelationshipsCard.module.css';
import { choicesFor } from './relationshipWords';
import { type TermsBoxes, TermsFields, toTerms } from './TermsFields';

const NOTHING: TermsBoxes = { start: '', end: '', note: '' };

/** What is typed: what, to whom or to whom by name, since when. */
type Typed = {
  choice?: string;
  other?: Chosen | undefined;
  fresh?: NewContactBoxes | undefined;
  terms: TermsBoxes;
};

/** Says what a contact is to another: what, to whom, since when. Who is not in Kith yet is added by name on the way. */
export function AddRelationship({
  contact,
  kinds,
  onDone,
  onCancel,
}: {
  contact: Contact;
  kinds: RelationshipKind[];
  onDone: (after: Contact) => void;
  onCancel: () => void;
}) {
  const choices = choicesFor(contact.facts.kind, kinds);
  const membership = kinds.find(({ household }) => household)?.id;
  // A household is asked for its people first; known only once the kinds are there, so never part of what is typed.
  const preset =
    contact.facts.kind === 'household' ? choices.find(({ kindId }) => kindId === membership)?.key : undefined;
  const draft = useDraft<Typed>(`${draftsOf(contact)}relationship`, { terms: NOTHING });
  const { value: typed, set } = draft;
  const { other, fresh, terms } = typed;
  const picked = typed.choice ?? preset ?? '';
  const choice = choices.find((each) => each.key === picked);
  const [freshKey, setFreshKey] = useState(newKey);
  const add = useMutation({
    mutationFn: (boxes: NewContactBoxes) =>
      api.create<Contact>('/api/contacts', toNewContact(boxes), freshKey),
  });
  const save = useContactChange(
    contact.id,
    (otherId: string) => {
      // An empty box is the server's to find, with all other faults.
      const asked: Partial<Asked> = {
        // One box holds both the kind and the side it is seen from: it can have one fault only.
        ...(choice && { kindId: choice.kindId }),
        direction: choice?.direction ?? 'forward',
        ...(otherId && { otherId }),
        ...toTerms(terms),
      };
      return draft.create<Contact>(`/api/contacts/${contact.id}/relationships`, asked);
    },
    (after) => {
      draft.forget();
      onDone(after);
    },
  );
  const cancel = () => {
    draft.forget();
    onCancel();
  };
  const error = add.error ?? save.error;
  const errors = error ? toFormErrors(error) : NO_ERRORS;

  async function onSave() {
    if (!fresh || other) return save.mutate(other?.id ?? '');
    const added = await add.mutateAsync(fresh);
    setFreshKey(newKey());
    // Added once: should the rest be refused, it is chosen like anybody else.
    set({ ...typed, other: { id: added.id, name: added.displayName }, fresh: undefined });
    save.mutate(added.id);
  }

  return (
    <FormCard
      title="Add a connection"
      errors={errors}
      busy={add.isPending || save.isPending}
      onSave={() => void onSave().catch(() => undefined)}
      onCancel={cancel}
    >
      <Select
        id="kindId"
        label="What are they to each other?"
        hint={`Read on from the name: ${contact.displayName}, carer of …`}
        value={picked}
        error={errors.byField.kindId}
        onChange={(event) => set({ ...typed, choice: event.target.value })}
      >
        <option value="">Choose what</option>
        {choices.map((each) => (
          <option key={each.key} value={each.key}>
            {each.words}
          </option>
        ))}
      </Select>
      {fresh ? (
        <NewContact
          boxes={fresh}
          errors={errors}
          onChange={(fresh) => set({ ...typed, fresh })}
          onBack={() => set({ ...typed, fresh: undefined })}
        />
      ) : (
        <>
          <ContactPicker
            id="otherId"
            label="Who is the other?"
            error={errors.byField.otherId}
            chosen={other}
            onChoose={(other) => set({ ...typed, other })}
          />
          {!other && (
            <p className={styles.removal}>
              <LinkButton
                onClick={() =>
                  set({ ...typed, fresh: { kind: likely(choice?.kindId === membership), name: '' } })
                }
              >
                They are not in Kith yet
              </LinkButton>
            </p>
          )}
        </>
      )}
      <TermsFields boxes={terms} errors={errors} onChange={(terms) => set({ ...typed, terms })} />
    </FormCard>
  );

  function likely(ofHousehold: boolean): NewContactBoxes['kind'] {
    return ofHousehold && contact.facts.kind !== 'household' ? 'household' : 'person';
  }
}
