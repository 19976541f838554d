import type { FormErrors } from '../api/errors';
import type {
  Import,
  ImportColumn,
  ImportDates,
  ImportField,
  ImportPlan,
  OwnField,
  RelationshipKind,
} from '../api/generated';
import { many } from '../words/contactWords';
import { bornWords } from '../words/dates';
import { fieldWords, type KnownField } from './columnWords';
import { type Decisions, decisionsOf, stillPossible } from './differences';
import { type Relations, relationOf, relationsOf, toRelations } from './related';

/** What somebody said that a column is: nothing yet, what every group knows, or one of the group’s own fields. */
export type ColumnAnswer = '' | KnownField | `own/${string}`;

function answerWords(answer: ColumnAnswer, own: OwnField[]): string {
  const id = ownFieldId(answer);
  if (id !== undefined) return own.find((field) => field.id === id)?.name ?? '';
  return answer === '' ? '' : fieldWords(answer as KnownField);
}

/** The answers as they stand on the screen. */
export type PlanForm = {
  fields: ColumnAnswer[];
  /** The columns in which 3/7/58 is in March. */
  monthFirst: number[];
  /** The columns of which somebody said that their numbers tell who is who; that holds while they answer such a field. */
  references: number[];
  /** What contacts are to those whom columns name; that holds while they name somebody. */
  relations: Relations;
  list: 'new' | 'existing' | 'none';
  newList: string;
  listId: string;
  whoComesIn: 'everybody' | 'known';
  mayMail: 'yes' | 'no' | '';
  source: string;
  wording: string;
  given: string;
  /** What was decided where the sheet says something else; asked once the rows are checked. */
  decisions: Decisions;
};

/** What the form shows first: what was said before, of this sheet or of one like it, or what is suggested. */
export function firstAnswers(one: Import): PlanForm {
  const { plan } = one;
  return {
    ...(plan ? { ...plannedColumns(plan), ...listAnswer(one, plan) } : firstOfSheet(one)),
    whoComesIn: plan?.onlyKnown ? 'known' : 'everybody',
    mayMail: plan ? (plan.permission ? 'yes' : 'no') : saysNo(one) ? 'no' : '',
    source: plan?.permission?.source ?? '',
    wording: plan?.permission?.wording ?? '',
    given: plan?.permission?.given ?? '',
    decisions: decisionsOf(plan),
  };
}

/** True for a sheet of nobody but people who may not be mailed. */
function saysNo({ writtenBy }: Import): boolean {
  return writtenBy === 'mailchimp-unsubscribed' || writtenBy === 'mailchimp-cleaned';
}

type ColumnAnswers = Pick<PlanForm, 'fields' | 'monthFirst' | 'references' | 'relations'>;

type ListAnswer = Pick<PlanForm, 'list' | 'newList' | 'listId'>;

/** What was said of such a sheet before; where nobody ever said anything, what is suggested. */
export function firstOfSheet(one: Import): ColumnAnswers & ListAnswer {
  const { remembered } = one;
  if (!remembered) return suggestedOfSheet(one);
  return { ...rememberedColumns(one, remembered), ...listAnswer(one, remembered.joined) };
}

/** What is suggested of the columns, and of the list: a new one that is called as the file, or none. */
export function suggestedOfSheet(one: Import): ColumnAnswers & ListAnswer {
  return { ...suggestedColumns(one), ...listAnswer(one) };
}

/**
 * Where nobody has said which, a new list; none where the sheet names lists itself, tells of calls and visits or of
 * relationships, or is only out and in again.
 */
function listAnswer(
  { fileName, columns, writtenBy }: Import,
  joined?: { listId?: string; newList?: string },
): ListAnswer {
  const isOfNoList = columns.some(
    ({ suggested }) => suggested === 'lists' || suggested === 'interaction' || suggested === 'relation',
  );
  const unsaid = isOfNoList || writtenBy === 'kith' ? 'none' : 'new';
  return {
    list: joined ? (joined.newList ? 'new' : joined.listId ? 'existing' : 'none') : unsaid,
    newList: joined?.newList ?? listNameFrom(fileName),
    listId: joined?.listId ?? '',
  };
}

