import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Segment, SegmentFacts } from '../api/generated';
import { LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { segmentsQuery } from './segmentQueries';

/** What is needed to bring a deleted segment back; `version` is that which the deletion saved. */
export type Deleted = { id: string; version: number; facts: SegmentFacts };

/** Says that a segment was deleted, with a way back. */
export function DeletedNotice({ deleted }: { deleted: Deleted }) {
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => api.put<Segment>(`/api/segments/${deleted.id}`, deleted.facts, deleted.version),
    onSuccess: () => queries.invalidateQueries({ queryKey: segmentsQuery.queryKey }),
  });
  if (undo.data) {
    return (
      <Notice tone="good" live>
        <Link to={`/segments/${undo.data.id}`}>{undo.data.name}</Link> is back.
      </Notice>
    );
  }
  return (
    <Notice tone={undo.error ? 'bad' : 'good'} live>
      {undo.error ? sentence(undo.error) : `“${deleted.facts.name}” was deleted. Nobody in it was touched. `}
      {!undo.error && <LinkButton onClick={() => undo.mutate()}>Undo</LinkButton>}
    </Notice>
  );
}
