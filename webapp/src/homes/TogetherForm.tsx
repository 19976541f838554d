import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api, newKey } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { MadeHousehold, SharedHome } from '../api/generated';
import { Checkbox, Choices, TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { aOne, one } from '../words/contactWords';
import { type Answer, useHomesChanged } from './homesQuery';
import { proposedName } from './homeWords';

/** Who of them lives together, and what they are called; the household is there, or is added. */
export function TogetherForm({
  home: { people, household },
  onDone,
  onCancel,
}: {
  home: SharedHome;
  onDone: (answer: Answer) => void;
  onCancel: () => void;
}) {
  const [ids, setIds] = useState(() => people.map(({ id }) => id));
  const chosen = people.filter(({ id }) => ids.includes(id));
  /** Undefined while nobody typed another. */
  const [typed, setTyped] = useState<string>();
  const name = typed ?? proposedName(chosen);
  const [key, setKey] = useState(newKey);
  const changed = useHomesChanged();
  const save = useMutation({
    mutationFn: () =>
      api.create<MadeHousehold>(
        '/api/households',
        { contactIds: ids, ...(household ? { householdId: household.id } : { name }) },
        key,
      ),
    onSuccess: (made) => {
      changed();
      onDone({ type: 'together', household: made, ids });
    },
    // What was refused was not done: what is sent next is another wish.
    onError: (error) => error instanceof ApiError && setKey(newKey()),
  });
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  return (
    <FormCard
      title={household ? `Add to ${household.name}` : `Make ${aOne('household')}`}
      errors={errors}
      busy={save.isPending}
      save={household ? `Add to ${household.name}` : `Make the ${one('household')}`}
      onSave={() => save.mutate()}
      onCancel={onCancel}
    >
      {!household && (
        <TextInput
          id="name"
          label="What you call them"
          autoComplete="off"
          value={name}
          error={errors.byField.name}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <Choices id="contactIds" legend="Who lives there" error={errors.byField.contactIds}>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={person.name}
            checked={ids.includes(person.id)}
            onChange={(event) =>
              setIds(event.target.checked ? [...ids, person.id] : ids.filter((each) => each !== person.id))
            }
          />
        ))}
      </Choices>
    </FormCard>
  );
}
