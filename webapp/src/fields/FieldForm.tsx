import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { api } from '../api/client';
import { type FormErrors, NO_ERRORS, toFormErrors } from '../api/errors';
import type { AddField, ContactKind, FieldDesign, FieldKind, OwnField, Role } from '../api/generated';
import { CONTACT_KINDS } from '../people/kindWords';
import { useSession } from '../session/session';
import { Checkbox, Choices, Select, TextArea, TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { Notice } from '../ui/Notice';
import { many } from '../words/contactWords';
import { FieldUsesNotice } from './FieldUsesNotice';
import styles from './fields.module.css';
import { fieldsQuery } from './fieldsQuery';
import { fieldKinds, kindWords, seenByWords } from './fieldWords';

const ROLES: Role[] = ['viewer', 'contributor', 'coordinator', 'owner'];

const OF_NOBODY: FormErrors = {
  summary: [{ field: 'of', text: 'Say of whom you ask this' }],
  byField: { of: 'Say of whom you ask this' },
};

/** Adds a field, or changes one; what an answer looks like stays, because the answers would no longer fit. */
export function FieldForm({
  field,
  suggested,
  sections,
  onSaved,
  onClose,
}: {
  field: OwnField | undefined;
  /** What a new one is at first. */
  suggested?: Pick<OwnField, 'name' | 'kind' | 'choices'>;
  sections: string[];
  onSaved?: (saved: OwnField) => void;
  onClose: () => void;
}) {
  const { role } = useSession();
  const queries = useQueryClient();
  const [kind, setKind] = useState<FieldKind>(field?.kind ?? suggested?.kind ?? 'text');
  const [design, setDesign] = useState({
    name: field?.name ?? suggested?.name ?? '',
    section: field?.section ?? '',
    help: field?.help ?? '',
    choices: (field?.choices ?? suggested?.choices ?? []).join('\n'),
    of: field?.of ?? (['person'] as ContactKind[]),
    seenBy: field?.seenBy ?? ('viewer' as Role),
    sensitive: field?.sensitive ?? false,
    retired: field?.retired ?? false,
  });
  const put = (part: Partial<typeof design>) => setDesign({ ...design, ...part });
  const hasChoices = kind === 'choice' || kind === 'choices';
  const save = useMutation({
    mutationFn: () => {
      const { help, choices, ...rest } = design;
      const body: FieldDesign = {
        ...rest,
        ...(help.trim() && { help }),
        ...(hasChoices && { choices: choices.split('\n').filter((line) => line.trim()) }),
      };
      return field
        ? api.put<OwnField>(`/api/fields/${field.id}`, body, field.version)
        : api.post<OwnField>('/api/fields', { kind, ...body } satisfies AddField);
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: fieldsQuery.queryKey });
      onSaved?.(saved);
      onClose();
    },
  });
  const [asksNobody, setAsksNobody] = useState(false);
  const errors =
    asksNobody && design.of.length === 0 ? OF_NOBODY : save.error ? toFormErrors(save.error) : NO_ERRORS;
  const wider = field !== undefined && ROLES.indexOf(design.seenBy) < ROLES.indexOf(field.seenBy);
  /** What every box for a text of the design has in common. */
  const box = (part: 'name' | 'section' | 'help' | 'choices') => ({
    id: part,
    value: design[part],
    error: errors.byField[part],
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      put({ [part]: target.value }),
  });
  return (
    <FormCard
      title={field ? `Change ${field.name}` : 'Add a field'}
      errors={errors}
      busy={save.isPending}
      onSave={() => {
        if (design.of.length === 0) setAsksNobody(true);
        else save.mutate();
      }}
      onCancel={onClose}
    >
      {field && <FieldUsesNotice field={field} />}
      <TextInput
        {...box('name')}
        label="What do you ask?"
        hint="As it shall stand on the page: Shoe size"
        autoComplete="off"
      />
      {field ? (
        <p className={styles.fixed}>An answer is: {kindWords(field.kind)}</p>
      ) : (
        <Select
          id="kind"
          label="An answer is"
          value={kind}
          error={errors.byField.kind}
          onChange={(event) => setKind(event.target.value as FieldKind)}
        >
          {fieldKinds().map(({ kind, words }) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </Select>
      )}
      {hasChoices && (
        <TextArea
          {...box('choices')}
          label="What to choose from"
          hint="A line each. What you take away stays where it was chosen."
        />
      )}
      <TextInput
        {...box('section')}
        label="Under which heading?"
        hint="Fields with the same heading stand together: Health"
        autoComplete="off"
        list="sections"
        optional
      />
      <datalist id="sections">
        {sections.map((section) => (
          <option key={section} value={section} />
        ))}
      </datalist>
      <TextInput
        {...box('help')}
        label="A word of help"
        hint="Stands below the box, as this does"
        autoComplete="off"
        optional
      />
      <Choices id="of" legend="Asked of" error={errors.byField.of}>
        {CONTACT_KINDS.map((each) => (
          <Checkbox
            key={each}
            label={many(each, 'start')}
            checked={design.of.includes(each)}
            onChange={(event) =>
              put({
                of: event.target.checked ? [...design.of, each] : design.of.filter((kind) => kind !== each),
              })
            }
          />
        ))}
      </Choices>
      <div className={styles.group}>
        <Checkbox
          label="This is sensitive"
          hint="Health, religion, ethnicity, a criminal record. Fewer people see it, and Kith keeps who looked."
          checked={design.sensitive}
          onChange={(event) =>
            put({
              sensitive: event.target.checked,
              ...(event.target.checked && design.seenBy === 'viewer' && { seenBy: 'coordinator' as Role }),
            })
          }
        />
      </div>
      <Select
        id="seenBy"
        label="Who sees the answers?"
        value={design.seenBy}
        error={errors.byField.seenBy}
        onChange={(event) => put({ seenBy: event.target.value as Role })}
      >
        {ROLES.filter((each) => ROLES.indexOf(each) <= ROLES.indexOf(role))
          .filter((each) => !design.sensitive || each !== 'viewer')
          .map((each) => (
            <option key={each} value={each}>
              {seenByWords(each)}
            </option>
          ))}
      </Select>
      {wider && (
        <Notice tone="notice">
          More people will see this: the answers given so far, too, and what they were before.
        </Notice>
      )}
      {field && (
        <div className={styles.group}>
          <Checkbox
            label="No longer ask this"
            hint="The answers stay, and come back when you ask again."
            checked={design.retired}
            onChange={(event) => put({ retired: event.target.checked })}
          />
        </div>
      )}
    </FormCard>
  );
}
