import type { ExportColumn, Job } from '../api/generated';

/** What can be in a file, in its order and in words; names, ids and who must not be contacted are in every one. */
const COLUMN_WORDS: Record<ExportColumn, string> = {
  email: 'e-mail addresses',
  phone: 'phone numbers',
  address: 'postal addresses',
  born: 'birth dates',
  roles: 'what they are to you',
  tags: 'tags',
  lists: 'lists',
  'keep-in-touch': 'how often to keep in touch',
  'before-you-speak': 'what to know before speaking to them',
  added: 'when they were added',
};

const ALL = Object.keys(COLUMN_WORDS) as ExportColumn[];

/** All but what may be confided in a line or two. */
export const USUAL = ALL.filter((column) => column !== 'before-you-speak');

/** What a column of a list is in a file; columns that are in every file are not among them. */
const SHOWN: Record<string, ExportColumn> = {
  roles: 'roles',
  tags: 'tags',
  email: 'email',
  phone: 'phone',
  town: 'address',
  postcode: 'address',
  lists: 'lists',
  born: 'born',
  keep: 'keep-in-touch',
  added: 'added',
};

/** The columns of a list, as a file has them, each once. */
export function shownColumns(ids: string[]): ExportColumn[] {
  const wanted = ids.map((id) => SHOWN[id]);
  return ALL.filter((column) => wanted.includes(column));
}

/** What is in a file, in a sentence. */
export function columnsWords({ columns = [], fields = [] }: Job['action']): string {
  const all = [
    'names',
    ...columns.map((column) => COLUMN_WORDS[column]),
    ...fields.map(({ name }) => `“${name}”`),
  ];
  return all.length === 1 ? 'names' : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** Of the fields in a file those that are sensitive, by name. */
export function sensitiveNames({ fields = [] }: Job['action']): string[] {
  return fields.filter(({ sensitive }) => sensitive).map(({ name }) => `“${name}”`);
}
