import type { ChangeEntry, FieldChange } from '../api/generated';
import { rhythm } from '../tasks/repeat';
import { plainDay } from '../words/dates';

/**
 * A change in words: what happened, then a line for each detail. What somebody took back is theirs to have taken back: it
 * is kept, `folded` behind these words, and no longer read by everybody who opens the page.
 */
export type ChangeWords = { title: string; details: string[]; folded?: string };

/** Says what a change did, as a person would. */
export function changeWords(change: ChangeEntry, own: OwnNames = NO_NAMES): ChangeWords {
  switch (change.what) {
    case 'added':
      return {
        title: change.by.through === 'import' ? 'Brought in from a spreadsheet' : 'Added to Kith',
        // What a new contact came with is on the page already.
        details: [],
      };
    case 'changed':
      return facts(change.fields, '', own);
    case 'confirmed':
      return { title: 'Found right as it is', details: after(change.fields) };
    case 'undone':
      return facts(change.fields, ' back', own);
    case 'import-undone':
      return facts(change.fields, ' back, with the whole spreadsheet', own);
    case 'interaction-logged':
      return { title: 'Written down', details: after(change.fields.slice(0, 1)) };
    case 'interaction-removed':
      return {
        title: 'Taken off the timeline',
        details: before(change.fields.slice(0, 1)),
        folded: 'What it said',
      };
    case 'task-added':
      return { title: 'Task added', details: after(change.fields) };
    case 'task-changed':
      return { title: 'Task changed', details: taskDetails(change.fields) };
    case 'task-done':
      return { title: 'Task done', details: after(change.fields.slice(0, 1)) };
    case 'task-reopened':
      return { title: 'Task opened again', details: after(change.fields.slice(0, 1)) };
    case 'task-removed':
      return { title: 'Task removed', details: before(change.fields) };
    case 'relationship-added':
      return { title: 'Connection added', details: after(change.fields) };
    case 'relationship-changed':
      return { title: 'Connection changed', details: change.fields.map(fromTo) };
    case 'relationship-ended':
      return { title: 'Connection ended', details: after(change.fields) };
    case 'relationship-removed':
      return { title: 'Connection removed', details: before(change.fields) };
    case 'document-attached':
      return { title: 'File attached', details: after(change.fields) };
    case 'document-removed':
      return { title: 'File removed', details: before(change.fields) };
    case 'document-restored':
      return { title: 'File attached again', details: after(change.fields) };
    case 'list-joined':
      return { title: `Put on ${quoted(after(change.fields))}`, details: [] };
    case 'list-left':
      return { title: `Taken off ${quoted(before(change.fields))}`, details: [] };
    case 'suppressed':
      return { title: 'No more newsletters to this address', details: after(change.fields) };
    case 'deleted':
      return { title: 'Deleted', details: [] };
    case 'restored':
      return { title: 'Restored', details: [] };
    case 'merged':
      return merged('Merged in', change.fields, own);
    case 'merged-into':
      return { title: 'Merged into', details: after(change.fields) };
    case 'unmerged':
      return merged('Parted from', change.fields, own);
    case 'exported':
      return { title: 'Everything we hold was downloaded as a file', details: [] };
  }
}

/** The other contact first, then what became of the facts. */
function merged(title: string, [other, ...more]: FieldChange[], own: OwnNames): ChangeWords {
  const details = more.map((field) => `${nameOf(field, own)}: ${fromTo(field)}`);
  return { title: `${title}: ${other?.after ?? 'another record'}`, details };
}

function facts(fields: FieldChange[], ending: string, own: OwnNames): ChangeWords {
  const [only, ...more] = fields;
  if (!only) return { title: `Changed${ending}`, details: [] };
  if (more.length > 0) {
    const details = fields.map((field) => `${nameOf(field, own)}: ${fromTo(field)}`);
    return { title: `${fields.length} details changed${ending}`, details };
  }
  const verb = only.before && only.after ? 'changed' : only.after ? 'added' : 'taken away';
  return { title: `${nameOf(only, own)} ${verb}${ending}`, details: [fromTo(only)] };
}

/** Which task it is first, then what is new about it. */
function taskDetails([task, ...more]: FieldChange[]): string[] {
  if (!task) return [];
  const text = task.before === task.after ? (task.after ?? '') : fromTo(task);
  return [text, ...more.map((field) => `${nameOf(field, NO_NAMES)}: ${fromTo(inWords(field))}`)];
}

function inWords(field: FieldChange): FieldChange {
  const say = (text: string | undefined) =>
    text === undefined
      ? 'no longer'
      : field.field === 'taskDue'
        ? plainDay(text)
        : field.field === 'taskRepeat'
          ? rhythm(text)
          : text;
  return {
    ...field,
    ...(field.before === undefined ? {} : { before: say(field.before) }),
    after: say(field.after),
  };
}

const FIELDS: Record<string, string> = {
  kind: 'Kind',
  firstName: 'First name',
  lastName: 'Last name',
  nickname: 'What they are called',
  name: 'Name',
  emails: 'E-mail address',
  phones: 'Phone number',
  addresses: 'Address',
  born: 'Date of birth',
  roles: 'Who they are to us',
  statuses: 'Status',
  keepInTouch: 'Keep in touch',
  tags: 'Tags',
  beforeYouSpeak: 'What to know before speaking',
  list: 'List',
  taskDue: 'By which day',
  taskOwner: 'Who does it',
  taskRepeat: 'Comes round',
};

/** The names of the group's own fields, by id. */
export type OwnNames = ReadonlyMap<string, string>;

const NO_NAMES: OwnNames = new Map();

function nameOf({ field }: FieldChange, own: OwnNames): string {
  return factName(field, own);
}

/** What a fact is called, by its name in the contract. */
export function factName(fact: string, own: OwnNames): string {
  if (fact.startsWith('own/')) return own.get(fact.slice('own/'.length)) ?? 'One of your own fields';
  return FIELDS[fact] ?? fact;
}

/** 01632 960 114 → 01632 960 417; the lines of a longer fact stand behind one another. */
function fromTo(field: FieldChange): string {
  return [field.before, field.after]
    .filter((text) => text !== undefined)
    .map((text) => text.split('\n').filter(Boolean).join('; '))
    .join(' → ');
}

function after(fields: FieldChange[]): string[] {
  return fields.flatMap((field) => field.after ?? []);
}

function before(fields: FieldChange[]): string[] {
  return fields.flatMap((field) => field.before ?? []);
}

function quoted(names: string[]): string {
  return names.length === 0 ? 'a list' : names.map((name) => `“${name}”`).join(', ');
}
