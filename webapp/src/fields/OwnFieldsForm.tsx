import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { AnswerOwnFields, Contact, OwnField } from '../api/generated';
import type { SavedChange } from '../contact/Saved';
import { newlyUndoable } from '../contact/timelineEntries';
import { contactQuery, useContactChange } from '../people/contactQueries';
import { LinkButton } from '../ui/Button';
import { FieldNote } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { Notice } from '../ui/Notice';
import { AnswerBox } from './AnswerBox';
import { answerWords } from './fieldWords';

type Answers = Record<string, string>;

function answersOf(contact: Contact): Answers {
  return Object.fromEntries(contact.own.map(({ field, answer }) => [field, answer]));
}

/**
 * Asks one heading's fields. Only what was changed is sent, each with what stood there before; so what a colleague
 * changed meanwhile is never written over, and is shown beside what was typed here.
 */
export function OwnFieldsForm({
  title,
  contact,
  fields,
  onDone,
  onCancel,
}: {
  title: string;
  contact: Contact;
  fields: OwnField[];
  onDone: (saved: SavedChange) => void;
  onCancel: () => void;
}) {
  const queries = useQueryClient();
  const [base, setBase] = useState(() => answersOf(contact));
  const [typed, setTyped] = useState(base);
  const [theirs, setTheirs] = useState<OwnField[]>([]);
  const changed = fields.filter(({ id }) => (typed[id] ?? '').trim() !== (base[id] ?? ''));
  const save = useContactChange(
    contact.id,
    async () => {
      const answers = changed.map(({ id }) => ({
        field: id,
        ...(base[id] && { before: base[id] }),
        ...(typed[id]?.trim() && { after: typed[id].trim() }),
      }));
      if (answers.length === 0) return contact;
      try {
        return await api.put<Contact>(`/api/contacts/${contact.id}/own`, {
          answers,
        } satisfies AnswerOwnFields);
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 412)) throw error;
        const now = answersOf(await queries.fetchQuery({ ...contactQuery(contact.id), staleTime: 0 }));
        setTheirs(changed.filter(({ id }) => now[id] !== base[id]));
        // What they changed and I did not is theirs.
        setTyped({ ...now, ...Object.fromEntries(changed.map(({ id }) => [id, typed[id] ?? ''])) });
        setBase(now);
        throw error;
      }
    },
    (after) => onDone({ words: 'Saved.', changeId: newlyUndoable(contact.timeline, after.timeline) }),
  );
  const clash = save.error instanceof ApiError && save.error.status === 412;
  const errors = save.error && !clash ? named(toFormErrors(save.error), changed) : NO_ERRORS;
  return (
    <FormCard
      title={title}
      errors={errors}
      busy={save.isPending}
      save={clash ? 'Keep mine' : 'Save'}
      onSave={() => save.mutate(undefined)}
      onCancel={onCancel}
    >
      {clash && (
        <FieldNote>
          <Notice tone="notice" live>
            Somebody changed this while you were typing.
            <ul>
              {theirs.map((field) => (
                <li key={field.id}>
                  {field.name}: theirs is “
                  {base[field.id] ? answerWords(field.kind, base[field.id] ?? '') : 'nothing'}”{' '}
                  <LinkButton onClick={() => setTyped({ ...typed, [field.id]: base[field.id] ?? '' })}>
                    Take theirs<span className="visually-hidden"> for {field.name}</span>
                  </LinkButton>
                </li>
              ))}
            </ul>
          </Notice>
        </FieldNote>
      )}
      {fields.map((field) => (
        <AnswerBox
          key={field.id}
          field={field}
          answer={typed[field.id] ?? ''}
          error={errors.byField[`own-${field.id}`]}
          onChange={(answer) => setTyped({ ...typed, [field.id]: answer })}
        />
      ))}
    </FormCard>
  );
}

/** The server's faults point at what was sent; people look at what they typed. */
function named(errors: ReturnType<typeof toFormErrors>, sent: OwnField[]): ReturnType<typeof toFormErrors> {
  const at = (id: string) =>
    id.replace(/^answers-(\d+)-after$/, (_, index: string) => `own-${sent[Number(index)]?.id ?? ''}`);
  return {
    ...errors,
    summary: errors.summary.map((each) => ({ ...each, ...(each.field && { field: at(each.field) }) })),
    byField: Object.fromEntries(Object.entries(errors.byField).map(([id, words]) => [at(id), words])),
  };
}
