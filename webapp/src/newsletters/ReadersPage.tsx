import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiError, api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Mailing } from '../api/generated';
import { listsQuery } from '../lists/listsQuery';
import { Button, ButtonLink } from '../ui/Button';
import { Card, Stack } from '../ui/Card';
import { Checkbox, FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { Steps } from '../ui/Steps';
import { people } from '../words/counts';
import { mailingQuery, mailingsQuery } from './mailingQueries';
import { STEPS } from './steps';
import { subjectInWords } from './subject';

/** The lists a newsletter goes to. Somebody on two of them gets it once. */
export function ReadersPage() {
  const { mailingId = '' } = useParams();
  const mailing = useQuery(mailingQuery(mailingId));
  return (
    <Page
      title="Choose readers"
      about="Tick the lists it goes to. Somebody on two lists gets it once."
      above={
        <Link to={`/newsletters/${mailingId}/write`}>
          {mailing.data ? subjectInWords(mailing.data.subject) : 'Newsletter'}
        </Link>
      }
    >
      <Steps steps={STEPS} at={1} />
      <LoadingOr query={mailing}>{(mailing) => <Readers mailing={mailing} />}</LoadingOr>
    </Page>
  );
}

function Readers({ mailing }: { mailing: Mailing }) {
  const lists = useQuery(listsQuery);
  const [chosen, setChosen] = useState(() => new Set(mailing.lists.map((list) => list.id)));
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      try {
        return await putLists(mailing, [...chosen]);
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 412)) throw error;
        // Somebody changed the text meanwhile: theirs stays, and the readers are ours.
        return putLists(await queries.fetchQuery({ ...mailingQuery(mailing.id), staleTime: 0 }), [...chosen]);
      }
    },
    onSuccess: (answer) => {
      queries.setQueryData(mailingQuery(mailing.id).queryKey, answer);
      queries.invalidateQueries({ queryKey: mailingsQuery.queryKey });
      navigate(`/newsletters/${mailing.id}/check`);
    },
  });
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <LoadingOr query={lists}>
      {({ lists }) =>
        lists.length === 0 ? (
          <EmptyState action={<ButtonLink to="/lists">Make a list</ButtonLink>}>
            You have no lists yet. Make one, and put people on it; then come back here.
          </EmptyState>
        ) : (
          <Stack>
            <ErrorSummary errors={errors.summary} />
            <Card title="Lists">
              {lists.map((list) => (
                <Checkbox
                  key={list.id}
                  label={
                    <>
                      <strong>{list.name}</strong>, {people(list.people)}
                    </>
                  }
                  hint={list.description}
                  checked={chosen.has(list.id)}
                  onChange={() => toggle(list.id)}
                />
              ))}
            </Card>
            <FormActions>
              <Button look="main" busy={save.isPending} onClick={() => save.mutate()}>
                Go on to check
              </Button>
              <ButtonLink to={`/newsletters/${mailing.id}/write`} look="quiet">
                Back to writing
              </ButtonLink>
            </FormActions>
          </Stack>
        )
      }
    </LoadingOr>
  );
}

function putLists({ id, subject, content, version }: Mailing, lists: string[]): Promise<Mailing> {
  return api.put<Mailing>(`/api/mailings/${id}`, { subject, content, lists }, version);
}
