import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FormErrors, NO_ERRORS, toFormErrors } from '../api/errors';
import type { AnswerHow, BulkChoice, BulkType, BulkWish } from '../api/generated';
import { AnswerBox } from '../fields/AnswerBox';
import { fieldsQuery } from '../fields/fieldsQuery';
import { listsQuery } from '../lists/listsQuery';
import { KeepInTouchSelect } from '../people/KeepInTouchSelect';
import { ROLE_NAMES, RoleNames } from '../people/RoleNames';
import { useSession, useZone } from '../session/session';
import { TaskFields } from '../tasks/TaskFields';
import { DateInput } from '../ui/DateInput';
import { EitherOr } from '../ui/EitherOr';
import { FieldNote, Select, TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { todayIn } from '../words/dates';
import { useStage } from './useStage';

/** Asked for by a form of its own. */
type Typed = Exclude<BulkType, 'export'>;

/** Asks what exactly is to be done; the job's page then shows what would happen, and asks whether it shall. */
export function BulkForm({
  type,
  them,
  choice,
  onClose,
}: {
  type: Typed;
  /** 48 people */
  them: string;
  choice: BulkChoice;
  onClose: () => void;
}) {
  const { user } = useSession();
  const today = todayIn(useZone());
  const [wish, setWish] = useState<TypedWish>(
    type === 'add-task' ? { type, text: '', due: today, ownerId: user.id } : { type },
  );
  const stage = useStage(choice);
  const errors = stage.error ? ofAction(toFormErrors(stage.error), wish) : NO_ERRORS;
  return (
    <FormCard
      title={TITLES[type](them)}
      errors={errors}
      busy={stage.isPending}
      save="Look at it first"
      onSave={() => stage.mutate(wish)}
      onCancel={onClose}
    >
      <Fields wish={wish} errors={errors.byField} onChange={setWish} />
    </FormCard>
  );
}

const TITLES: Record<Typed, (them: string) => string> = {
  'add-tag': (them) => `Tag ${them}`,
  'remove-tag': (them) => `Take a tag off ${them}`,
  'join-list': (them) => `Put ${them} on a list`,
  'leave-list': (them) => `Take ${them} off a list`,
  'add-task': (them) => `Add a task for each of ${them}`,
  answer: (them) => `Fill in a field for ${them}`,
  'begin-role': (them) => `Give ${them} a role`,
  'end-role': (them) => `End a role of ${them}`,
  remind: (them) => `Say how often ${them} want to be spoken to`,
  delete: (them) => `Delete ${them}`,
};

type TypedWish = BulkWish & { type: Typed };

type FieldsProps = {
  wish: TypedWish;
  errors: Record<string, string>;
  onChange: (wish: TypedWish) => void;
};

function Fields(props: FieldsProps) {
  const { wish, errors, onChange } = props;
  switch (wish.type) {
    case 'add-tag':
    case 'remove-tag':
      return (
        <TextInput
          id="tag"
          label="Which tag?"
          value={wish.tag ?? ''}
          maxLength={40}
          autoComplete="off"
          error={errors.tag}
          onChange={(event) => onChange({ type: wish.type, tag: event.target.value })}
        />
      );
    case 'join-list':
    case 'leave-list':
      return <ListField {...props} />;
    case 'add-task':
      return (
        <TaskFields
          plan={{
            text: wish.text ?? '',
            due: wish.due ?? '',
            ownerId: wish.ownerId ?? '',
            ...repeatOf(wish),
          }}
          errors={errors}
          onChange={(plan) => onChange({ type: 'add-task', ...plan })}
        />
      );
    case 'answer':
      return <FieldAndAnswer {...props} />;
    case 'begin-role':
    case 'end-role':
      return <RoleField {...props} />;
    case 'remind':
      return (
        <KeepInTouchSelect
          id="every"
          value={wish.every ?? ''}
          error={errors.every}
          onChange={(every) => onChange({ type: 'remind', ...(every !== '' && { every }) })}
        />
      );
    case 'delete':
      return <FieldNote>For 30 days they can be put back with everything.</FieldNote>;
  }
}

function repeatOf({ repeat }: BulkWish) {
  return repeat ? { repeat } : {};
}

/** Which role, and its first or its last day. */
function RoleField({ wish, errors, onChange }: FieldsProps) {
  const part = wish.type === 'begin-role' ? 'since' : 'until';
  const put = (next: { role?: string; day?: string }) => {
    const role = next.role ?? wish.role ?? '';
    const day = next.day ?? wish[part] ?? '';
    onChange({ type: wish.type, role, ...(day !== '' && { [part]: day }) });
  };
  return (
    <>
      <TextInput
        id="role"
        label="Which role?"
        hint="Member, volunteer, client, donor, trustee: your own words"
        value={wish.role ?? ''}
        maxLength={40}
        autoComplete="off"
        list={ROLE_NAMES}
        error={errors.role}
        onChange={(event) => put({ role: event.target.value })}
      />
      <RoleNames />
      <DateInput
        id={part}
        label={part === 'since' ? 'Since which day?' : 'What was its last day?'}
        optional={part === 'since'}
        value={wish[part] ?? ''}
        error={errors[part]}
        onChange={(day) => put({ day })}
      />
    </>
  );
}

function ListField({ wish, errors, onChange }: FieldsProps) {
  const lists = useQuery(listsQuery).data?.lists ?? [];
  return (
    <Select
      id="listId"
      label="Which list?"
      {...(lists.length === 0 && { hint: 'You have no lists yet. Make one under Lists first.' })}
      value={wish.listId ?? ''}
      error={errors.listId}
      onChange={(event) =>
        onChange({ type: wish.type, ...(event.target.value && { listId: event.target.value }) })
      }
    >
      <option value="">Choose a list</option>
      {lists.map((list) => (
        <option key={list.id} value={list.id}>
          {list.name}
        </option>
      ))}
    </Select>
  );
}

function FieldAndAnswer({ wish, errors, onChange }: FieldsProps) {
  const fields = (useQuery(fieldsQuery).data?.fields ?? []).filter((field) => !field.retired);
  const field = fields.find(({ id }) => id === wish.fieldId);
  const how = wish.how ?? 'add';
  const put = (next: { answer: string; how: AnswerHow }) =>
    onChange({
      type: 'answer',
      ...(field && { fieldId: field.id }),
      ...(next.answer !== '' && { answer: next.answer }),
      ...(field?.kind === 'choices' && { how: next.how }),
    });
  return (
    <>
      <Select
        id="fieldId"
        label="Which field?"
        {...(fields.length === 0 && { hint: 'Your group has no fields of its own yet.' })}
        value={wish.fieldId ?? ''}
        error={errors.fieldId}
        onChange={(event) =>
          onChange({ type: 'answer', ...(event.target.value && { fieldId: event.target.value }) })
        }
      >
        <option value="">Choose a field</option>
        {fields.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </Select>
      {field && (
        <AnswerBox
          key={field.id}
          field={field}
          answer={wish.answer ?? ''}
          error={errors[boxOf(wish)]}
          onChange={(answer) => put({ answer, how })}
        />
      )}
      {field?.kind === 'choices' && (
        <EitherOr
          legend="If somebody has an answer already"
          one="Add to what is there"
          other="Replace what is there"
          value={how === 'add' ? 'one' : 'other'}
          onChange={(side) => put({ answer: wish.answer ?? '', how: side === 'one' ? 'add' : 'replace' })}
        />
      )}
    </>
  );
}

/** The box that asks for the answer to a field. */
function boxOf({ fieldId }: BulkWish): string {
  return `own-${fieldId}`;
}

/** The server's faults point at the action; here it is the form. */
function ofAction(errors: FormErrors, wish: BulkWish): FormErrors {
  const here = (id: string) => (id === 'action-answer' ? boxOf(wish) : id.replace(/^action-/, ''));
  return {
    ...errors,
    summary: errors.summary.map((each) => ({ ...each, ...(each.field && { field: here(each.field) }) })),
    byField: Object.fromEntries(Object.entries(errors.byField).map(([id, words]) => [here(id), words])),
  };
}
