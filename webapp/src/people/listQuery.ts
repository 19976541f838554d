import type { ContactKind } from '../api/generated';

/** What a list of contacts shows; all of it stands in the address, so that a link shows the same. */
export type ListQuery = {
  /** The ids of columns besides the name, in order. */
  columns: string[];
  /** As the API has it: `name`, `-postcode`. */
  sort: string;
  /** What leaves contacts out, by its name in the API: `list`, `tag`. */
  filter: Record<string, string>;
};

/** The filters that a list understands. */
export const FILTERS = ['list', 'tag', 'role', 'status', 'segment'];

const FIRST_COLUMNS: Record<ContactKind, string[]> = {
  person: ['roles', 'tags', 'email', 'phone', 'postcode'],
  organisation: ['tags', 'email', 'phone', 'postcode'],
  household: ['tags', 'email', 'phone', 'postcode'],
};

const FIRST_SORT = 'name';

const OWN = 'own-';

/** So many of the group's own fields can be columns at once, as the API has it. */
export const MOST_OWN_COLUMNS = 30;

/** The id of the column of one of the group's own fields. */
export function ownColumn(field: string): string {
  return `${OWN}${field}`;
}

/** The own fields among columns, by their ids. */
export function ownFieldsAmong(columns: string[]): string[] {
  return columns.filter((id) => id.startsWith(OWN)).map((id) => id.slice(OWN.length));
}

/** Reads an address's query; what it does not say is as on the first visit. */
export function readListQuery(kind: ContactKind, asked: URLSearchParams): ListQuery {
  const columns = asked.get('columns');
  const filter: Record<string, string> = {};
  for (const name of FILTERS) {
    const value = asked.get(name);
    if (value) filter[name] = value;
  }
  return {
    columns: columns === null ? FIRST_COLUMNS[kind] : columns.split(',').filter((id) => id !== ''),
    sort: asked.get('sort') ?? FIRST_SORT,
    filter,
  };
}

/** Writes it, in one order and without what goes without saying: two lists that show the same have the same text. */
export function writeListQuery(kind: ContactKind, { columns, sort, filter }: ListQuery): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  if (sort !== FIRST_SORT) query.set('sort', sort);
  if (columns.join() !== FIRST_COLUMNS[kind].join()) query.set('columns', columns.join());
  return query.toString();
}

/** By the same thing, but the other way round when it is sorted by that already. */
export function turned(sort: string, by: string): string {
  return sort === by ? `-${by}` : by;
}
