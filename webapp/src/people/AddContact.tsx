import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Contact, ContactKind } from '../api/generated';
import { Begun } from '../drafts/Begun';
import { useDraft } from '../drafts/useDraft';
import { useZone } from '../session/session';
import { ButtonLink, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { FieldNote } from '../ui/Field';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';
import { todayIn } from '../words/dates';
import { AddressFields } from './AddressFields';
import { AlreadyHere } from './AlreadyHere';
import { contactQuery } from './contactQueries';
import { BeforeYouSpeakField, BornField, NameFields, TagsField } from './FactFields';
import { toBoxes, toFacts } from './facts';
import { kindWords } from './kindWords';
import { EmailFields, PhoneFields } from './ReachFields';

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
  const words = kindWords(kind);
  const draft = useDraft(`add/${kind}`, toBoxes({ kind }));
  const { value: boxes, set: setBoxes } = draft;
  const [more, setMore] = useState(draft.takenUp);
  const today = todayIn(useZone());
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
          <AlreadyHere facts={toFacts(kind, boxes)}>
            <NameFields {...fields} person={kind === 'person'} />
          </AlreadyHere>
          <PhoneFields {...fields} />
          <EmailFields {...fields} />
          {more ? (
            <>
              <AddressFields {...fields} />
              {kind === 'person' && <BornField {...fields} today={today} />}
              <TagsField {...fields} />
              <BeforeYouSpeakField {...fields} />
            </>
          ) : (
            <FieldNote>
              <LinkButton onClick={() => setMore(true)}>Add the address, tags and more</LinkButton>
            </FieldNote>
          )}
        </Form>
      </Card>
    </Page>
  );
}