/** What was said of a column before that is nothing any longer waits for an answer. */
function rememberedColumns(
  { columns }: Import,
  remembered: NonNullable<Import['remembered']>,
): ColumnAnswers {
  const before = new Map(remembered.columns.map((answer) => [answer.column, answer]));
  return {
    fields: columns.map(({ index }): ColumnAnswer => {
      const { field = '', fieldId = '' } = before.get(index) ?? {};
      return field === 'own' ? `own/${fieldId}` : field;
    }),
    monthFirst: remembered.columns.filter(({ monthFirst }) => monthFirst).map(({ column }) => column),
    references: remembered.columns.filter(({ reference }) => reference).map(({ column }) => column),
    relations: relationsOf(
      remembered.columns.flatMap(({ column, kindId, direction }) =>
        kindId && direction ? [{ column, kindId, direction }] : [],
      ),
    ),
  };
}

/** What has values and is nothing that we know waits for an answer. */
function suggestedColumns({ columns }: Import): ColumnAnswers {
  return {
    fields: columns.map(suggestion),
    monthFirst: columns.filter((column) => column.dates?.monthFirst).map((column) => column.index),
    references: columns.filter(({ reference }) => reference === 'likely').map(({ index }) => index),
    relations: {},
  };
}

/** What we take a column for; nothing where somebody has to say it. */
export function suggestion({ suggested, ownField, newField, usual }: ImportColumn): ColumnAnswer {
  if (suggested === 'own') return ownField ? `own/${ownField}` : '';
  return newField && !usual ? '' : suggested;
}

function plannedColumns({
  fields,
  monthFirst = [],
  ownFields = [],
  relations = [],
}: ImportPlan): ColumnAnswers {
  const own = new Map(ownFields.map(({ column, fieldId }) => [column, fieldId]));
  return {
    fields: fields.map((field, at): ColumnAnswer => (field === 'own' ? `own/${own.get(at) ?? ''}` : field)),
    monthFirst,
    references: ownFields.filter(({ reference }) => reference).map(({ column }) => column),
    relations: relationsOf(relations),
  };
}

/** The id of the group’s own field that it is; undefined when it is none. */
export function ownFieldId(answer: ColumnAnswer): string | undefined {
  return answer.startsWith('own/') ? answer.slice('own/'.length) : undefined;
}

const DATES: ColumnAnswer[] = [
  'born',
  'interactionDay',
  'relationSince',
  'relationUntil',
  'optInDate',
  'noEmail',
  'bounced',
  'noPost',
  'noPhone',
  'noTexts',
  'noContact',
];

/** True for what is read as a date, or may be. */
export function isDate(answer: ColumnAnswer, own: OwnField[]): boolean {
  if (DATES.includes(answer)) return true;
  return own.find(({ id }) => id === ownFieldId(answer))?.kind === 'date';
}

/** True for a column whose answers may tell who is who: of a field for short texts or numbers, no two the same. */
export function mayBeReference({ reference }: ImportColumn, answer: ColumnAnswer, own: OwnField[]): boolean {
  const kind = own.find(({ id }) => id === ownFieldId(answer))?.kind;
  return reference !== undefined && (kind === 'text' || kind === 'number');
}

/** The fields of the group that a column can have answers to. */
export function forColumns(fields: OwnField[]): OwnField[] {
  return fields.filter(({ retired, kind }) => !retired && kind !== 'contact');
}

