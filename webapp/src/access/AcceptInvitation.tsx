import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError, api } from '../api/client';
import { NO_ERRORS, sentence, toFormErrors } from '../api/errors';
import type { InvitationOffer, Session } from '../api/generated';
import { Threshold } from '../frame/Threshold';
import { ROLE_WORDS, sessionQuery } from '../session/session';
import { Button, ButtonLink } from '../ui/Button';
import { TextInput } from '../ui/Field';
import { ErrorSummary, Notice } from '../ui/Notice';
import { Waiting } from '../ui/Page';

/** Where an invitation leads. Its token stands behind the `#`, as that of {@link SignInLink} does. */
export function AcceptInvitation() {
  const [token] = useState(() => window.location.hash.slice(1));
  const offer = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.post<InvitationOffer>('/api/invitation/view', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (offer.error) {
    return (
      <Threshold title="This invitation cannot be used">
        <Notice tone="bad">{sentence(offer.error)}</Notice>
      </Threshold>
    );
  }
  if (!offer.data) {
    return (
      <Threshold title="You are invited">
        <Waiting lines={3} />
      </Threshold>
    );
  }
  return <Offer token={token} offer={offer.data} />;
}

function Offer({ token, offer }: { token: string; offer: InvitationOffer }) {
  const [name, setName] = useState('');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const accept = useMutation({
    mutationFn: () => api.post<Session>('/api/invitation/accept', offer.known ? { token } : { token, name }),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      navigate('/day', { replace: true });
    },
  });
  const leave = useMutation({
    mutationFn: () => api.post('/api/sign-out'),
    onSuccess: () => accept.reset(),
  });
  const errors = accept.error ? toFormErrors(accept.error) : NO_ERRORS;
  const signInFirst = accept.error instanceof ApiError && accept.error.kind === 'sign-in-first';
  const somebodyElse = accept.error instanceof ApiError && accept.error.kind === 'signed-in-as-somebody-else';

  return (
    <Threshold
      group={offer.groupName}
      title={`Join ${offer.groupName}`}
      about={`${offer.invitedBy} has invited you, as ${offer.email}. You can ${ROLE_WORDS[offer.role].may}.`}
    >
      <ErrorSummary errors={errors.summary} />
      {signInFirst ? (
        <ButtonLink to="/sign-in" look="main">
          Sign in
        </ButtonLink>
      ) : somebodyElse ? (
        <Button look="main" busy={leave.isPending} onClick={() => leave.mutate()}>
          Sign out
        </Button>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!accept.isPending) accept.mutate();
          }}
        >
          {!offer.known && (
            <TextInput
              id="name"
              label="Your own name"
              hint="So that the others know who wrote what."
              autoComplete="name"
              value={name}
              error={errors.byField.name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
          <Button type="submit" look="main" busy={accept.isPending}>
            Join {offer.groupName}
          </Button>
        </form>
      )}
    </Threshold>
  );
}
