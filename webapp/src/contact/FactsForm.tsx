import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '../api/client';
import { type FormErrors, NO_ERRORS, toFormErrors } from '../api/errors';
import type { Contact } from '../api/generated';
import { useDraft } from '../drafts/useDraft';
import { AddressFields } from '../people/AddressFields';
import { contactQuery, useContactChange } from '../people/contactQueries';
import {
  BeforeYouSpeakField,
  BornField,
  KeepInTouchField,
  NameFields,
  NicknameField,
  StatusFields,
  TagsField,
} from '../people/FactFields';
import { FACT_WORDS, type FactBoxes, toBoxes, toFacts } from '../people/facts';
import { type Choice, type Clash, mergeFacts } from '../people/mergeFacts';
import { EmailFields, PhoneFields } from '../people/ReachFields';
import { RoleFields } from '../people/RoleFields';
import { useZone } from '../session/session';
import { Checkbox } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { todayIn } from '../words/dates';
import { draftsOf } from './begunWords';
import { MineOrTheirs } from './MineOrTheirs';
import type { SavedChange } from './Saved';
import { newlyUndoable } from './timelineEntries';

const TITLES = {
  name: 'About them',
  roles: 'Who they are to us',
  reach: 'How to reach them',
  briefing: 'Before you speak to them',
};

/** By what name each is kept while it is not saved. */
const DRAFTS = { name: 'facts', roles: 'roles', reach: 'reach', briefing: 'briefing' };

/** A change that meets a rival more often than this is told to be tried again. */
const MOST_RIVALS = 3;

/** What was typed, and on which version: somebody may save another meanwhile, even overnight. */
type Typed = { base: Pick<Contact, 'facts' | 'version'>; boxes: FactBoxes; told: boolean };

/** Somebody changed the same things meanwhile, and it is not said yet which count. */
class Undecided extends Error {}

/**
 * Changes one group of a contact's facts in place. When somebody else saved meanwhile, what they changed elsewhere is
 * kept without a word; where both changed the same thing, one is asked for each, and nothing typed is lost.
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
  const today = todayIn(useZone());
  // What the person saw when they began to type; the page behind may be read again meanwhile.
  const draft = useDraft<Typed>(draftsOf(contact) + DRAFTS[group], {
    base: { facts: contact.facts, version: contact.version },
    boxes: toBoxes(contact.facts),
    told: false,
  });
  const { base, boxes, told } = draft.value;
  const [theirs, setTheirs] = useState<Contact>();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  // Asked first, found wanting only when Save is pressed again.
  const [insisted, setInsisted] = useState(false);
  const mine = toFacts(base.facts.kind, boxes);
  const put = (facts: Contact['facts'], version: number) =>
    api.put<Contact>(`/api/contacts/${contact.id}${told ? '?told=true' : ''}`, facts, version);

  const save = useContactChange(
    contact.id,
    async () => {
      let known = theirs;
      for (let rivals = 0; ; rivals++) {
        const { merged, clashes } = known
          ? mergeFacts(base.facts, mine, known.facts, choices)
          : { merged: mine, clashes: [] };
        if (clashes.some(({ at }) => !choices[at])) {
          setTheirs(known);
          throw new Undecided();
        }
        try {
          return await put(merged, (known ?? base).version);
        } catch (error) {
          const rival = error instanceof ApiError && error.status === 412;
          if (!rival || rivals === MOST_RIVALS) throw error;
          known = await queries.fetchQuery({ ...contactQuery(contact.id), staleTime: 0 });
        }
      }
    },
    (saved) => {
      draft.forget();
      onDone({ words: 'Saved.', changeId: newlyUndoable(contact.timeline, saved.timeline) });
    },
  );

  const clashes = theirs ? mergeFacts(base.facts, mine, theirs.facts, choices).clashes : [];
  const asked = theirs !== undefined && clashes.length > 0;
  const errors = errorsOf(save.error, insisted, clashes, choices);
  const fields = {
    boxes,
    onChange: (boxes: FactBoxes) => draft.set({ ...draft.value, boxes }),
    errors,
  };

  return (
    <FormCard
      key={asked ? 'choose' : 'type'}
      title={asked ? 'Which is right?' : TITLES[group]}
      errors={errors}
      busy={save.isPending}
      onSave={() => {
        setInsisted(asked);
        save.mutate(undefined);
      }}
      onCancel={() => {
        draft.forget();
        onCancel();
      }}
    >
      {asked && theirs ? (
        <MineOrTheirs
          theirs={theirs}
          clashes={clashes}
          choices={choices}
          errors={errors}
          onChoose={(at, choice) => setChoices({ ...choices, [at]: choice })}
        />
      ) : (
        <>
          {group === 'name' && (
            <>
              <NameFields {...fields} person={contact.facts.kind === 'person'} />
              {contact.facts.kind === 'person' && (
                <>
                  <NicknameField {...fields} />
                  <BornField {...fields} today={today} />
                </>
              )}
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
              <div className="above">
                <Checkbox
                  label="They told me this themselves"
                  hint="Kept with what you change, so that others know how sure it is."
                  checked={told}
                  onChange={(event) => draft.set({ ...draft.value, told: event.target.checked })}
                />
              </div>
            </>
          )}
          {group === 'briefing' && <BeforeYouSpeakField {...fields} />}
        </>
      )}
    </FormCard>
  );
}

/** A choice that is not made is said at its place, once Save was pressed with the choices in sight. */
function errorsOf(
  error: Error | null,
  insisted: boolean,
  clashes: Clash[],
  choices: Record<string, Choice>,
): FormErrors {
  if (!error) return NO_ERRORS;
  if (!(error instanceof Undecided)) return toFormErrors(error);
  if (!insisted) return NO_ERRORS;
  const missing = clashes.filter(({ at }) => !choices[at]);
  const said = missing.map(({ at, fact }) => ({
    field: at,
    text: `Choose which ${FACT_WORDS[fact]} is right`,
  }));
  return {
    summary: said,
    byField: Object.fromEntries(said.map(({ field, text }) => [field, text])),
  };
}
