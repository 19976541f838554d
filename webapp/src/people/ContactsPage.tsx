import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ContactKind, ContactSummary } from '../api/generated';
import { useMay } from '../session/session';
import { Avatar, Badge, Badges } from '../ui/Badge';
import { ButtonLink } from '../ui/Button';
import { Card } from '../ui/Card';
import { EmailText } from '../ui/EmailText';
import { Menu } from '../ui/Menu';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { type Column, Table } from '../ui/Table';
import { count } from '../words/counts';
import { ContactFilters } from './ContactFilters';
import styles from './ContactsPage.module.css';
import { contactPageQuery } from './contactQueries';
import { KIND_WORDS, type KindWords } from './kindWords';

const PAGE = 50;

export function PeoplePage() {
  return <ContactsPage kind="person" />;
}

export function OrganisationsPage() {
  return <ContactsPage kind="organisation" />;
}

export function HouseholdsPage() {
  return <ContactsPage kind="household" />;
}

/** All contacts of a kind, by name, fifty at a time; what is chosen stands in the address. */
function ContactsPage({ kind }: { kind: ContactKind }) {
  const words = KIND_WORDS[kind];
  const [asked, setAsked] = useSearchParams();
  const chosen = {
    list: asked.get('list') ?? '',
    tag: asked.get('tag') ?? '',
    segment: asked.get('segment') ?? '',
  };
  const cursor = asked.get('cursor') ?? '';
  const from = Number(asked.get('from') ?? 1);
  const mayCoordinate = useMay('coordinator');
  const navigate = useNavigate();
  const contacts = useQuery({
    ...contactPageQuery({ kind, ...chosen, cursor }),
    placeholderData: keepPreviousData,
  });

  // A new page starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor is the page.
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a clean-up.
    window.scrollTo(0, 0);
  }, [cursor]);

  const choose = (part: Partial<typeof chosen>) => {
    const next = Object.entries({ ...chosen, ...part }).filter(([, value]) => value !== '');
    setAsked(new URLSearchParams(next));
  };
  const filtered = Object.values(chosen).some((value) => value !== '');

  return (
    <Page
      title={words.title}
      above={kind === 'household' ? <Link to="/people">People</Link> : undefined}
      about={
        contacts.data
          ? `${words.about} ${count(contacts.data.total, words.one, words.many)}${filtered ? ' shown' : ''}.`
          : words.about
      }
      actions={
        <>
          {mayCoordinate && kind === 'person' && (
            <ButtonLink small to="/spreadsheets" icon="table">
              Bring in a spreadsheet
            </ButtonLink>
          )}
          {kind !== 'person' && <AddLink words={words} />}
          <Menu
            name="More"
            small
            items={[
              ...(kind === 'person'
                ? ([
                    { name: 'Households', icon: 'people', onPress: () => navigate('/households') },
                    { name: 'Same person twice?', icon: 'search', onPress: () => navigate('/duplicates') },
                  ] as const)
                : []),
              { name: 'Deleted', icon: 'bin', onPress: () => navigate('/deleted') },
              { name: 'Print', icon: 'note', onPress: () => window.print() },
            ]}
          />
        </>
      }
    >
      <LoadingOr query={contacts} lines={8}>
        {(page) => (
          <>
            {(page.total > 0 || filtered) && (
              <ContactFilters page={page} words={words} chosen={chosen} onChoose={choose} />
            )}
            {page.contacts.length === 0 ? (
              <EmptyState action={filtered ? undefined : <AddLink words={words} />}>
                {filtered
                  ? `No ${words.many} here. Choose another tag, list or segment.`
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

function AddLink({ words }: { words: KindWords }) {
  const mayAdd = useMay('contributor');
  if (!mayAdd) return null;
  return (
    <ButtonLink small to={words.addAt} icon="plus">
      {words.add}
    </ButtonLink>
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
  { name: 'E-mail', cell: (contact) => contact.email && <EmailText address={contact.email} /> },
  { name: 'Phone', cell: (contact) => contact.phone, short: true },
  { name: 'Postcode', cell: (contact) => contact.postcode, short: true },
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
