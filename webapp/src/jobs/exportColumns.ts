import type { ExportColumn, ExportSheet, Job } from '../api/generated';

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

/** What can be in a file on sheets of their own: how the form asks for it, and what is then in it. */
export const SHEET_CHOICES: { sheets: ExportSheet[]; label: string; hint?: string; words: string }[] = [
  {
    sheets: ['interactions'],
    label: 'What happened with them',
    hint: 'Calls, meetings, visits, letters, e-mails and notes, in full.',
    words: 'what happened with them',
  },
  { sheets: ['tasks'], label: 'What is to be done for them', words: 'what is to be done for them' },
  { sheets: ['lists'], label: 'The lists they are on', words: 'the lists they are on' },
  { sheets: ['relationships'], label: 'What they are to each other', words: 'what they are to each other' },
  {
    sheets: ['permissions', 'suppressions'],
    label: 'What they said about being written to',
    hint: 'Each yes and no with its day and where it comes from, and addresses that must not be mailed.',
    words: 'what they said about being written to',
  },
];

/** What is in a file on sheets of their own, in a sentence; empty when nothing is. */
export function sheetsWords({ sheets = [], format }: Job['action']): string {
  const all = SHEET_CHOICES.filter((choice) => choice.sheets.some((sheet) => sheets.includes(sheet)));
  if (all.length === 0) return '';
  const where = format === 'csv' ? 'In files of their own' : 'On sheets of their own';
  return `${where}: ${listed(all.map(({ words }) => words))}.`;
}

/** What kind of file it is that somebody saves. */
export function fileWords({ sheets = [], format }: Job['action']): string {
  if (format !== 'csv') return 'Excel workbook';
  return sheets.length > 0 ? 'zip file of CSV files' : 'CSV file';
}

function listed(all: string[]): string {
  return all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** What is in a file, in a sentence. */
export function columnsWords({ columns = [], fields = [] }: Job['action']): string {
  const all = [
    'names',
    ...columns.map((column) => COLUMN_WORDS[column]),
    ...fields.map(({ name }) => `“${name}”`),
  ];
  return listed(all);
}

/** Of the fields in a file those that are sensitive, by name. */
export function sensitiveNames({ fields = [] }: Job['action']): string[] {
  return fields.filter(({ sensitive }) => sensitive).map(({ name }) => `“${name}”`);
}