/** So many columns that nobody has said anything about. */
export function undecided(fields: ColumnAnswer[]): number {
  return fields.filter((field) => field === '').length;
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
export function toPlan(
  form: PlanForm,
  columns: ImportColumn[],
  own: OwnField[],
  kinds: RelationshipKind[],
): { plan: ImportPlan } | { errors: FormErrors } {
  const missing: { field: string; text: string }[] = [];
  for (const { index, header } of columns) {
    if (form.fields[index] === '') {
      missing.push({ field: `fields-${index}`, text: `Say what “${header}” is, or leave it out` });
    }
  }
  for (const column of columns) {
    if (form.fields[column.index] === 'related' && relationOf(form, column, kinds) === '') {
      missing.push({
        field: `relations-${column.index}`,
        text: `Say what they are to whoever stands in “${column.header}”`,
      });
    }
  }
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
  if (form.mayMail === 'yes' && form.wording.trim() === '') {
    missing.push({
      field: 'permission-wording',
      text: 'Say what they were told, or read, when they said yes',
    });
  }
  if (missing.length > 0) {
    const byField = Object.fromEntries(missing.map(({ field, text }) => [field, text]));
    return { errors: { summary: missing, byField } };
  }
  const ownFields = columns.flatMap((column) => {
    const answer = form.fields[column.index] ?? 'ignore';
    const fieldId = ownFieldId(answer);
    const reference = form.references.includes(column.index) && mayBeReference(column, answer, own);
    return fieldId ? [{ column: column.index, fieldId, reference }] : [];
  });
  return {
    plan: {
      fields: form.fields.map((answer) => (ownFieldId(answer) ? 'own' : (answer as ImportField))),
      monthFirst: form.monthFirst,
      ownFields,
      relations: toRelations(form, columns, kinds),
      ...stillPossible(form.decisions, ownFields),
      ...(form.list === 'new' ? { newList: form.newList.trim() } : {}),
      ...(form.list === 'existing' ? { listId: form.listId } : {}),
      ...(form.whoComesIn === 'known' ? { onlyKnown: true } : {}),
      ...(form.mayMail === 'yes' ? { permission: permissionOf(form) } : {}),
    },
  };
}

function permissionOf(form: PlanForm): NonNullable<ImportPlan['permission']> {
  return {
    basis: 'consent',
    source: form.source.trim(),
    wording: form.wording.trim(),
    ...(form.given ? { given: form.given } : {}),
  };
}

/** These are one of a kind for a person; several columns of tags or phones are fine. */
const ONE_EACH: ColumnAnswer[] = [
  'firstName',
  'lastName',
  'fullName',
  'organisation',
  'postcode',
  'born',
  'interactionDay',
  'interactionKind',
  'relation',
  'relationSince',
  'relationUntil',
  'relationNote',
  'optInDate',
  'id',
];

/** What somebody should know before the rows are checked; undefined when the columns look as expected. */
export function warningAbout(fields: ColumnAnswer[], own: OwnField[]): string | undefined {
  const has = (...any: ColumnAnswer[]) => any.some((field) => fields.includes(field));
  if (!has('firstName', 'lastName', 'fullName', 'organisation', 'email')) {
    return 'No column holds a name or an e-mail address, so there is nobody to bring in.';
  }
  if (has('interaction') && !has('interactionDay')) {
    return 'A column says what happened, but none says on which day. Choose the one that does.';
  }
  if (!has('interaction') && has('interactionDay', 'interactionKind')) {
    return 'No column says what happened. Choose the one that does, or leave out its day and its kind.';
  }
  if (!has('related') && has('relation', 'relationSince', 'relationUntil', 'relationNote')) {
    return 'No column says to whom they are related. Choose the one that does, or leave out what is about it.';
  }
  if (!has('email')) return 'No column holds an e-mail address: nobody in this sheet can get a newsletter.';
  const twice = fields.find(
    (field, at) => (ONE_EACH.includes(field) || ownFieldId(field)) && fields.indexOf(field) !== at,
  );
  return twice && `Two columns hold “${answerWords(twice, own)}”. Choose one of them.`;
}
