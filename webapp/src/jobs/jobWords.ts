import type { Job, LeftOut } from '../api/generated';
import { everyWords } from '../people/factWords';
import { kindWords } from '../people/kindWords';
import { count } from '../words/counts';
import { longDay } from '../words/dates';
import { columnsWords, fileWords, sensitiveNames, sheetsWords } from './exportColumns';
import { GROUP_WORDS } from './groupWords';

type Tone = 'plain' | 'accent' | 'notice' | 'good' | 'bad' | 'info';

/** So many of those a job is about: 48 people, 3 organisations, 12 contacts. */
export function whom({ kind }: Pick<Job, 'kind'>, figure: number): string {
  const words = kind ? kindWords(kind) : { one: 'contact', many: 'contacts' };
  return count(figure, words.one, words.many);
}

/** What pressing the button does, with the count: Tag 48 people. */
export function verb(job: Job): string {
  const them = whom(job, job.total);
  switch (job.action.type) {
    case 'add-tag':
      return `Tag ${them}`;
    case 'remove-tag':
      return `Take the tag off ${them}`;
    case 'join-list':
      return `Put ${them} on the list`;
    case 'leave-list':
      return `Take ${them} off the list`;
    case 'add-task':
      return `Add ${count(job.total, 'task', 'tasks')}`;
    case 'answer':
      if (job.action.answer === undefined) return `Empty it for ${them}`;
      return job.action.how === 'add' ? `Add it for ${them}` : `Fill it in for ${them}`;
    case 'begin-role':
      return `Give it to ${them}`;
    case 'end-role':
      return `End it for ${them}`;
    case 'remind':
      return job.action.every === undefined ? `No reminder for ${them}` : `Set it for ${them}`;
    case 'delete':
      return `Delete ${them}`;
    case 'export':
      return `Make a file of ${them}`;
    case 'archive':
    case 'restore':
      return GROUP_WORDS[job.action.type].verb();
  }
}

/** What a job is called: Tag 48 people “Gala”. */
export function title(job: Job): string {
  const them = whom(job, job.total);
  const { action } = job;
  switch (action.type) {
    case 'add-tag':
      return `Tag ${them} “${action.tag}”`;
    case 'remove-tag':
      return `Take the tag “${action.tag}” off ${them}`;
    case 'join-list':
      return `Put ${them} on “${action.list?.name}”`;
    case 'leave-list':
      return `Take ${them} off “${action.list?.name}”`;
    case 'add-task':
      return `“${action.text}” for ${them}`;
    case 'answer':
      return `${fieldName(job)} for ${them}`;
    case 'begin-role':
      return `${them}: ${action.role}`;
    case 'end-role':
      return `${them}: no longer ${action.role}`;
    case 'remind':
      return `Keep in touch with ${them}`;
    case 'delete':
      return `Delete ${them}`;
    case 'export':
      return `A file of ${them}`;
    case 'archive':
    case 'restore':
      return GROUP_WORDS[action.type].title(job);
  }
}

