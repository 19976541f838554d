import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import { Threshold } from '../frame/Threshold';
import { Button } from '../ui/Button';
import { TextInput } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';

/** Asks for an address and has a link and a code mailed to it. */
export function SignIn() {
  const [email, setEmail] = useState('');
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: () => api.post('/api/sign-in', { email }),
    onSuccess: () => navigate('/check-your-mail', { state: { email } }),
  });
  const errors = send.error ? toFormErrors(send.error) : NO_ERRORS;

  return (
    <Threshold title="Sign in" about="We send you a mail with a link and a code. There is no password.">
      <ErrorSummary errors={errors.summary} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <TextInput
          id="email"
          label="Your e-mail address"
          type="email"
          autoComplete="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={errors.byField.email}
        />
        <Button type="submit" look="main" busy={send.isPending}>
          Send me the mail
        </Button>
      </form>
      <p className="apart">
        New to Kith? <Link to="/sign-up">Sign up your group</Link>
      </p>
    </Threshold>
  );
}
