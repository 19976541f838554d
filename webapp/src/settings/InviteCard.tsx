import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { OutboxHint } from '../access/OutboxHint';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Invitation, Invite } from '../api/generated';
import { usersQuery } from '../people/contactQueries';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { TextInput } from '../ui/Field';
import { ErrorSummary, Notice } from '../ui/Notice';
import { RoleRadios } from './RoleRadios';
import styles from './settings.module.css';

const NOBODY: Invite = { email: '', role: 'contributor' };

/** Asks a colleague into the group by mail. */
export function InviteCard() {
  const [form, setForm] = useState(NOBODY);
  const queries = useQueryClient();
  const invite = useMutation({
    mutationFn: () => api.post<Invitation>('/api/invitations', form),
    onSuccess: () => {
      setForm(NOBODY);
      return queries.invalidateQueries({ queryKey: usersQuery.queryKey });
    },
  });
  const errors = invite.error ? toFormErrors(invite.error) : NO_ERRORS;
  return (
    <Card title="Invite a colleague">
      {invite.data && (
        <div className={styles.said}>
          <Notice tone="good" live>
            The invitation is on its way to {invite.data.email}.
          </Notice>
        </div>
      )}
      {invite.data && <OutboxHint />}
      <ErrorSummary errors={errors.summary} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!invite.isPending) invite.mutate();
        }}
      >
        <TextInput
          id="email"
          label="Their e-mail address"
          type="email"
          autoComplete="off"
          value={form.email}
          error={errors.byField.email}
          onChange={(event) => setForm({ ...form, email: event.target.value })}
        />
        <RoleRadios
          value={form.role}
          onChange={(role) => setForm({ ...form, role })}
          error={errors.byField.role}
        />
        <Button type="submit" look="main" busy={invite.isPending}>
          Send the invitation
        </Button>
      </form>
    </Card>
  );
}
