import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ContactKind, ContactSummary, List, OwnField } from '../api/generated';
import { answerWords } from '../fields/fieldWords';
import { Avatar, Badge, Badges } from '../ui/Badge';
import { EmailText } from '../ui/EmailText';
import type { Column } from '../ui/Table';
import { bornWords, dayOf, plainDay } from '../words/dates';
import styles from './ContactsPage.module.css';
import { everyWords, STATUS_WORDS } from './factWords';
import { ownColumn } from './listQuery';

/** What cells need to know besides the contact. */
export type Around = { lists: List[]; zone: string; tick?: (contact: ContactSummary) => ReactNode };

/** A column that can be chosen. */
export type ContactColumn = {
  id: string;
  name: string;
  /** What the API sorts by for it. */
  sort?: string;
  short?: boolean;
  cell: (contact: ContactSummary, around: Around) => ReactNode;
};

const MOST_BADGES = 3;

/** Every column of ours besides the name, in the order in which they stand. */
const CONTACT_COLUMNS: ContactColumn[] = [
  { id: 'roles', name: 'Who they are to us', cell: (contact) => badges(contact.roles) },
  { id: 'tags', name: 'Tags', cell: (contact) => badges(contact.tags) },
  { id: 'nickname', name: 'Called', cell: (contact) => contact.nickname },
  {
    id: 'email',
    name: 'E-mail',
    cell: (contact) => contact.email && <EmailText address={contact.email} />,
  },
  { id: 'phone', name: 'Phone', short: true, cell: (contact) => contact.phone },
  { id: 'town', name: 'Town', sort: 'town', cell: (contact) => contact.town },
  {
    id: 'postcode',
    name: 'Postcode',
    sort: 'postcode',
    short: true,
    cell: (contact) => contact.postcode,
  },
  {
    id: 'lists',
    name: 'Lists',
    cell: (contact, { lists }) =>
      lists
        .filter((list) => contact.lists.includes(list.id))
        .map((list) => list.name)
        .join(', '),
  },
  {
    id: 'born',
    name: 'Born',
    sort: 'born',
    short: true,
    cell: (contact) => contact.born && bornWords(contact.born),
  },
  {
    id: 'status',
    name: 'Status',
    cell: (contact) => contact.statuses.map((status) => STATUS_WORDS[status]).join(', '),
  },
  {
    id: 'keep',
    name: 'Keep in touch',
    cell: (contact) => contact.keepInTouch && everyWords(contact.keepInTouch),
  },
  {
    id: 'added',
    name: 'Added',
    sort: 'added',
    short: true,
    cell: (contact, { zone }) => plainDay(dayOf(contact.since, zone)),
  },
];

/** An answer that is kept from lists, or has no room in one, is no column. */
const NO_COLUMN: OwnField['kind'][] = ['long-text', 'contact'];

/** Every column that a list can have besides the name: ours, then the group's own fields. */
export function columnsFor(kind: ContactKind, own: readonly OwnField[]): ContactColumn[] {
  const fields = own.filter(
    (field) =>
      !field.sensitive && !field.retired && field.of.includes(kind) && !NO_COLUMN.includes(field.kind),
  );
  return [
    ...CONTACT_COLUMNS,
    ...fields.map((field) => ({
      id: ownColumn(field.id),
      name: field.name,
      cell: ({ own = {} }: ContactSummary) => {
        const answer = own[field.id];
        return answer && answerWords(field.kind, answer);
      },
    })),
  ];
}

/** The columns of a table: the name, and those that were chosen. */
export function columnsOf(
  all: ContactColumn[],
  chosen: string[],
  around: Around,
): (Column<ContactSummary> & { sort?: string })[] {
  const name: Column<ContactSummary> & { sort: string } = {
    name: 'Name',
    sort: 'name',
    cell: (contact) => (
      <span className={styles.name}>
        {around.tick?.(contact)}
        <Avatar name={contact.name} id={contact.id} />
        <Link to={`/contacts/${contact.id}`}>{contact.sortName}</Link>
      </span>
    ),
  };
  const others = all
    .filter(({ id }) => chosen.includes(id))
    .map(({ cell, id, ...column }) => ({
      ...column,
      key: id,
      cell: (contact: ContactSummary) => cell(contact, around),
    }));
  return [name, ...others];
}

function badges(words: string[]): ReactNode {
  return (
    words.length > 0 && (
      <Badges>
        {words.slice(0, MOST_BADGES).map((word) => (
          <Badge key={word}>{word}</Badge>
        ))}
      </Badges>
    )
  );
}
