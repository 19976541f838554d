import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, OfflineError } from '../api/client';
import { sentence, toFormErrors } from '../api/errors';
import type { Unsubscribe, UnsubscribeOffer } from '../api/generated';
import { Threshold } from '../frame/Threshold';
import { Button } from '../ui/Button';
import { ErrorSummary } from '../ui/Notice';
import { Waiting } from '../ui/Page';
import { series } from '../words/series';
import styles from './Leave.module.css';

/**
 * Where the link at the foot of every newsletter leads. Opening it changes nothing, so that a mail scanner's visit
 * takes nobody off; a press of a button does.
 */
export function Leave() {
  const { token = '' } = useParams();
  const address = `/api/unsubscribe/${encodeURIComponent(token)}`;
  const queries = useQueryClient();
  const queryKey = ['leave', token];
  const offer = useQuery({
    queryKey,
    queryFn: () => api.get<UnsubscribeOffer>(address),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const leave = useMutation({
    mutationFn: (what: Unsubscribe['what']) =>
      api.post<UnsubscribeOffer>(address, { what } satisfies Unsubscribe),
    onSuccess: (now) => queries.setQueryData(queryKey, now),
  });

  if (offer.isPending) {
    return (
      <Threshold title="Your newsletter">
        <Waiting lines={3} />
      </Threshold>
    );
  }
  if (offer.isError) return <NoSuchLink offline={offer.error instanceof OfflineError} error={offer.error} />;
  const { groupName, left } = offer.data;
  return (
    // A new key gives the new title the focus, so that a screen reader says what has been done.
    <Threshold key={left} group={groupName} title={TITLES[left]} about={<About offer={offer.data} />}>
      {leave.error && <ErrorSummary errors={toFormErrors(leave.error).summary} />}
      {left !== 'everything' && (
        <div className={styles.choices}>
          {left === 'nothing' && (
            <Button look="main" busy={leave.isPending} onClick={() => leave.mutate('this-newsletter')}>
              Stop this newsletter
            </Button>
          )}
          <Button busy={leave.isPending} onClick={() => leave.mutate('everything')}>
            Stop everything from {groupName}
          </Button>
        </div>
      )}
    </Threshold>
  );
}

const TITLES: Record<UnsubscribeOffer['left'], string> = {
  nothing: 'Leave this newsletter?',
  'this-newsletter': 'You have left this newsletter',
  everything: 'You will get nothing more from us',
};

function About({ offer }: { offer: UnsubscribeOffer }) {
  const { groupName, left, lists, everyNewsletter, address } = offer;
  const at = address ? (
    <>
      {' '}
      at <strong>{address}</strong>
    </>
  ) : null;
  const names = lists.length > 0 ? ` (${series(lists)})` : '';
  switch (left) {
    case 'nothing':
      return (
        <>
          You get this newsletter{names} from {groupName}
          {at}. One press, and it stops
          {everyNewsletter && ', and so does every other newsletter of theirs by e-mail'}.
        </>
      );
    case 'this-newsletter':
      return (
        <>
          {groupName} will not send you this newsletter{names} any more{at}.{' '}
          {everyNewsletter
            ? 'Nor any other newsletter by e-mail.'
            : 'You may still get other news from them.'}
        </>
      );
    case 'everything':
      return (
        <>
          {groupName} will send you no more newsletters{at}. If you change your mind, tell them: only you can
          start it again.
        </>
      );
  }
}

/** Says nothing about why, so that trying links out teaches nobody anything. */
function NoSuchLink({ offline, error }: { offline: boolean; error: Error }) {
  return (
    <Threshold
      title="This link does not work"
      about={
        offline
          ? sentence(error)
          : 'Perhaps a part of it is missing: copy the whole address from the mail. You can also answer the mail and ask to be taken off.'
      }
    >
      {null}
    </Threshold>
  );
}
