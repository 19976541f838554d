import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { toFormErrors } from '../api/errors';
import type { CorrectImport, Import } from '../api/generated';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { ErrorSummary, Notice } from '../ui/Notice';
import { importQuery } from './imports';
import { correctionWords, meaningWords, problemsQuery } from './problems';

/** What was put right so far, and the way back: from all of it, or from one thing; nothing when nothing was. */
export function Corrected({ one }: { one: Import }) {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const checking = (next: Import) => queries.setQueryData(importQuery(one.id).queryKey, next);
  const undo = useMutation({
    mutationFn: () => api.delete<Import>(`/api/imports/${one.id}/corrections`),
    onSuccess: checking,
  });
  if (!one.corrections) return null;
  const several = one.corrections.cells + one.corrections.leftOut.length > 1;
  return (
    <>
      {undo.error && <ErrorSummary errors={toFormErrors(undo.error).summary} />}
      <Notice tone="good">
        {correctionWords(one)} Your file stays as it is.{' '}
        <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
          See each
        </LinkButton>{' '}
        <LinkButton onClick={() => undo.mutate()}>{several ? 'Undo all' : 'Undo'}</LinkButton>
      </Notice>
      {open && <Each one={one} onTakenBack={checking} />}
    </>
  );
}

/** One by one, each with its way back. */
function Each({ one, onTakenBack }: { one: Import; onTakenBack: (checking: Import) => void }) {
  const read = useQuery(problemsQuery(one.id));
  const takeBack = useMutation({
    mutationFn: (wish: CorrectImport) => api.post<Import>(`/api/imports/${one.id}/corrections`, wish),
    onSuccess: onTakenBack,
  });
  const error = takeBack.error ?? read.error;
  const entry = (said: string, wish: CorrectImport) => (
    <Entry key={said} title={said}>
      <LinkButton onClick={() => takeBack.mutate(wish)}>
        Take it back<span className="visually-hidden">: {said}</span>
      </LinkButton>
    </Entry>
  );
  return (
    <>
      {error && <ErrorSummary errors={toFormErrors(error).summary} />}
      <Card title="What you put right" flush>
        <Entries>
          {read.data?.corrections.map((correction) => {
            const { means: _, ...place } = correction;
            return entry(meaningWords(correction, one), { takenBack: [place] });
          })}
          {one.corrections?.leftOut.map((column) =>
            entry(`What else cannot be read in “${one.columns[column]?.header ?? ''}”: left out`, {
              leftInAgain: [column],
            }),
          )}
        </Entries>
      </Card>
    </>
  );
}
