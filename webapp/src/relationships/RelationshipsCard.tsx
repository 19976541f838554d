import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contact, Relationship } from '../api/generated';
import { draftsOf } from '../contact/begunWords';
import { Saved, type SavedChange } from '../contact/Saved';
import { newlyUndoable } from '../contact/timelineEntries';
import { Begun } from '../drafts/Begun';
import { useBegun } from '../drafts/useDraft';
import { useMay, useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Folded } from '../ui/Folded';
import { many } from '../words/contactWords';
import { count } from '../words/counts';
import { todayIn } from '../words/dates';
import { AddRelationship } from './AddRelationship';
import { ChangeRelationship } from './ChangeRelationship';
import { RelationshipItem } from './RelationshipItem';
import styles from './RelationshipsCard.module.css';
import { householdsQuery, relationshipKindsQuery } from './relationshipQueries';
import { isPast } from './relationshipWords';

/** What a contact is to others; of a household, who lives there and how to reach them. What is past is folded away. */
export function RelationshipsCard({ contact }: { contact: Contact }) {
  const mayChange = useMay('contributor');
  const today = todayIn(useZone());
  const [open, setOpen] = useState<'new' | Relationship>();
  const [saved, setSaved] = useState<SavedChange>();
  const kinds = useQuery(relationshipKindsQuery).data?.kinds ?? [];
  const [past, current] = partition(contact.relationships, (each) => isPast(each, today));
  const belongs = new Set(kinds.filter(({ household }) => household).map(({ id }) => id));
  const households = useQuery({
    ...householdsQuery(contact.id),
    enabled: current.some(({ kindId }) => belongs.has(kindId)),
  });
  const done = (words: string) => (after: Contact) => {
    setOpen(undefined);
    setSaved({ words, changeId: newlyUndoable(contact.timeline, after.timeline) });
  };
  const begun = useBegun(draftsOf(contact));
  const close = () => setOpen(undefined);

  if (open === 'new') {
    return <AddRelationship contact={contact} kinds={kinds} onDone={done('Added.')} onCancel={close} />;
  }
  if (open) {
    return (
      <ChangeRelationship
        contact={contact}
        relationship={open}
        kinds={kinds}
        onSaved={done('Saved.')}
        onRemoved={done('Removed.')}
        onCancel={close}
      />
    );
  }
  const items = (relationships: Relationship[]) => (
    <ul className={styles.items}>
      {relationships.map((each) => (
        <RelationshipItem
          key={each.id}
          contact={contact}
          relationship={each}
          kinds={kinds}
          households={belongs.has(each.kindId) ? (households.data?.households ?? []) : []}
          onChange={mayChange ? () => setOpen(each) : undefined}
        />
      ))}
    </ul>
  );
  return (
    <Card
      title={contact.facts.kind === 'household' ? 'Who lives here, and connections' : 'Connections'}
      action={mayChange && <LinkButton onClick={() => setOpen('new')}>Add</LinkButton>}
    >
      {mayChange && begun.names.includes('relationship') && (
        <Begun
          what="a connection"
          onGoOn={() => setOpen('new')}
          onThrowAway={() => begun.throwAway('relationship')}
        />
      )}
      <Saved contactId={contact.id} change={saved} onUndone={() => setSaved(undefined)} />
      {current.length === 0 && <p className={styles.nothing}>{NONE_YET[contact.facts.kind]()}</p>}
      {current.length > 0 && items(current)}
      {past.length > 0 && (
        <Folded title={count(past.length, 'past connection', 'past connections')}>{items(past)}</Folded>
      )}
    </Card>
  );
}

const NONE_YET: Record<Contact['facts']['kind'], () => string> = {
  person: () => 'Nobody yet: family, carers, where they work, whom they help.',
  organisation: () => 'Nobody yet: who works here, who is in the chair.',
  household: () => `Nobody yet: add the ${many('person')} who live here.`,
};

function partition<T>(items: T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