/** Exactly what happens to each of them. */
export function what(job: Job, today: string, zone: string): string {
  const { action } = job;
  switch (action.type) {
    case 'add-tag':
      return `Each of them gets the tag “${action.tag}”. Their other tags stay.`;
    case 'remove-tag':
      return `The tag “${action.tag}” is taken off each of them. Their other tags stay.`;
    case 'join-list':
      return `Each of them is put on the list “${action.list?.name}”. Whether we may mail them does not change.`;
    case 'leave-list':
      return `Each of them is taken off the list “${action.list?.name}”. Their other lists stay.`;
    case 'add-task':
      return `${action.owner?.name} gets a task for each of them: “${action.text}”, by ${longDay(action.due ?? today, today)}.`;
    case 'answer':
      if (action.answer === undefined) return `What is in ${fieldName(job)} is taken away from each of them.`;
      return action.how === 'add'
        ? `“${answerWords(action.answer)}” is added to ${fieldName(job)} for each of them. What they have there already stays.`
        : `${fieldName(job)} becomes “${answerWords(action.answer)}” for each of them.`;
    case 'begin-role':
      return `Each of them gets the role “${action.role}”${action.since ? `, since ${longDay(action.since, today)}` : ''}. Their other roles stay.`;
    case 'end-role':
      return `“${action.role}” ends for each of them${action.until ? ` on ${longDay(action.until, today)}` : ''}, and stays in the record as one of the past.`;
    case 'remind':
      return action.every === undefined
        ? 'Nobody is reminded to speak to them any more.'
        : `Your day shows each of them when it is time: ${everyWords(action.every).toLowerCase()}, whatever it was before.`;
    case 'delete':
      return 'They are taken off every list and out of every search, and get no mail. For 30 days they can be put back with everything; then they are erased.';
    case 'export':
      return `${heldWords(action)} Nobody is changed.${keptWords(action)}`;
    case 'archive':
    case 'restore':
      return GROUP_WORDS[action.type].what(job, today, zone);
  }
}

/** How many lose the answer that they have; nothing when nobody does, or when that is the whole point of it. */
export function replacedWords({ action, replaced = 0, kind }: Job): string | undefined {
  if (replaced === 0 || action.answer === undefined) return undefined;
  const has = replaced === 1 ? 'has another answer, which is' : 'have other answers, which are';
  return `${whom({ ...(kind && { kind }) }, replaced)} already ${has} replaced.`;
}

/** What was done, in the past. */
export function doneWords(job: Job): string {
  const { changed } = job.counts;
  const them = whom(job, changed);
  const have = changed === 1 ? 'has' : 'have';
  const are = changed === 1 ? 'is' : 'are';
  const { action } = job;
  switch (action.type) {
    case 'add-tag':
      return `${them} now ${have} the tag “${action.tag}”.`;
    case 'remove-tag':
      return `${them} no longer ${have} the tag “${action.tag}”.`;
    case 'join-list':
      return `${them} ${are} now on the list “${action.list?.name}”.`;
    case 'leave-list':
      return `${them} ${are} no longer on the list “${action.list?.name}”.`;
    case 'add-task':
      return `${action.owner?.name} has ${count(changed, 'task', 'tasks')} more: “${action.text}”.`;
    case 'answer':
      return action.answer !== undefined && action.how === 'add'
        ? `“${answerWords(action.answer)}” is added to ${fieldName(job)} for ${them}.`
        : `${fieldName(job)} is ${action.answer === undefined ? 'emptied' : 'filled in'} for ${them}.`;
    case 'begin-role':
      return `${them} now ${have} the role “${action.role}”.`;
    case 'end-role':
      return `${them} no longer ${have} the role “${action.role}”.`;
    case 'remind':
      return action.every === undefined
        ? `${them} ${have} no reminder any more.`
        : `${them} now ${have} a reminder ${everyWords(action.every).toLowerCase()}.`;
    case 'delete':
      return `${them} ${are} deleted.`;
    case 'export':
      return `${them} ${are} in the file.`;
    case 'archive':
    case 'restore':
      return GROUP_WORDS[action.type].done(them, are);
  }
}

