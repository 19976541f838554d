import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Contact, ContactKind } from '../api/generated';
import { Begun } from '../drafts/Begun';
import { useDraft } from '../drafts/useDraft';
import { ButtonLink, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { contactQuery, matchesQuery } from './contactQueries';
import {
  AddressFields,
  BeforeYouSpeakField,
  EmailFields,
  NameFields,
  PhoneFields,
  TagsField,
} from './FactFields';
import { type FactBoxes, toBoxes, toFacts } from './facts';
import { KIND_WORDS } from './kindWords';

export function AddPerson() {
  return <AddContact kind="person" />;
}

export function AddOrganisation() {
  return <AddContact kind="organisation" />;
}

export function AddHousehold() {
  return <AddContact kind="household" />;
}

/** Adds a contact: a name is enough, the rest can come later. */
function AddContact({ kind }: { kind: ContactKind }) {
  const words = KIND_WORDS[kind];
  const draft = useDraft(`add/${kind}`, toBoxes({ kind }));
  const { value: boxes, set: setBoxes } = draft;
  const [more, setMore] = useState(draft.takenUp);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: () => draft.create<Contact>('/api/contacts', toFacts(kind, boxes)),
    onSuccess: (contact) => {
      draft.forget();
      queries.setQueryData(contactQuery(contact.id).queryKey, contact);
      for (const queryKey of [['contacts'], ['day'], ['search']]) queries.invalidateQueries({ queryKey });
      navigate(`/contacts/${contact.id}`);
    },
  });
  const errors = add.error ? toFormErrors(add.error) : NO_ERRORS;
  const fields = { boxes, onChange: setBoxes, errors };

  return (
    <Page title={words.add} about={words.aName} above={<Link to={words.at}>{words.title}</Link>}>
      {draft.takenUp && <Begun what="this earlier" onThrowAway={draft.startAgain} />}
      <Card>
        <Form
          errors={errors}
          busy={add.isPending}
          onSave={() => add.mutate()}
          cancel={
            <ButtonLink to={words.at} look="quiet" onClick={draft.forget}>
              Cancel
            </ButtonLink>
          }
        >
          <NameFields {...fields} person={kind === 'person'} />
          <AlreadyHere boxes={boxes} />
          <PhoneFields {...fields} />
          <EmailFields {...fields} />
          {more ? (
            <>
              <AddressFields {...fields} />
              <TagsField {...fields} />
              <BeforeYouSpeakField {...fields} />
            </>
          ) : (
            <p style={{ marginBottom: 20 }}>
              <LinkButton onClick={() => setMore(true)}>Add the address, tags and more</LinkButton>
            </p>
          )}
        </Form>
      </Card>
    </Page>
  );
}

/** Says so when somebody of this name is known already, before there are two of them. */
function AlreadyHere({ boxes }: { boxes: FactBoxes }) {
  const typed = `${boxes.firstName} ${boxes.lastName} ${boxes.name}`.trim().replace(/\s+/g, ' ');
  // A first name alone is no likeness.
  const words = useDeferredValue(typed.includes(' ') && typed.length > 4 ? typed : '');
  const matches = useQuery(matchesQuery(words));
  const known = words ? (matches.data?.contacts ?? []) : [];
  if (known.length === 0) return null;
  return (
    <div style={{ marginBottom: 20 }}>
      <Notice tone="notice" live>
        Already here?{' '}
        {known.slice(0, 3).map((contact, index) => (
          <span key={contact.id}>
            {index > 0 && ', '}
            <Link to={`/contacts/${contact.id}`}>{contact.name}</Link>
            {contact.postcode && ` (${contact.postcode})`}
          </span>
        ))}
      </Notice>
    </div>
  );
}
