import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ContactKind, ContactPage, ContactSummary } from '../api/generated';
import { listsQuery } from '../lists/listsQuery';
import { useMay } from '../session/session';
import { Avatar, Badge, Badges } from '../ui/Badge';
import { Button, ButtonLink } from '../ui/Button';
import { Card } from '../ui/Card';
import { Chips } from '../ui/Chips';
import { Select } from '../ui/Field';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { type Column, Table } from '../ui/Table';
import { count } from '../words/counts';
import styles from './ContactsPage.module.css';
import { contactPageQuery } from './contactQueries';

const PAGE = 50;

const WORDS = {
  person: {
    title: 'People',
    about: 'Everyone you know, in one place.',
    all: 'Everyone',
    one: 'person',
    many: 'people',
    add: 'Add a person',
    to: '/people/new',
  },
  organisation: {
    title: 'Organisations',
    about: 'The bodies you work with, and who they are to you.',
    all: 'All',
    one: 'organisation',
    many: 'organisations',
    add: 'Add an organisation',
    to: '/organisations/new',
  },
};

export function PeoplePage() {
  return <ContactsPage kind="person" />;
}

export function OrganisationsPage() {
  return <ContactsPage kind="organisation" />;
}

/** All contacts of a kind, by name, fifty at a time; what is chosen stands in the address. */
function ContactsPage({ kind }: { kind: Exclude<ContactKind, 'household'> }) {
  const words = WORDS[kind];
  const [asked, setAsked] = useSearchParams();
  const chosen = { list: asked.get('list') ?? '', tag: asked.get('tag') ?? '' };
  const cursor = asked.get('cursor') ?? '';
  const from = Number(asked.get('from') ?? 1);
  const mayCoordinate = useMay('coordinator');
  const contacts = useQuery({
    ...contactPageQuery({ kind, ...chosen, cursor }),
    placeholderData: keepPreviousData,
  });

  // A new page starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor is the page.
  useEffect(() => window.scrollTo(0, 0), [cursor]);

  const choose = (part: Partial<typeof chosen>) => {
    const next = Object.entries({ ...chosen, ...part }).filter(([, value]) => value !== '');
    setAsked(new URLSearchParams(next));
  };
  const filtered = chosen.list !== '' || chosen.tag !== '';

  return (
    <Page
      title={words.title}
      about={
        contacts.data
          ? `${words.about} ${count(contacts.data.total, words.one, words.many)}${filtered ? ' shown' : ''}.`
          : words.about
      }
      actions={
        <>
          <Button small onClick={() => window.print()}>
            Print
          </Button>
          {mayCoordinate && kind === 'person' && (
            <ButtonLink small to="/spreadsheets" icon="table">
              Bring in a spreadsheet
            </ButtonLink>
          )}
          {kind === 'organisation' && <AddLink words={words} />}
        </>
      }
    >
      <LoadingOr query={contacts} lines={8}>
        {(page) => (
          <>
            {(page.total > 0 || filtered) && (
              <Filters page={page} words={words} chosen={chosen} onChoose={choose} />
            )}
            {page.contacts.length === 0 ? (
              <EmptyState action={filtered ? undefined : <AddLink words={words} />}>
                {filtered
                  ? `No ${words.many} here. Choose another tag or list.`
                  : `You have no ${words.many} yet. Add the first one, or bring in a spreadsheet.`}
              </EmptyState>
            ) : (
              <Card flush>
                <Table
                  caption={words.title}
                  columns={COLUMNS}
                  rows={page.contacts}
                  rowKey={(contact) => contact.id}
                />
              </Card>
            )}
            {page.total > PAGE && (
              <p className={styles.paging}>
                <span>
                  {from.toLocaleString('en-GB')} to{' '}
                  {(from + page.contacts.length - 1).toLocaleString('en-GB')} of{' '}
                  {page.total.toLocaleString('en-GB')}
                </span>
                {from > 1 && <Link to={`?${new URLSearchParams(withoutPage(asked))}`}>First page</Link>}
                {page.cursor && <Link to={`?${nextPage(asked, page.cursor, from)}`}>Next page</Link>}
              </p>
            )}
          </>
        )}
      </LoadingOr>
    </Page>
  );
}

function AddLink({ words }: { words: (typeof WORDS)['person' | 'organisation'] }) {
  const mayAdd = useMay('contributor');
  if (!mayAdd) return null;
  return (
    <ButtonLink small to={words.to} icon="plus">
      {words.add}
    </ButtonLink>
  );
}

function Filters({
  page,
  words,
  chosen,
  onChoose,
}: {
  page: ContactPage;
  words: (typeof WORDS)['person' | 'organisation'];
  chosen: { list: string; tag: string };
  onChoose: (part: { list?: string; tag?: string }) => void;
}) {
  const lists = useQuery(listsQuery);
  const tags = page.tags.some(({ tag }) => tag === chosen.tag)
    ? page.tags
    : [...(chosen.tag ? [{ tag: chosen.tag, count: page.total }] : []), ...page.tags];
  const all = chosen.list === '' && chosen.tag === '' ? page.total : undefined;
  return (
    <div className={styles.filters}>
      <Chips
        label="Show only"
        value={chosen.tag}
        choices={[
          { value: '', label: words.all, count: all },
          ...tags.map(({ tag, count }) => ({ value: tag, label: tag, count })),
        ]}
        onChange={(tag) => onChoose({ tag })}
      />
      {lists.data && lists.data.lists.length > 0 && (
        <div className={styles.list}>
          <Select
            label="On the list"
            value={chosen.list}
            onChange={(event) => onChoose({ list: event.target.value })}
          >
            <option value="">Any list, or none</option>
            {lists.data.lists.map((list) => (
              <option key={list.id} value={list.id}>
                {list.name}
              </option>
            ))}
          </Select>
        </div>
      )}
    </div>
  );
}

const COLUMNS: Column<ContactSummary>[] = [
  {
    name: 'Name',
    cell: (contact) => (
      <span className={styles.name}>
        <Avatar name={contact.name} id={contact.id} />
        <Link to={`/contacts/${contact.id}`}>{contact.sortName}</Link>
      </span>
    ),
  },
  {
    name: 'Who they are to us',
    cell: (contact) =>
      contact.tags.length > 0 && (
        <Badges>
          {contact.tags.slice(0, 3).map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </Badges>
      ),
  },
  { name: 'E-mail', cell: (contact) => contact.email },
  { name: 'Phone', cell: (contact) => contact.phone },
  { name: 'Postcode', cell: (contact) => contact.postcode },
];

function withoutPage(asked: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(asked);
  rest.delete('cursor');
  rest.delete('from');
  return rest;
}

function nextPage(asked: URLSearchParams, cursor: string, from: number): URLSearchParams {
  const next = new URLSearchParams(asked);
  next.set('cursor', cursor);
  next.set('from', String(from + PAGE));
  return next;
}
