import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Contact } from '../api/generated';
import { contactQuery, useContactChange } from '../people/contactQueries';
import {
  AddressFields,
  BeforeYouSpeakField,
  EmailFields,
  KeepInTouchField,
  NameFields,
  NicknameField,
  PhoneFields,
  RoleFields,
  StatusFields,
  TagsField,
} from '../people/FactFields';
import { type Clash, FACT_WORDS, mergeFacts, toBoxes, toFacts } from '../people/facts';
import { Checkbox } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { Notice } from '../ui/Notice';
import type { SavedChange } from './Saved';
import { newlyUndoable } from './timelineEntries';

const TITLES = {
  name: 'Name and tags',
  roles: 'Who they are to us',
  reach: 'How to reach them',
  briefing: 'Before you speak to them',
};

/** What the contact's own version was when somebody saved before us. */
class ChangedMeanwhile extends Error {
  readonly clashes: Clash[];
  readonly theirs: Contact;

  constructor(clashes: Clash[], theirs: Contact) {
    super('changed meanwhile');
    this.clashes = clashes;
    this.theirs = theirs;
  }
}

/**
 * Changes one group of a contact's facts in place. When somebody else saved meanwhile, what they changed elsewhere is
 * kept without a word; where both changed the same fact, one is asked, and nothing typed is lost.
 */
export function FactsForm({
  contact,
  group,
  onDone,
  onCancel,
}: {
  contact: Contact;
  group: keyof typeof TITLES;
  onDone: (saved: SavedChange) => void;
  onCancel: () => void;
}) {
  const queries = useQueryClient();
  // What the person saw when they began to type; the page behind may be read again meanwhile.
  const [base, setBase] = useState(contact);
  const [boxes, setBoxes] = useState(() => toBoxes(contact.facts));
  const [told, setTold] = useState(false);
  const put = (facts: Contact['facts'], version: number) =>
    api.put<Contact>(`/api/contacts/${contact.id}${told ? '?told=true' : ''}`, facts, version);

  const save = useContactChange(
    contact.id,
    async () => {
      const mine = toFacts(base.facts.kind, boxes);
      try {
        return await put(mine, base.version);
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 412)) throw error;
        const theirs = await queries.fetchQuery({ ...contactQuery(contact.id), staleTime: 0 });
        const { merged, clashes } = mergeFacts(base.facts, mine, theirs.facts);
        if (clashes.length > 0) throw new ChangedMeanwhile(clashes, theirs);
        return put(merged, theirs.version);
      }
    },
    (saved) => onDone({ words: 'Saved.', changeId: newlyUndoable(contact.timeline, saved.timeline) }),
  );

  const meanwhile = save.error instanceof ChangedMeanwhile ? save.error : undefined;
  const errors = save.error && !meanwhile ? toFormErrors(save.error) : NO_ERRORS;
  const fields = { boxes, onChange: setBoxes, errors };

  /** Ours is laid over theirs; saving again then keeps our words for what both changed. */
  function goOnFrom(theirs: Contact) {
    const mine = toFacts(base.facts.kind, boxes);
    setBoxes(toBoxes(mergeFacts(base.facts, mine, theirs.facts).merged));
    setBase(theirs);
    save.reset();
  }

  return (
    <FormCard
      title={TITLES[group]}
      errors={errors}
      busy={save.isPending}
      save={meanwhile ? 'Keep mine' : 'Save'}
      onSave={() => {
        if (meanwhile) goOnFrom(meanwhile.theirs);
        else save.mutate(undefined);
      }}
      onCancel={onCancel}
    >
      {meanwhile && (
        <div style={{ marginBottom: 20 }}>
          <Notice tone="notice" live>
            Somebody changed this while you were typing.
            <ul>
              {meanwhile.clashes.map((clash) => (
                <li key={clash.fact}>
                  {FACT_WORDS[clash.fact]}: theirs is “{clash.theirs}”, yours is “{clash.mine}”
                </li>
              ))}
            </ul>
            “Keep mine” lays your words over theirs, to look at and save; “Cancel” leaves theirs.
          </Notice>
        </div>
      )}
      {group === 'name' && (
        <>
          <NameFields {...fields} person={contact.facts.kind === 'person'} />
          {contact.facts.kind === 'person' && <NicknameField {...fields} />}
          <TagsField {...fields} />
        </>
      )}
      {group === 'roles' && (
        <>
          <RoleFields {...fields} />
          <KeepInTouchField {...fields} />
          <StatusFields {...fields} />
        </>
      )}
      {group === 'reach' && (
        <>
          <PhoneFields {...fields} />
          <EmailFields {...fields} />
          <AddressFields {...fields} />
          <div style={{ marginBottom: 20 }}>
            <Checkbox
              label="They told me this themselves"
              hint="Kept with what you change, so that others know how sure it is."
              checked={told}
              onChange={(event) => setTold(event.target.checked)}
            />
          </div>
        </>
      )}
      {group === 'briefing' && <BeforeYouSpeakField {...fields} />}
    </FormCard>
  );
}
