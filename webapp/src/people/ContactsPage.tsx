import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ContactKind, ContactSummary } from '../api/generated';
import { fieldsQuery } from '../fields/fieldsQuery';
import { BulkBar } from '../jobs/BulkBar';
import { isChosen, NOBODY, ticked } from '../jobs/chosen';
import { Tick } from '../jobs/Tick';
import { listsQuery } from '../lists/listsQuery';
import { useMay, useZone } from '../session/session';
import { ButtonLink } from '../ui/Button';
import { Card } from '../ui/Card';
import { Menu } from '../ui/Menu';
import { EmptyState, LoadingOr, Page } from '../ui/Page';
import { type Column, Table } from '../ui/Table';
import { many, one } from '../words/contactWords';
import { count } from '../words/counts';
import { ColumnsCard } from './ColumnsCard';
import { ContactFilters } from './ContactFilters';
import styles from './ContactsPage.module.css';
import { columnsFor, columnsOf } from './contactColumns';
import { contactPageQuery } from './contactQueries';
import { type KindWords, kindWords } from './kindWords';
import { type ListQuery, ownFieldsAmong, readListQuery, turned, writeListQuery } from './listQuery';
import { SavedViews } from './SavedViews';

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

/** All contacts of a kind, fifty at a time; what is chosen stands in the address. */
function ContactsPage({ kind }: { kind: ContactKind }) {
  const words = kindWords(kind);
  const [asked, setAsked] = useSearchParams();
  const query = readListQuery(kind, asked);
  const written = writeListQuery(kind, query);
  const cursor = asked.get('cursor') ?? '';
  const from = Number(asked.get('from') ?? 1);
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState(NOBODY);
  const mayChange = useMay('contributor');
  const mayCoordinate = useMay('coordinator');
  const navigate = useNavigate();
  const lists = useQuery(listsQuery);
  const fields = useQuery(fieldsQuery);
  const zone = useZone();
  const asksFor = ownFieldsAmong(query.columns);
  const contacts = useQuery({
    ...contactPageQuery({ kind, ...query.filter, sort: query.sort, cursor, fields: asksFor.join() }),
    placeholderData: keepPreviousData,
  });

  // A new page starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor is the page.
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a clean-up.
    window.scrollTo(0, 0);
  }, [cursor]);

  // Whoever looks at others chooses anew: nobody is done something to whom one does not see.
  const among = JSON.stringify([kind, query.filter]);
  const [chosenAmong, setChosenAmong] = useState(among);
  if (chosenAmong !== among) {
    setChosenAmong(among);
    setChosen(NOBODY);
  }

  const shown = contacts.data?.contacts.map(({ id }) => id) ?? [];
  const tick = (contact: ContactSummary) => (
    <Tick
      name={contact.name}
      on={isChosen(chosen, contact.id)}
      onChange={(on) => setChosen(ticked(chosen, [contact.id], on, shown))}
    />
  );
  const show = (next: ListQuery) =>
    setAsked(new URLSearchParams(writeListQuery(kind, next)), { replace: choosing });
  const filtered = Object.keys(query.filter).length > 0;
  const all = columnsFor(kind, fields.data?.fields ?? []);
  const columns = columnsOf(all, query.columns, {
    lists: lists.data?.lists ?? [],
    zone,
    ...(mayChange && { tick }),
  }).map(({ sort, ...column }) => (sort ? { ...column, sorting: sortingBy(sort, kind, query) } : column));

  return (
    <Page
      title={words.title}
      above={kind === 'household' ? <Link to="/people">{many('person', 'start')}</Link> : undefined}
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
              { name: 'Columns and order', icon: 'table', onPress: () => setChoosing(true) },
              ...(kind === 'person'
                ? ([
                    {
                      name: many('household', 'start'),
                      icon: 'people',
                      onPress: () => navigate('/households'),
                    },
                    {
                      name: `Same ${one('person')} twice?`,
                      icon: 'search',
                      onPress: () => navigate('/duplicates'),
                    },
                    { name: 'May live together', icon: 'people', onPress: () => navigate('/homes') },
                  ] as const)
                : []),
              { name: 'Jobs', icon: 'list', onPress: () => navigate('/jobs') },
              { name: 'Deleted', icon: 'bin', onPress: () => navigate('/deleted') },
              { name: 'Print', icon: 'note', onPress: () => window.print() },
            ]}
          />
        </>
      }
    >
      {choosing && (
        <div className={styles.choosing}>
          <ColumnsCard all={all} query={query} onChange={show} onClose={() => setChoosing(false)} />
        </div>
      )}
      <SavedViews kind={kind} query={written} />
      <LoadingOr query={contacts} lines={8}>
        {(page) => (
          <>
            {(page.total > 0 || filtered) && (
              <ContactFilters
                page={page}
                words={words}
                chosen={query.filter}
                onChoose={(filter) => show({ ...query, filter })}
              />
            )}
            {page.contacts.length === 0 ? (
              <EmptyState action={filtered ? undefined : <AddLink words={words} />}>
                {filtered
                  ? `No ${words.many} here. Choose something else above.`
                  : `You have no ${words.many} yet. Add the first one, or bring in a spreadsheet.`}
              </EmptyState>
            ) : (
              <>
                {mayChange && (
                  <BulkBar
                    kind={kind}
                    words={words}
                    page={page}
                    filter={query.filter}
                    columns={query.columns}
                    chosen={chosen}
                    onChoose={setChosen}
                  />
                )}
                <Card flush>
                  <Table
                    caption={words.title}
                    columns={columns}
                    rows={page.contacts}
                    rowKey={(contact) => contact.id}
                  />
                </Card>
              </>
            )}
            {page.total > PAGE && (
              <p className={styles.paging}>
                <span>
                  {from.toLocaleString('en-GB')} to{' '}
                  {(from + page.contacts.length - 1).toLocaleString('en-GB')} of{' '}
                  {page.total.toLocaleString('en-GB')}
                </span>
                {from > 1 && <Link to={`?${written}`}>First page</Link>}
                {page.cursor && <Link to={`?${pageAt(written, page.cursor, from + PAGE)}`}>Next page</Link>}
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

/** How the list is sorted by something now, and where it is sorted by it, or the other way round. */
function sortingBy(sort: string, kind: ContactKind, query: ListQuery): NonNullable<Column<never>['sorting']> {
  const now = query.sort === sort ? 'ascending' : query.sort === `-${sort}` ? 'descending' : 'none';
  return { now, to: `?${writeListQuery(kind, { ...query, sort: turned(query.sort, sort) })}` };
}

function pageAt(written: string, cursor: string, from: number): URLSearchParams {
  const next = new URLSearchParams(written);
  next.set('cursor', cursor);
  next.set('from', String(from));
  return next;
}
