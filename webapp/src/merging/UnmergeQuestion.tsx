import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { toFormErrors } from '../api/errors';
import type { Contact, MergedIn, OwnField, Unmerge } from '../api/generated';
import { permissionName } from '../contact/timelineEntries';
import { fieldsQuery } from '../fields/fieldsQuery';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { LoadingOr } from '../ui/Page';
import { count } from '../words/counts';
import { series } from '../words/series';
import { unmergeQuery, useUnmerge } from './mergeQueries';
import { factName } from './mergeWords';
import styles from './merging.module.css';

/** Says what becomes of each of the two, then parts them. */
export function UnmergeQuestion({
  contact,
  merged,
  onClose,
}: {
  contact: Contact;
  merged: MergedIn;
  onClose: () => void;
}) {
  const go = useNavigate();
  const plan = useQuery(unmergeQuery(contact.id, merged.id));
  const own = useQuery(fieldsQuery).data?.fields ?? [];
  const part = useUnmerge(contact.id, merged.id, () => {
    onClose();
    go(`/contacts/${contact.id}`, {
      replace: true,
      preventScrollReset: true,
      state: { parted: { id: merged.id, name: merged.name } },
    });
  });
  return (
    <Dialog title="Part the two records?" onClose={onClose}>
      {part.error && <ErrorSummary errors={toFormErrors(part.error).summary} />}
      <LoadingOr query={plan} lines={3}>
        {(known) => (
          <ul className={styles.becomes}>
            {unmergeWords(known, own).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </LoadingOr>
      <FormActions>
        <Button look="main" busy={part.isPending} onClick={() => part.mutate(undefined)}>
          Part the two records
        </Button>
        <Button onClick={onClose}>Keep one record</Button>
      </FormActions>
    </Dialog>
  );
}

/** What becomes of both, a sentence each. */
export function unmergeWords(plan: Unmerge, own: readonly OwnField[]): string[] {
  const { kept, other, returning, staying, changedSince, refusedSince } = plan;
  return [
    `${other.name} is a record of its own again, as it was before${
      returning > 0 ? `, with ${count(returning, 'entry', 'entries')} of its own` : ''
    }.`,
    ...(staying > 0
      ? [
          `${count(staying, 'entry', 'entries')} since the merge ${staying === 1 ? 'stays' : 'stay'} with ${kept.name}.`,
        ]
      : []),
    ...(changedSince.length > 0
      ? [
          `Changed since, and stays with ${kept.name} as it is now: ${series(
            changedSince.map((field) => factName(field, own).toLowerCase()),
          )}.`,
        ]
      : []),
    ...refusedSince.map((each) => `Both say no to this, because one of them did: ${permissionName(each)}.`),
  ];
}
