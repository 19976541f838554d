import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import { Threshold } from '../frame/Threshold';
import { Button } from '../ui/Button';
import { TextInput } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';

/** Signs up a new group in three boxes. */
export function SignUp() {
  const [form, setForm] = useState({ groupName: '', name: '', email: '' });
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: () => api.post('/api/sign-up', form),
    onSuccess: () => navigate('/check-your-mail', { state: { email: form.email } }),
  });
  const errors = send.error ? toFormErrors(send.error) : NO_ERRORS;
  const box = (name: keyof typeof form) => ({
    id: name,
    value: form[name],
    error: errors.byField[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });

  return (
    <Threshold
      title="Sign up your group"
      about="Keep everyone your group knows in one place, and write to them. It takes two minutes, and nobody needs to install anything."
    >
      <ErrorSummary errors={errors.summary} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <TextInput {...box('groupName')} label="Your group’s name" autoComplete="organization" />
        <TextInput {...box('name')} label="Your own name" autoComplete="name" />
        <TextInput {...box('email')} label="Your e-mail address" type="email" autoComplete="email" />
        <Button type="submit" look="main" busy={send.isPending}>
          Sign up
        </Button>
      </form>
      <p className="apart">
        Already with us? <Link to="/sign-in">Sign in</Link>
      </p>
    </Threshold>
  );
}