/** What undoing would do, and what it would lose: said before it is done. */
export function undoWords(job: Job): string[] {
  const them = whom(job, job.counts.changed);
  const are = job.counts.changed === 1 ? 'is' : 'are';
  const { action } = job;
  switch (action.type) {
    case 'add-tag':
      return [
        `The tag “${action.tag}” is taken off ${them} again.`,
        'Where somebody took it off since, nothing changes.',
      ];
    case 'remove-tag':
      return [
        `The tag “${action.tag}” is put on ${them} again.`,
        'Where somebody put it back since, nothing changes.',
      ];
    case 'join-list':
      return [
        `${them} ${are} taken off “${action.list?.name}” again.`,
        'Who left it since stays off; nothing else of them changes.',
      ];
    case 'leave-list':
      return [
        `${them} ${are} put on “${action.list?.name}” again.`,
        'Who was put back since stays on; nothing else of them changes.',
      ];
    case 'add-task':
      return [
        `The tasks for ${them} are taken away again.`,
        'Tasks that somebody ticked off or changed since stay.',
      ];
    case 'answer':
      return [
        `${fieldName(job)} becomes what it was before, for ${them}.`,
        'Where somebody changed it since, it stays as they left it.',
      ];
    case 'begin-role':
      return [
        `The role “${action.role}” is taken from ${them} again.`,
        'Where somebody changed it since, it stays as they left it.',
      ];
    case 'end-role':
      return [
        `The role “${action.role}” of ${them} lasts again.`,
        'Where somebody changed it since, it stays as they left it.',
      ];
    case 'remind':
      return [
        `How often ${them} want to be spoken to becomes what it was before.`,
        'Where somebody changed it since, it stays as they left it.',
      ];
    case 'delete':
      return [
        `${them} ${job.counts.changed === 1 ? 'comes' : 'come'} back with everything: lists, tasks, history.`,
        'Who was erased since is gone for ever.',
      ];
    case 'export':
      return ['A file changes nobody, so there is nothing to undo.'];
    case 'archive':
    case 'restore':
      return [GROUP_WORDS[action.type].undo];
  }
}

/** Why so many of those chosen are left out. */
export function leftOutWords({ reason, count: figure }: LeftOut, type: Job['action']['type']): string {
  switch (reason) {
    case 'already':
      return ALREADY[type];
    case 'left-the-list':
      return 'left this list by themselves; put them back one by one, when they ask for it';
    case 'deceased':
      return figure === 1 ? 'has died' : 'have died';
    case 'full':
      return `have as many ${type === 'begin-role' ? 'roles' : 'tags'} as are possible`;
    case 'not-asked':
      return 'are of a kind that this is not asked of';
    case 'gone':
      return figure === 1 ? 'is no longer there' : 'are no longer there';
  }
}

const ALREADY: Record<Job['action']['type'], string> = {
  'add-tag': 'with this tag already',
  'remove-tag': 'without this tag anyway',
  'join-list': 'on this list already',
  'leave-list': 'not on this list anyway',
  'add-task': 'with this task already',
  answer: 'with this answer already',
  'begin-role': 'with this role already',
  'end-role': 'without this role on that day anyway',
  remind: 'with this already',
  delete: 'deleted already',
  export: 'in it already',
  archive: 'in it already',
  restore: 'here already',
};

/** How a job stands, in a word or two. */
export const STATE_WORDS: Record<Job['state'], { words: string; tone: Tone }> = {
  ready: { words: 'Not started', tone: 'notice' },
  running: { words: 'Under way', tone: 'info' },
  done: { words: 'Done', tone: 'good' },
  undoing: { words: 'Being undone', tone: 'info' },
  undone: { words: 'Undone', tone: 'plain' },
  failed: { words: 'Stopped half way', tone: 'bad' },
};

/** What is in a file. */
export function heldWords(action: Job['action']): string {
  const held = `The ${fileWords(action)} holds ${columnsWords(action)}, and who must not be contacted.`;
  return [held, sheetsWords(action)].filter(Boolean).join(' ');
}

function keptWords(action: Job['action']): string {
  const sensitive = sensitiveNames(action);
  if (sensitive.length === 0) return '';
  const are = sensitive.length === 1 ? 'is' : 'are';
  return ` ${sensitive.join(', ')} ${are} sensitive: it is kept that you took it out.`;
}

function fieldName({ action }: Job): string {
  return action.field ? `“${action.field.name}”` : 'A field that you do not see';
}

/** Several choices stand on a line each. */
function answerWords(answer: string): string {
  return answer.split('\n').join(', ');
}
