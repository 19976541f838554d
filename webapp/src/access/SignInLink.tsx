import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Session } from '../api/generated';
import { Threshold } from '../frame/Threshold';
import { sessionQuery } from '../session/session';
import { Button } from '../ui/Button';
import { ErrorSummary } from '../ui/Notice';

/**
 * Where the mailed link leads. The token stands behind the `#`, which no server or log ever sees, and works only when
 * the button is pressed, so that a mail scanner's visit does not use it up.
 */
export function SignInLink() {
  // Read once; a reload after the token was used would only confuse.
  const [token] = useState(() => window.location.hash.slice(1));
  const navigate = useNavigate();
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => api.post<Session>('/api/sign-in/link', { token }),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      navigate('/day', { replace: true });
    },
  });

  return (
    <Threshold title="Welcome" about="One press, and you are in.">
      {confirm.error && <ErrorSummary errors={toFormErrors(confirm.error).summary} />}
      <Button look="main" busy={confirm.isPending} onClick={() => confirm.mutate()}>
        Sign in
      </Button>
      {confirm.error && (
        <p className="apart">
          <Link to="/sign-in">Ask for a new mail</Link>
        </p>
      )}
    </Threshold>
  );
}
