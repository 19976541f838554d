import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Session } from '../api/generated';
import { Threshold } from '../frame/Threshold';
import { sessionQuery } from '../session/session';
import { Button } from '../ui/Button';
import { TextInput } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { OutboxHint } from './OutboxHint';

/** After asking for a mail: follow its link, or type its code here. */
export function CheckMail() {
  const [code, setCode] = useState('');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const state: unknown = useLocation().state;
  const email = state && typeof state === 'object' && 'email' in state ? String(state.email) : 'you';
  const confirm = useMutation({
    mutationFn: () => api.post<Session>('/api/sign-in/code', { code }),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      navigate('/day', { replace: true });
    },
  });
  const errors = confirm.error ? toFormErrors(confirm.error) : NO_ERRORS;

  return (
    <Threshold
      title="Check your mail"
      about={
        <>
          We have written to <strong>{email}</strong>. Follow the link in the mail, in this browser, or type
          the code from it here. Both work for 15 minutes.
        </>
      }
    >
      <OutboxHint />
      <ErrorSummary errors={errors.summary} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate();
        }}
      >
        <TextInput
          id="code"
          label="The six digits"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          error={errors.byField.code}
        />
        <Button type="submit" look="main" busy={confirm.isPending}>
          Go on
        </Button>
      </form>
      <p className="apart">
        Nothing came? Look in the junk mail, or <Link to="/sign-in">ask again</Link>.
      </p>
    </Threshold>
  );
}
