import type { FormErrors } from '../api/errors';
import type { Import, ImportDates, ImportField, ImportPlan } from '../api/generated';
import { many, one } from '../words/contactWords';
import { bornWords } from '../words/dates';

const FIELD_WORDS: Record<ImportField, () => string> = {
  firstName: () => 'First name',
  lastName: () => 'Last name',
  fullName: () => 'Full name',
  organisation: () => one('organisation', 'start'),
  email: () => 'E-mail',
  phone: () => 'Phone',
  address: () => 'Address',
  town: () => 'Town',
  postcode: () => 'Postcode',
  tags: () => 'Tags',
  note: () => 'Note',
  born: () => 'Date of birth',
  optInDate: () => 'Day they said yes',
  id: () => 'Kith’s own id',
  ignore: () => 'Leave out',
};

/** What a column can hold, in the order of the choices. */
export const FIELDS = Object.keys(FIELD_WORDS) as ImportField[];

/** What a column holds, in the words of the choices. */
export function fieldWords(field: ImportField): string {
  return FIELD_WORDS[field]();
}

/** The answers as they stand on the screen. */
export type PlanForm = {
  fields: ImportField[];
  /** The columns in which 3/7/58 is in March. */
  monthFirst: number[];
  list: 'new' | 'existing' | 'none';
  newList: string;
  listId: string;
  mayMail: 'yes' | 'no' | '';
  source: string;
  given: string;
};

/** What the form shows first: what was said before, or what is suggested. */
export function firstAnswers(one: Import): PlanForm {
  const { plan } = one;
  return {
    fields: plan?.fields ?? one.columns.map((column) => column.suggested),
    monthFirst: plan?.monthFirst ?? likelyMonthFirst(one),
    list: plan ? (plan.listId ? 'existing' : plan.newList ? 'new' : 'none') : 'new',
    newList: plan?.newList ?? listNameFrom(one.fileName),
    listId: plan?.listId ?? '',
    mayMail: plan ? (plan.permission ? 'yes' : 'no') : '',
    source: plan?.permission?.source ?? '',
    given: plan?.permission?.given ?? '',
  };
}

/** The columns whose first values say that the month comes first. */
export function likelyMonthFirst(one: Import): number[] {
  return one.columns.filter((column) => column.dates?.monthFirst).map((column) => column.index);
}

/** True for what is read as a date. */
export function isDate(field: ImportField): boolean {
  return field === 'born' || field === 'optInDate';
}

/** What one of a column's dates comes to: 3/7/58 is 3 July 1958. */
export function dateExample({ examples: [example] }: ImportDates, monthFirst: boolean): string {
  if (!example) return '';
  return `${example.written} is ${bornWords(monthFirst ? example.monthFirst : example.dayFirst)}`;
}

/** A list's name from a file's: "spring_fair-2025.csv" becomes "Spring fair 2025". */
export function listNameFrom(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()
    .slice(0, 100);
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}

/** The plan that the answers make, or what is still missing; the server checks the rest. */
export function toPlan(form: PlanForm): { plan: ImportPlan } | { errors: FormErrors } {
  const missing: { field: string; text: string }[] = [];
  if (form.list === 'new' && form.newList.trim() === '') {
    missing.push({ field: 'newList', text: 'Give the new list a name' });
  }
  if (form.list === 'existing' && form.listId === '') {
    missing.push({ field: 'listId', text: 'Choose the list' });
  }
  if (form.mayMail === '') {
    missing.push({ field: 'mayMail', text: `Say whether you may e-mail these ${many('person')}` });
  }
  if (form.mayMail === 'yes' && form.source.trim() === '') {
    missing.push({ field: 'permission-source', text: 'Say where they said yes' });
  }
  if (missing.length > 0) {
    const byField = Object.fromEntries(missing.map(({ field, text }) => [field, text]));
    return { errors: { summary: missing, byField } };
  }
  return {
    plan: {
      fields: form.fields,
      monthFirst: form.monthFirst.filter((column) => isDate(form.fields[column] ?? 'ignore')),
      ...(form.list === 'new' ? { newList: form.newList.trim() } : {}),
      ...(form.list === 'existing' ? { listId: form.listId } : {}),
      ...(form.mayMail === 'yes' ? { permission: permissionOf(form) } : {}),
    },
  };
}

function permissionOf(form: PlanForm): NonNullable<ImportPlan['permission']> {
  return { basis: 'consent', source: form.source.trim(), ...(form.given ? { given: form.given } : {}) };
}

/** These are one of a kind for a person; several columns of tags or phones are fine. */
const ONE_EACH: ImportField[] = [
  'firstName',
  'lastName',
  'fullName',
  'organisation',
  'postcode',
  'born',
  'optInDate',
  'id',
];

/** What somebody should know before the rows are checked; undefined when the columns look as expected. */
export function warningAbout(fields: ImportField[]): string | undefined {
  const has = (...any: ImportField[]) => any.some((field) => fields.includes(field));
  if (!has('firstName', 'lastName', 'fullName', 'organisation', 'email')) {
    return 'No column holds a name or an e-mail address, so there is nobody to bring in.';
  }
  if (!has('email')) return 'No column holds an e-mail address: nobody in this sheet can get a newsletter.';
  const twice = fields.find((field, at) => ONE_EACH.includes(field) && fields.indexOf(field) !== at);
  return twice && `Two columns hold “${fieldWords(twice)}”. Choose one of them.`;
}
