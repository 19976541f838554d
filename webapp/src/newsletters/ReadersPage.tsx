import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiError, api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Mailing, Segments } from '../api/generated';
import { listsQuery } from '../lists/listsQuery';
import { memberWords } from '../segments/memberWords';
import { segmentsQuery } from '../segments/segmentQueries';
import { Button, ButtonLink } from '../ui/Button';
import { Card, Stack } from '../ui/Card';
import { Checkbox, FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { Steps } from '../ui/Steps';
import { many, people, told } from '../words/contactWords';
import { mailingQuery, mailingsQuery } from './mailingQueries';
import { STEPS } from './steps';
import { subjectInWords } from './subject';

/** The lists and segments a newsletter goes to. Somebody in two of them gets it once. */
export function ReadersPage() {
  const { mailingId = '' } = useParams();
  const mailing = useQuery(mailingQuery(mailingId));
  return (
    <Page
      title="Choose readers"
      about="Tick the lists and segments it goes to. Somebody in two of them gets it once."
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

/** Who gets a newsletter is seen by every user, so it goes to no segment that asks what not all of them may see. */
function possible({ segments }: Segments): Segments {
  return { segments: segments.filter(({ seenByAll }) => seenByAll) };
}

function Readers({ mailing }: { mailing: Mailing }) {
  const lists = useQuery(listsQuery);
  const segments = useQuery({ ...segmentsQuery, select: possible });
  const [chosen, setChosen] = useState(
    () => new Set([...mailing.lists, ...mailing.segments].map(({ id }) => id)),
  );
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      try {
        return await putReaders(mailing, chosenNow());
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 412)) throw error;
        // Somebody changed the text meanwhile: theirs stays, and the readers are ours.
        return putReaders(
          await queries.fetchQuery({ ...mailingQuery(mailing.id), staleTime: 0 }),
          chosenNow(),
        );
      }
    },
    onSuccess: (answer) => {
      queries.setQueryData(mailingQuery(mailing.id).queryKey, answer);
      queries.invalidateQueries({ queryKey: mailingsQuery.queryKey });
      navigate(`/newsletters/${mailing.id}/check`);
    },
  });
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  const chosenNow = (): Chosen => ({
    lists: (lists.data?.lists ?? []).map(({ id }) => id).filter((id) => chosen.has(id)),
    segments: (segments.data?.segments ?? []).map(({ id }) => id).filter((id) => chosen.has(id)),
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <LoadingOr query={lists}>
      {({ lists }) =>
        lists.length === 0 && (segments.data?.segments ?? []).length === 0 ? (
          <EmptyState action={<ButtonLink to="/lists">Make a list</ButtonLink>}>
            You have no lists yet. Make one, and put {many('person')} on it; then come back here.
          </EmptyState>
        ) : (
          <Stack>
            <ErrorSummary errors={errors.summary} />
            {lists.length > 0 && (
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
            )}
            <LoadingOr query={segments}>
              {({ segments }) =>
                segments.length > 0 && (
                  <Card title="Segments">
                    <p>Who is in a segment is worked out at the moment the newsletter starts to go.</p>
                    {segments.map((segment) => (
                      <Checkbox
                        key={segment.id}
                        label={
                          <>
                            <strong>{segment.name}</strong>, {memberWords(segment.members)} now
                          </>
                        }
                        hint={told(segment.words)}
                        checked={chosen.has(segment.id)}
                        onChange={() => toggle(segment.id)}
                      />
                    ))}
                  </Card>
                )
              }
            </LoadingOr>
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

type Chosen = { lists: string[]; segments: string[] };

function putReaders({ id, subject, content, version }: Mailing, chosen: Chosen): Promise<Mailing> {
  return api.put<Mailing>(`/api/mailings/${id}`, { subject, content, ...chosen }, version);
}
