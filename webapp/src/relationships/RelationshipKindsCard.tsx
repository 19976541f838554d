import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { NO_ERRORS, sentence, toFormErrors } from '../api/errors';
import type { AddRelationshipKind, RelationshipKind, RelationshipKindUses } from '../api/generated';
import { AskedBy } from '../segments/AskedBy';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Checkbox, TextInput } from '../ui/Field';
import { Folded } from '../ui/Folded';
import { FormCard } from '../ui/FormCard';
import { Notice } from '../ui/Notice';
import { LoadingOr } from '../ui/Page';
import { count } from '../words/counts';
import styles from './RelationshipsCard.module.css';
import { relationshipKindsQuery } from './relationshipQueries';

/** What contacts can be to each other, in the group's own words. */
export function RelationshipKindsCard() {
  const kinds = useQuery(relationshipKindsQuery);
  const mayChange = useMay('coordinator');
  const [open, setOpen] = useState<RelationshipKind | 'new'>();
  const close = () => setOpen(undefined);
  if (open) return <KindForm kind={open === 'new' ? undefined : open} onClose={close} />;
  const item = (kind: RelationshipKind) => (
    <Item key={kind.id} kind={kind} onChange={mayChange ? () => setOpen(kind) : undefined} />
  );
  return (
    <Card
      title="Kinds of connection"
      action={mayChange && <LinkButton onClick={() => setOpen('new')}>Add</LinkButton>}
    >
      <LoadingOr query={kinds} lines={4}>
        {({ kinds }) => {
          const retired = kinds.filter((kind) => kind.retired);
          return (
            <>
              <ul className={styles.items}>{kinds.filter((kind) => !kind.retired).map(item)}</ul>
              {retired.length > 0 && (
                <Folded title={`No longer offered (${retired.length})`}>
                  <ul className={styles.items}>{retired.map(item)}</ul>
                </Folded>
              )}
            </>
          );
        }}
      </LoadingOr>
    </Card>
  );
}

function Item({ kind, onChange }: { kind: RelationshipKind; onChange: (() => void) | undefined }) {
  const queries = useQueryClient();
  const offer = useMutation({
    mutationFn: () =>
      api.put(`/api/relationship-kinds/${kind.id}`, {
        forward: kind.forward,
        backward: kind.backward,
        retired: !kind.retired,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: relationshipKindsQuery.queryKey }),
  });
  const words = kind.forward === kind.backward ? kind.forward : `${kind.forward} / ${kind.backward}`;
  return (
    <li className={styles.item}>
      <div className={styles.told}>
        {words}
        {offer.error && <Notice tone="bad">{sentence(offer.error)}</Notice>}
      </div>
      {onChange && !kind.retired && (
        <LinkButton onClick={onChange}>
          Change<span className="visually-hidden"> {words}</span>
        </LinkButton>
      )}
      {onChange && (
        <LinkButton onClick={() => !offer.isPending && offer.mutate()}>
          {kind.retired ? 'Offer again' : 'Stop offering'}
          <span className="visually-hidden"> {words}</span>
        </LinkButton>
      )}
    </li>
  );
}

/** Where a kind is used, before its words are changed. */
function Uses({ kind }: { kind: RelationshipKind }) {
  const uses = useQuery({
    queryKey: [...relationshipKindsQuery.queryKey, kind.id, 'uses'],
    queryFn: () => api.get<RelationshipKindUses>(`/api/relationship-kinds/${kind.id}/uses`),
  });
  if (!uses.data) return null;
  const { relationships, segments } = uses.data;
  return (
    <p className={styles.removal}>
      {relationships === 0
        ? 'Nobody has this connection yet.'
        : `It is on record ${count(relationships, 'time', 'times')}; the new words show there.`}
      <AskedBy segments={segments} />
    </p>
  );
}

function KindForm({ kind, onClose }: { kind: RelationshipKind | undefined; onClose: () => void }) {
  const [words, setWords] = useState<AddRelationshipKind>({
    forward: kind?.forward ?? '',
    backward: kind?.backward ?? '',
  });
  const [same, setSame] = useState(kind !== undefined && kind.forward === kind.backward);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => {
      const body = same ? { forward: words.forward, backward: words.forward } : words;
      return kind
        ? api.put<RelationshipKind>(`/api/relationship-kinds/${kind.id}`, body)
        : api.post<RelationshipKind>('/api/relationship-kinds', body);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: relationshipKindsQuery.queryKey });
      onClose();
    },
  });
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  return (
    <FormCard
      title={kind ? 'Change a kind of connection' : 'Add a kind of connection'}
      errors={errors}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onCancel={onClose}
    >
      <TextInput
        id="forward"
        label="How it reads from the one"
        hint="As in: Mary is a carer of Aileen. Write “carer of”."
        autoComplete="off"
        value={words.forward}
        error={errors.byField.forward}
        onChange={(event) => setWords({ ...words, forward: event.target.value })}
      />
      <Checkbox
        label="It reads the same from the other"
        hint="As “neighbour of” does."
        checked={same}
        onChange={(event) => setSame(event.target.checked)}
      />
      {!same && (
        <TextInput
          id="backward"
          label="How it reads from the other"
          hint="As in: Aileen is cared for by Mary. Write “cared for by”."
          autoComplete="off"
          value={words.backward}
          error={errors.byField.backward}
          onChange={(event) => setWords({ ...words, backward: event.target.value })}
        />
      )}
      {kind && <Uses kind={kind} />}
    </FormCard>
  );
}
