import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { List, ListFacts } from '../api/generated';
import { Begun } from '../drafts/Begun';
import { useBegun, useDraft } from '../drafts/useDraft';
import { useMay } from '../session/session';
import { Button, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { type Column, Table } from '../ui/Table';
import { many } from '../words/contactWords';
import { listsQuery } from './listsQuery';

/** The lists people can join and leave; newsletters go to lists. */
export function ListsPage() {
  const lists = useQuery(listsQuery);
  const mayChange = useMay('coordinator');
  const [open, setOpen] = useState<List | 'new'>();
  const columns: Column<List>[] = [
    { name: 'List', cell: (list) => <Link to={`/people?list=${list.id}`}>{list.name}</Link> },
    { name: 'What it is for', cell: (list) => list.description },
    { name: many('person', 'start'), cell: (list) => list.people.toLocaleString('en-GB'), figures: true },
    ...(mayChange
      ? [
          {
            name: 'Change',
            quiet: true,
            cell: (list: List) => (
              <LinkButton onClick={() => setOpen(list)}>
                Change<span className="visually-hidden"> {list.name}</span>
              </LinkButton>
            ),
          },
        ]
      : []),
  ];
  const add = mayChange && (
    <Button icon="plus" small onClick={() => setOpen('new')}>
      Make a list
    </Button>
  );
  return (
    <Page
      title="Lists"
      about={`${many('person', 'start')} who belong together, such as the readers of your newsletter.`}
      actions={add}
    >
      {open && (
        <div className="above">
          <ListForm
            key={open === 'new' ? 'new' : open.id}
            list={open === 'new' ? undefined : open}
            onClose={() => setOpen(undefined)}
          />
        </div>
      )}
      <BegunLists lists={lists.data?.lists ?? []} open={open} onGoOn={setOpen} />
      <LoadingOr query={lists}>
        {({ lists }) =>
          lists.length === 0 ? (
            <EmptyState>
              You have no lists yet. A newsletter goes to a list, so make one called “Newsletter” first.
            </EmptyState>
          ) : (
            <Card flush>
              <Table caption="Lists" columns={columns} rows={lists} rowKey={(list) => list.id} />
            </Card>
          )
        }
      </LoadingOr>
    </Page>
  );
}

/** What one began to type about lists and left. */
function BegunLists({
  lists,
  open,
  onGoOn,
}: {
  lists: List[];
  open: List | 'new' | undefined;
  onGoOn: (list: List | 'new') => void;
}) {
  const { names, throwAway } = useBegun('list/');
  const openName = open === 'new' ? 'new' : open?.id;
  return names
    .filter((name) => name !== openName)
    .map((name) => {
      const list = name === 'new' ? name : lists.find(({ id }) => id === name);
      if (!list) return null;
      return (
        <Begun
          key={name}
          what={list === 'new' ? 'a new list' : `to change ${list.name}`}
          onGoOn={() => onGoOn(list)}
          onThrowAway={() => throwAway(name)}
        />
      );
    });
}

function ListForm({ list, onClose }: { list: List | undefined; onClose: () => void }) {
  const draft = useDraft<Required<ListFacts>>(`list/${list?.id ?? 'new'}`, {
    name: list?.name ?? '',
    description: list?.description ?? '',
  });
  const { value: facts, set: setFacts } = draft;
  const close = () => {
    draft.forget();
    onClose();
  };
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      list ? api.put<List>(`/api/lists/${list.id}`, facts) : draft.create<List>('/api/lists', facts),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: listsQuery.queryKey });
      close();
    },
  });
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  return (
    <FormCard
      title={list ? `Change ${list.name}` : 'Make a list'}
      errors={errors}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onCancel={close}
    >
      <TextInput
        id="name"
        label="Name of the list"
        hint="Readers see it when they leave: “Leave Newsletter”"
        autoComplete="off"
        value={facts.name}
        error={errors.byField.name}
        onChange={(event) => setFacts({ ...facts, name: event.target.value })}
      />
      <TextInput
        id="description"
        label="What it is for"
        autoComplete="off"
        value={facts.description}
        error={errors.byField.description}
        onChange={(event) => setFacts({ ...facts, description: event.target.value })}
        optional
      />
    </FormCard>
  );
}
