import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { api, newKey } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { Rule, Segment, SegmentFacts } from '../api/generated';
import { useMay } from '../session/session';
import { Button, ButtonLink } from '../ui/Button';
import { Card, Columns } from '../ui/Card';
import { FormActions, TextInput } from '../ui/Field';
import { ErrorSummary, Notice } from '../ui/Notice';
import { LoadingOr, Page } from '../ui/Page';
import { told } from '../words/contactWords';
import { blankOf } from './choices';
import { DeleteSegment } from './DeleteSegment';
import { type DraftGroup, draftOf, group, row, rowsOf, ruleOf, wholeRuleOf } from './draft';
import { memberWords } from './memberWords';
import { PreviewCard } from './PreviewCard';
import { RuleBuilder } from './RuleBuilder';
import { fromAddress, inAddress } from './ruleInAddress';
import { SeeMembers } from './SeeMembers';
import { previewQuery, segmentQuery, segmentsQuery } from './segmentQueries';
import { useSettled } from './useSettled';
import { WhyCard } from './WhyCard';

/** A new segment. What is built stands in the address, so that a link shows it to somebody else. */
export function NewSegmentPage() {
  const [asked] = useSearchParams();
  const mayBuild = useMay('contributor');
  return (
    <Page
      title="New segment"
      about="Say who you mean. You see at once who that is."
      above={<Link to="/segments">Segments</Link>}
    >
      {mayBuild ? (
        <Building start={fromAddress(asked.get('rule'))} name={asked.get('name') ?? ''} />
      ) : (
        <Notice tone="info">Your role lets you use segments that others made, but not make one.</Notice>
      )}
    </Page>
  );
}

/** One segment: who is in it, in words and by name, and how it is changed. */
export function SegmentPage() {
  const { segmentId = '' } = useParams();
  const segment = useQuery(segmentQuery(segmentId));
  const [asked] = useSearchParams();
  const mayBuild = useMay('contributor');
  return (
    <Page
      title={segment.data?.name ?? 'Segment'}
      about={segment.data?.description}
      above={<Link to="/segments">Segments</Link>}
      actions={segment.data && <SeeMembers segment={segment.data} />}
    >
      <LoadingOr query={segment}>
        {(segment) =>
          mayBuild ? (
            <Building
              key={`${segment.id} ${segment.version}`}
              segment={segment}
              start={fromAddress(asked.get('rule')) ?? segment.rule}
              name={segment.name}
            />
          ) : (
            <Columns
              main={
                <Card title="Who is in it now">
                  <p>{told(segment.words)}</p>
                  <p>{memberWords(segment.members)}</p>
                </Card>
              }
              side={<WhyCard segmentId={segment.id} />}
            />
          )
        }
      </LoadingOr>
    </Page>
  );
}

function Building({ segment, start, name }: { segment?: Segment; start: Rule | undefined; name: string }) {
  const [draft, setDraft] = useState<DraftGroup>(() =>
    start && start.rules.length > 0 ? draftOf(start) : group('all', [row(blankOf('role'))]),
  );
  const settled = useSettled(draft);
  const rule = useMemo(() => ruleOf(settled), [settled]);
  const preview = useQuery(previewQuery(rule));
  const mayKeep = useMay('coordinator');
  const unfinished = unfinishedOf(draft, rule);
  useRuleInAddress(settled, segment);
  return (
    <Columns
      follow
      main={
        <>
          <Card title="Who do you mean?">
            <RuleBuilder draft={draft} onChange={setDraft} />
            {settled === draft && unfinished > 0 && rowsOf(draft).length > 1 && (
              <p>
                {unfinished === 1
                  ? 'One condition is not finished, and is left out until it is.'
                  : `${unfinished} conditions are not finished, and are left out until they are.`}
              </p>
            )}
          </Card>
          {mayKeep && <KeepCard segment={segment} name={name} draft={draft} />}
        </>
      }
      side={
        <>
          <PreviewCard preview={preview} empty={rule === undefined} />
          <WhyCard segmentId={segment?.id} rule={rule} />
        </>
      }
    />
  );
}

/** How many conditions of a draft its rule leaves out. */
function unfinishedOf(draft: DraftGroup, rule: Rule | undefined): number {
  return rowsOf(draft).length - (rule ? rowsOf(draftOf(rule)).length : 0);
}

/** Keeps the rule in the address while it is not the one that is saved. */
function useRuleInAddress(draft: DraftGroup, segment: Segment | undefined) {
  const [asked, setAsked] = useSearchParams();
  const now = inAddress(wholeRuleOf(draft));
  const saved = segment && inAddress(segment.rule);
  const wanted = now === saved ? null : now;
  useEffect(() => {
    if (asked.get('rule') === wanted) return;
    const next = new URLSearchParams(asked);
    if (wanted === null) next.delete('rule');
    else next.set('rule', wanted);
    setAsked(next, { replace: true, preventScrollReset: true });
  }, [asked, wanted, setAsked]);
}

function KeepCard({
  segment,
  name: startName,
  draft,
}: {
  segment: Segment | undefined;
  name: string;
  draft: DraftGroup;
}) {
  const [name, setName] = useState(startName);
  const [description, setDescription] = useState(segment?.description ?? '');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const facts: SegmentFacts = {
    name,
    ...(description && { description }),
    rule: ruleOf(draft) ?? { version: 1, join: draft.join, rules: [] },
  };
  // The same words sent again, after a lost connection, are the same segment; other words are another.
  const said = JSON.stringify(facts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key for each other thing that is said.
  const key = useMemo(newKey, [said]);
  const save = useMutation({
    mutationFn: () =>
      segment
        ? api.put<Segment>(`/api/segments/${segment.id}`, facts, segment.version)
        : api.create<Segment>('/api/segments', facts, key),
    onSuccess: async (saved) => {
      queries.setQueryData(segmentQuery(saved.id).queryKey, saved);
      queries.invalidateQueries({ queryKey: segmentsQuery.queryKey, exact: true });
      await navigate(`/segments/${saved.id}`, { replace: true, state: { saved: true } });
    },
  });
  // Kept without it, the segment would mean more people than were meant.
  const [refused, setRefused] = useState<DraftGroup>();
  const errors =
    refused === draft
      ? { ...NO_ERRORS, summary: [{ text: 'Finish the condition that is not finished, or remove it' }] }
      : save.error
        ? toFormErrors(save.error)
        : NO_ERRORS;
  return (
    <Card title={segment ? 'Keep the changes' : 'Keep it for next time'}>
      <ErrorSummary errors={errors.summary} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (unfinishedOf(draft, facts.rule) > 0) setRefused(draft);
          else if (!save.isPending) save.mutate();
        }}
      >
        <TextInput
          id="name"
          label="Name of the segment"
          autoComplete="off"
          maxLength={100}
          value={name}
          error={errors.byField.name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextInput
          id="description"
          label="What it is for"
          autoComplete="off"
          maxLength={300}
          value={description}
          error={errors.byField.description}
          onChange={(event) => setDescription(event.target.value)}
          optional
        />
        <FormActions>
          <Button type="submit" look="main" busy={save.isPending}>
            {segment ? 'Save changes' : 'Save segment'}
          </Button>
          {segment ? (
            <DeleteSegment segment={segment} />
          ) : (
            <ButtonLink to="/segments" look="quiet">
              Cancel
            </ButtonLink>
          )}
        </FormActions>
      </form>
    </Card>
  );
}
