import { useState } from 'react';
import { type FormErrors, NO_ERRORS, toFormErrors } from '../api/errors';
import type { AddTask, Contact, Interaction, InteractionKind, LogInteraction } from '../api/generated';
import { useDraft } from '../drafts/useDraft';
import type { Chosen } from '../people/ContactPicker';
import { useContactChange } from '../people/contactQueries';
import { useSession, useZone } from '../session/session';
import { TaskFields } from '../tasks/TaskFields';
import { LinkButton } from '../ui/Button';
import { Checkbox, FieldNote, Pair, TextArea, TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { daysAfter, instantAt, timeOf, todayIn } from '../words/dates';
import { draftsOf } from './begunWords';
import { OthersField } from './OthersField';
import type { SavedChange } from './Saved';
import { INTERACTIONS } from './timelineEntries';

/** What is typed; `earlier` when it was not now, `others` who were there besides, `followUp` when something is to be done because of it. */
type Typed = {
  text: string;
  earlier?: { day: string; time: string } | undefined;
  others?: Chosen[];
  followUp?: AddTask | undefined;
};

const NO_DAY: FormErrors = {
  summary: [{ field: 'at', text: 'Say on which day it was' }],
  byField: { at: 'Say on which day it was' },
};

/** Writes down a call, a visit, a note …: it was now, unless one says otherwise. */
export function LogForm({
  contact,
  kind,
  onDone,
  onCancel,
}: {
  contact: Contact;
  kind: InteractionKind;
  onDone: (saved: SavedChange) => void;
  onCancel: () => void;
}) {
  const { user } = useSession();
  const zone = useZone();
  const draft = useDraft<Typed>(`${draftsOf(contact)}${kind}`, { text: '' });
  const { text, earlier, others = [], followUp } = draft.value;
  const setEarlier = (earlier: Typed['earlier']) => draft.set({ ...draft.value, earlier });
  const setFollowUp = (followUp: AddTask | undefined) => draft.set({ ...draft.value, followUp });
  const blank: AddTask = { text: '', due: daysAfter(todayIn(zone), 1), ownerId: user.id };
  const setOthers = (others: Chosen[]) => draft.set({ ...draft.value, others });
  // At a meeting there usually is somebody else; a call takes no more steps for that.
  const [several, setSeveral] = useState(kind === 'meeting' || others.length > 0);
  const { name, log, ask } = INTERACTIONS[kind];
  const save = useContactChange(
    contact.id,
    () => {
      const body: LogInteraction = {
        kind,
        text,
        ...(followUp && { followUp }),
        ...(others.length > 0 && { others: others.map(({ id }) => id) }),
        ...(earlier && { at: instantAt(earlier.day, earlier.time || '12:00', zone) }),
      };
      return draft.create<Interaction>(`/api/contacts/${contact.id}/interactions`, body);
    },
    (interaction) => {
      draft.forget();
      onDone({
        words: writtenDown(followUp ? `${name} and task` : name, interaction.others.length),
        changeId: interaction.changeId,
      });
    },
  );
  const cancel = () => {
    draft.forget();
    onCancel();
  };
  const [dayless, setDayless] = useState(false);
  const noDay = dayless && earlier?.day === '';
  const errors = noDay ? NO_DAY : save.error ? toFormErrors(save.error) : NO_ERRORS;

  return (
    <FormCard
      title={log}
      errors={errors}
      busy={save.isPending}
      onSave={() => {
        if (earlier?.day === '') setDayless(true);
        else save.mutate(undefined);
      }}
      onCancel={cancel}
    >
      <TextArea
        id="text"
        label={ask}
        value={text}
        error={errors.byField.text}
        onChange={(event) => draft.set({ ...draft.value, text: event.target.value })}
      />
      {several && (
        <OthersField
          but={contact.id}
          error={Object.entries(errors.byField).find(([field]) => field.startsWith('others'))?.[1]}
          chosen={others}
          onChange={setOthers}
        />
      )}
      {earlier ? (
        <Pair>
          <TextInput
            id="at"
            type="date"
            label="On which day?"
            value={earlier.day}
            max={todayIn(zone)}
            error={errors.byField.at}
            onChange={(event) => setEarlier({ ...earlier, day: event.target.value })}
          />
          <TextInput
            type="time"
            label="At what time?"
            value={earlier.time}
            onChange={(event) => setEarlier({ ...earlier, time: event.target.value })}
          />
        </Pair>
      ) : (
        <FieldNote>
          Just now, by you.{' '}
          <LinkButton
            onClick={() => setEarlier({ day: todayIn(zone), time: timeOf(new Date().toISOString(), zone) })}
          >
            It was earlier
          </LinkButton>
          {!several && (
            <>
              {' '}
              · <LinkButton onClick={() => setSeveral(true)}>Others were there</LinkButton>
            </>
          )}
        </FieldNote>
      )}
      <Checkbox
        label="And remind somebody"
        checked={followUp !== undefined}
        onChange={({ target }) => setFollowUp(target.checked ? blank : undefined)}
      />
      {followUp && (
        <TaskFields prefix="followUp-" plan={followUp} errors={errors.byField} onChange={setFollowUp} />
      )}
    </FormCard>
  );
}

/** Says beforehand what Undo would take back. */
function writtenDown(name: string, others: number): string {
  if (others === 0) return `${name} written down.`;
  return `${name} written down on the pages of all ${others + 1}. Undo takes it off all of them.`;
}
