import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { ApiError, api } from '../api/client';
import { type FormErrors, NO_ERRORS, toFormErrors } from '../api/errors';
import type { Draft, Mailing } from '../api/generated';
import { Button, LinkButton } from '../ui/Button';
import { Card, Stack } from '../ui/Card';
import { FormActions, TextInput } from '../ui/Field';
import { ErrorSummary, Notice } from '../ui/Notice';
import { LoadingOr, Page, Waiting } from '../ui/Page';
import { Steps } from '../ui/Steps';
import { FIRST_CONTENT, TEXT_ID } from './content';
import { mailingQuery, mailingsQuery } from './mailingQueries';
import { STEPS } from './steps';
import { subjectInWords } from './subject';
import { useLeaveGuard } from './useLeaveGuard';
import styles from './WritePage.module.css';

const TextEditor = lazy(() => import('./editor/TextEditor'));

const EMPTY: Draft = { subject: '', content: FIRST_CONTENT, lists: [] };

/** The subject and the text of a draft; of a new one, begun from nothing or from an earlier newsletter. */
export function WritePage() {
  const { mailingId } = useParams();
  const [asked] = useSearchParams();
  // A new one gets its address when it is first saved; it stays in the same editor, with what was typed meanwhile.
  const [begunHere, setBegunHere] = useState<string>();
  const source = mailingId ?? asked.get('from') ?? '';
  const mailing = useQuery({ ...mailingQuery(source), enabled: source !== '' });
  const opened = source === '' ? EMPTY : mailing.data && draftOf(mailing.data);
  return (
    <LoadingOr query={{ data: opened, error: mailing.error }} lines={8}>
      {(initial) => (
        <Write
          key={mailingId === undefined || mailingId === begunHere ? 'begun here' : mailingId}
          mailing={mailingId ? mailing.data : undefined}
          initial={initial}
          onBegun={setBegunHere}
        />
      )}
    </LoadingOr>
  );
}

function draftOf({ subject, content, lists, segments }: Mailing): Draft {
  return {
    subject,
    content,
    lists: lists.map((list) => list.id),
    segments: segments.map((segment) => segment.id),
  };
}

/** What is wrong somewhere in the text leads to the text. */
function leadToText({ field, text }: FormErrors['summary'][number]) {
  return { field: field?.startsWith('content') ? TEXT_ID : field, text };
}

type Save = { draft: Draft; next: 'stay' | 'readers'; over?: number };

function Write({
  mailing,
  initial,
  onBegun,
}: {
  mailing: Mailing | undefined;
  initial: Draft;
  onBegun: (id: string) => void;
}) {
  const [draft, setDraft] = useState(initial);
  const [saved, setSaved] = useState(initial);
  const [version, setVersion] = useState(mailing?.version);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const guard = useLeaveGuard(draft, saved);

  const save = useMutation({
    mutationFn: ({ draft, over }: Save) =>
      mailing
        ? api.put<Mailing>(`/api/mailings/${mailing.id}`, draft, over ?? version)
        : api.post<Mailing>('/api/mailings', draft),
    onSuccess: (answer, { draft, next }) => {
      queries.setQueryData(mailingQuery(answer.id).queryKey, answer);
      queries.invalidateQueries({ queryKey: mailingsQuery.queryKey });
      setSaved(draft);
      setVersion(answer.version);
      guard.noteSaved(draft);
      if (next === 'readers') {
        navigate(`/newsletters/${answer.id}/readers`);
      } else if (!mailing) {
        onBegun(answer.id);
        guard.letThrough(() => navigate(`/newsletters/${answer.id}/write`, { replace: true }));
      }
    },
  });
  const overtaken = save.error instanceof ApiError && save.error.status === 412;
  const errors = save.error && !overtaken ? toFormErrors(save.error) : NO_ERRORS;

  return (
    <Page
      title={mailing ? 'Write' : 'Write a newsletter'}
      tab={subjectInWords(draft.subject)}
      above={<Link to="/newsletters">Newsletters</Link>}
    >
      {guard.question}
      <Steps steps={STEPS} at={0} />
      <ErrorSummary errors={errors.summary.map(leadToText)} />
      {overtaken && mailing && (
        <Overtaken mailing={mailing} onSave={(over) => save.mutate({ draft, next: 'stay', over })} />
      )}
      <Stack>
        <Card>
          <TextInput
            id="subject"
            label="Subject"
            hint={
              <>
                What readers see first in their mail.{' '}
                <LinkButton
                  onClick={() => setDraft({ ...draft, subject: `${draft.subject}{{firstName|friend}}` })}
                >
                  Add their first name
                </LinkButton>
              </>
            }
            maxLength={200}
            autoComplete="off"
            value={draft.subject}
            error={errors.byField.subject}
            onChange={(event) => setDraft({ ...draft, subject: event.target.value })}
          />
          <p className={styles.label} aria-hidden="true">
            Text
          </p>
          <p className={styles.hint}>
            “First name | friend” becomes each reader’s first name, or “friend” where we do not know it.
          </p>
          <Suspense fallback={<Waiting lines={8} />}>
            <TextEditor
              initial={initial.content}
              onChange={(content) => setDraft((now) => ({ ...now, content }))}
            />
          </Suspense>
          <p className={styles.foot}>
            Below the text, each mail says who it is from, your postal address, and how to leave the
            newsletter. That foot is always there.
          </p>
        </Card>
        <FormActions>
          <Button look="main" busy={save.isPending} onClick={() => save.mutate({ draft, next: 'readers' })}>
            Save and choose readers
          </Button>
          <Button busy={save.isPending} onClick={() => save.mutate({ draft, next: 'stay' })}>
            Save
          </Button>
          <span role="status">{save.isSuccess && draft === saved ? 'Saved.' : ''}</span>
        </FormActions>
      </Stack>
    </Page>
  );
}

/** Somebody else saved this draft meanwhile: nothing typed is lost, and nothing of theirs goes without a word. */
function Overtaken({ mailing, onSave }: { mailing: Mailing; onSave: (over: number) => void }) {
  const theirs = useQuery({ ...mailingQuery(mailing.id), staleTime: 0 });
  return (
    <Notice tone="notice" live>
      <p>
        {theirs.data ? theirs.data.changedBy.name : 'Somebody'} saved this newsletter while you were writing.{' '}
        <Link to={`/newsletters/${mailing.id}/write`} target="_blank">
          Look at theirs in a new tab
        </Link>
        .
      </p>
      {theirs.data && (
        <Button small onClick={() => theirs.data && onSave(theirs.data.version)}>
          Save mine over theirs
        </Button>
      )}
    </Notice>
  );
}
