import type { FieldPair, Merge, OwnField } from '../api/generated';
import { permissionName } from '../contact/timelineEntries';
import { answerWords } from '../fields/fieldWords';
import { FACT_WORDS } from '../people/facts';
import { everyWords, STATUS_WORDS } from '../people/factWords';
import { count } from '../words/counts';
import { bornWords, plainDay } from '../words/dates';
import { series } from '../words/series';
import { isDate } from '../words/typedDate';

/** First name; the group's own fields by their names. */
export function factName(field: string, own: readonly OwnField[]): string {
  if (field.startsWith('own/')) return ownField(field, own)?.name ?? 'One of your own fields';
  const words = FACT_WORDS[field as keyof typeof FACT_WORDS] ?? field;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a fact says, a line each. */
export function factLines(field: string, text: string | undefined, own: readonly OwnField[]): string[] {
  if (text === undefined) return [];
  return text.split('\n').map((line) => lineWords(field, line, own));
}

function lineWords(field: string, line: string, own: readonly OwnField[]): string {
  if (field === 'born') return isDate(line) ? bornWords(line) : line;
  if (field === 'keepInTouch') return everyWords(line);
  if (field === 'statuses') return STATUS_WORDS[line as keyof typeof STATUS_WORDS] ?? line;
  if (field === 'roles') return line.replace(/\d{4}-\d{2}-\d{2}/g, plainDay);
  const kind = ownField(field, own)?.kind;
  return kind ? answerWords(kind, line) : line;
}

function ownField(field: string, own: readonly OwnField[]): OwnField | undefined {
  return own.find(({ id }) => field === `own/${id}`);
}

/** Of these the first one is used where one is needed: whose it is has to be said. */
const WITH_A_MAIN_ONE = ['emails', 'phones', 'addresses'];

/** True of a fact about which somebody has to decide. */
export function isToChoose({ field, becomes }: FieldPair): boolean {
  return becomes === 'choice' || (becomes === 'both' && WITH_A_MAIN_ONE.includes(field));
}

/** What comes along, as one would say it: 12 calls and notes, 2 open tasks and 1 newsletter. */
export function movesWords(moves: Merge['moves']): string {
  const { interactions, openTasks, doneTasks, mail, relationships } = moves;
  const parts = [
    interactions > 0 && count(interactions, 'call, visit or note', 'calls, visits and notes'),
    openTasks > 0 && count(openTasks, 'open task', 'open tasks'),
    doneTasks > 0 && count(doneTasks, 'task done', 'tasks done'),
    mail > 0 && count(mail, 'newsletter', 'newsletters'),
    relationships > 0 && count(relationships, 'connection', 'connections'),
  ].filter((part) => part !== false);
  return series(parts);
}

/** What may not be sent to the merged record. */
export function refusals(merge: Merge): string[] {
  return merge.permissions
    .filter(({ answer }) => answer === 'no')
    .map(
      (each) =>
        `${permissionName(each)}: no. ${each.ofOther ? merge.other.name : merge.kept.name} asked us not to.`,
    );
}
