import { useState } from 'react';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Basis, Contact, RecordPermission } from '../api/generated';
import { useDraft } from '../drafts/useDraft';
import { useContactChange } from '../people/contactQueries';
import { useMay, useZone } from '../session/session';
import { Badge } from '../ui/Badge';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { DateInput } from '../ui/DateInput';
import { Radios, Select, TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { plainDay, todayIn } from '../words/dates';
import { BegunInCard } from './BegunInCard';
import { draftsOf } from './begunWords';
import styles from './cards.module.css';
import { BASIS_WORDS, permissionName } from './timelineEntries';

/** What a contact agreed to, and what they asked us not to do. */
export function PermissionsCard({ contact }: { contact: Contact }) {
  const [recording, setRecording] = useState(false);
  const mayChange = useMay('contributor');
  const close = () => setRecording(false);
  if (recording) return <PermissionForm contact={contact} onDone={close} />;
  return (
    <Card
      title={contact.facts.kind === 'person' ? 'May we contact them?' : 'May we write to it?'}
      action={mayChange && <LinkButton onClick={() => setRecording(true)}>Change</LinkButton>}
    >
      <BegunInCard contact={contact} name="permission" what="an answer" onGoOn={() => setRecording(true)} />
      {contact.permissions.length === 0 ? (
        <p className={styles.nothing}>Nobody has asked yet, so no newsletter is sent.</p>
      ) : (
        <ul className={styles.items}>
          {contact.permissions.map((permission) => (
            <li key={permission.id}>
              <Badge
                tone={permission.answer === 'yes' ? 'good' : 'bad'}
                icon={permission.answer === 'yes' ? 'check' : 'cross'}
              >
                {permissionName(permission)}
              </Badge>{' '}
              <span className={styles.nothing}>
                {BASIS_WORDS[permission.basis]}: {permission.source}
                {permission.given && `, ${plainDay(permission.given)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const YES: { value: Exclude<Basis, 'refused'>; label: string }[] = [
  { value: 'consent', label: 'They said yes' },
  { value: 'soft-opt-in', label: 'They gave us the address and did not say no (since 5 February 2026)' },
  { value: 'legitimate-interest', label: 'We have a good reason (legitimate interest)' },
];

/** Adds to the record; what was said before stays on it. */
function PermissionForm({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const draft = useDraft<RecordPermission>(`${draftsOf(contact)}permission`, {
    purpose: 'newsletter',
    channel: 'email',
    answer: 'yes',
    basis: 'consent',
    source: '',
  });
  const { value: form, set: setForm } = draft;
  const zone = useZone();
  const close = () => {
    draft.forget();
    onDone();
  };
  const save = useContactChange(
    contact.id,
    () => draft.create<Contact>(`/api/contacts/${contact.id}/permissions`, form),
    close,
  );
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  return (
    <FormCard
      title="May we contact them?"
      errors={errors}
      busy={save.isPending}
      onSave={() => save.mutate(undefined)}
      onCancel={close}
    >
      <Select
        id="purpose"
        label="What for?"
        value={form.purpose}
        onChange={(event) => setForm({ ...form, purpose: event.target.value as RecordPermission['purpose'] })}
      >
        <option value="newsletter">Newsletters</option>
        <option value="fundraising">Fundraising</option>
        <option value="service">The help we give them</option>
      </Select>
      <Select
        id="channel"
        label="How?"
        value={form.channel}
        onChange={(event) => setForm({ ...form, channel: event.target.value as RecordPermission['channel'] })}
      >
        <option value="email">By e-mail</option>
        <option value="post">By post</option>
        <option value="phone">By phone</option>
        <option value="sms">By text message</option>
      </Select>
      <Radios
        legend="What did they say?"
        name="answer"
        value={form.answer}
        choices={[
          { value: 'yes', label: 'Yes, you may' },
          { value: 'no', label: 'No, please do not' },
        ]}
        onChange={(answer) => setForm({ ...form, answer, basis: answer === 'yes' ? 'consent' : 'refused' })}
      />
      {form.answer === 'yes' && (
        <Radios
          legend="On what ground?"
          name="basis"
          value={form.basis === 'refused' ? '' : form.basis}
          choices={YES}
          error={errors.byField.basis}
          onChange={(basis) => setForm({ ...form, basis })}
        />
      )}
      <TextInput
        id="source"
        label="How do we know?"
        hint="For example: paper form, spring fair"
        autoComplete="off"
        value={form.source}
        error={errors.byField.source}
        onChange={(event) => setForm({ ...form, source: event.target.value })}
      />
      <DateInput
        id="given"
        label="On which day did they say so?"
        hint="Today, when left empty. For example 27 3 2026"
        latest={todayIn(zone)}
        value={form.given ?? ''}
        error={errors.byField.given}
        onChange={(day) => setForm(withDay(form, day))}
        optional
      />
    </FormCard>
  );
}

function withDay({ given: _, ...form }: RecordPermission, day: string): RecordPermission {
  return day === '' ? form : { ...form, given: day };
}
