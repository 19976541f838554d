import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Settings } from '../api/generated';
import { sessionQuery } from '../session/session';
import { Select, TextArea, TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { settingsQuery } from './settingsQuery';
import { zones, zoneWords } from './zones';

/** Changes what the group is called and how it signs its mail. */
export function GroupForm({
  settings,
  onSaved,
  onCancel,
}: {
  settings: Settings;
  onSaved: () => void;
  onCancel: () => void;
}) {
  const [form, setForm] = useState(settings);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => api.put<Settings>('/api/settings', form),
    onSuccess: (saved) => {
      queries.setQueryData(settingsQuery.queryKey, saved);
      // The frame shows the group's name, and every date its time zone.
      queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onSaved();
    },
  });
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  const box = (name: keyof Settings) => ({
    id: name,
    value: form[name],
    error: errors.byField[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });

  return (
    <FormCard
      title="Your group"
      errors={errors}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onCancel={onCancel}
    >
      <TextInput {...box('name')} label="Name" autoComplete="organization" />
      <TextArea
        {...box('postalAddress')}
        label="Postal address"
        hint="It stands at the foot of every newsletter, as the law asks."
        rows={3}
        autoComplete="street-address"
      />
      <Select {...box('timeZone')} label="Time zone">
        {zones(settings.timeZone).map((zone) => (
          <option key={zone} value={zone}>
            {zoneWords(zone)}
          </option>
        ))}
      </Select>
      <TextInput
        {...box('senderName')}
        label="Newsletters come from"
        hint="The name that readers see."
        autoComplete="off"
      />
      <TextInput {...box('replyTo')} label="Answers go to" type="email" autoComplete="email" />
    </FormCard>
  );
}
