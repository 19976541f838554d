import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { Mailing, Segment } from '../api/generated';
import { mailingsQuery } from '../newsletters/mailingQueries';
import { subjectInWords } from '../newsletters/subject';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { segmentQuery, segmentsQuery } from './segmentQueries';

/** Deletes a segment at once, for it can be brought back; asks first when a draft newsletter goes to it. */
export function DeleteSegment({ segment }: { segment: Segment }) {
  const [drafts, setDrafts] = useState<Mailing[]>([]);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: async (anyway: boolean) => {
      const used = anyway ? [] : await draftsTo(segment.id);
      if (used.length > 0) return used;
      await api.delete(`/api/segments/${segment.id}`, segment.version);
      return undefined;
    },
    onSuccess: async (used) => {
      if (used) {
        setDrafts(used);
        return;
      }
      const { id, version, name, description, rule } = segment;
      const deleted = { id, version: version + 1, facts: { name, description, rule } };
      await navigate('/segments', { replace: true, state: { deleted } });
      queries.removeQueries({ queryKey: segmentQuery(id).queryKey });
      queries.invalidateQueries({ queryKey: segmentsQuery.queryKey });
    },
  });

  async function draftsTo(id: string): Promise<Mailing[]> {
    const { mailings } = await queries.fetchQuery({ ...mailingsQuery, staleTime: 0 });
    return mailings.filter((each) => each.state === 'draft' && each.segments.some((to) => to.id === id));
  }

  return (
    <>
      <Button look="quiet" busy={remove.isPending} onClick={() => remove.mutate(false)}>
        Delete this segment
      </Button>
      {remove.error && <ErrorSummary errors={toFormErrors(remove.error).summary} />}
      {drafts.length > 0 && (
        <Dialog title={`Delete “${segment.name}”?`} onClose={() => setDrafts([])}>
          <p>These drafts go to it, and cannot be sent until you choose other readers for them:</p>
          <ul>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Link to={`/newsletters/${draft.id}/readers`}>
                  {subjectInWords(draft.subject) || 'No subject yet'}
                </Link>
              </li>
            ))}
          </ul>
          <FormActions>
            <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate(true)}>
              Delete it
            </Button>
            <Button onClick={() => setDrafts([])}>Keep it</Button>
          </FormActions>
        </Dialog>
      )}
    </>
  );
}
