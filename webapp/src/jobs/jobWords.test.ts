import { expect, test } from 'vitest';
import type { Job } from '../api/generated';
import { shownColumns } from './exportColumns';
import { doneWords, leftOutWords, replacedWords, title, undoWords, verb, what } from './jobWords';

const BY = { at: '2026-11-26T10:00:00Z', by: { id: 'rosa', name: 'Rosa' } };

function job(action: Job['action'], more: Partial<Job> = {}): Job {
  return {
    id: 'job',
    state: 'ready',
    action,
    kind: 'person',
    total: 48,
    sample: [],
    leftOut: [],
    counts: { done: 48, changed: 48, same: 0, gone: 0, takenBack: 0, kept: 0 },
    kept: [],
    staged: BY,
    ...more,
  };
}

test('the button is a verb with the count, of what they are', () => {
  expect(verb(job({ type: 'add-tag', tag: 'Gala' }))).toBe('Tag 48 people');
  expect(verb(job({ type: 'delete' }, { total: 1, kind: 'organisation' }))).toBe('Delete 1 organisation');
  const { kind: _, ...mixed } = job({ type: 'join-list', list: { id: 'l', name: 'News' } });
  expect(verb(mixed)).toBe('Put 48 contacts on the list');
  expect(verb(job({ type: 'add-task', text: 'Ring' }))).toBe('Add 48 tasks');
});

test('what happens is said before, and what was done after', () => {
  const task = job({
    type: 'add-task',
    text: 'Ring them',
    due: '2026-12-01',
    owner: { id: 'tom', name: 'Tom' },
  });
  expect(title(task)).toBe('“Ring them” for 48 people');
  expect(what(task, '2026-11-26', 'Europe/London')).toBe(
    'Tom gets a task for each of them: “Ring them”, by Tuesday 1 December.',
  );
  expect(doneWords(task)).toBe('Tom has 48 tasks more: “Ring them”.');
  const diet = { type: 'answer', field: { id: 'f', name: 'Diet' }, answer: 'Vegan\nNuts' } as const;
  expect(what(job(diet), '2026-11-26', 'Europe/London')).toBe(
    '“Diet” becomes “Vegan, Nuts” for each of them.',
  );
});

test('whether an answer is added or replaces others is said before, with how many lose theirs', () => {
  const diet = { type: 'answer', field: { id: 'f', name: 'Diet' }, answer: 'Vegan' } as const;
  const added = job({ ...diet, how: 'add' }, { replaced: 0 });
  expect(what(added, '2026-11-26', 'Europe/London')).toBe(
    '“Vegan” is added to “Diet” for each of them. What they have there already stays.',
  );
  expect(verb(added)).toBe('Add it for 48 people');
  expect(doneWords(added)).toBe('“Vegan” is added to “Diet” for 48 people.');
  expect(replacedWords(added)).toBeUndefined();
  const replacing = (replaced: number) => replacedWords(job({ ...diet, how: 'replace' }, { replaced }));
  expect(replacing(12)).toBe('12 people already have other answers, which are replaced.');
  expect(replacing(1)).toBe('1 person already has another answer, which is replaced.');
  expect(replacing(0)).toBeUndefined();
  const { answer: _, ...emptied } = diet;
  expect(replacedWords(job({ ...emptied, how: 'replace' }, { replaced: 48 }))).toBeUndefined();
});

test('roles and reminders are spoken of as what they are', () => {
  const begun = job({ type: 'begin-role', role: 'Volunteer', since: '2026-11-01' });
  expect(title(begun)).toBe('48 people: Volunteer');
  expect(what(begun, '2026-11-26', 'Europe/London')).toBe(
    'Each of them gets the role “Volunteer”, since Sunday 1 November. Their other roles stay.',
  );
  expect(doneWords(job({ type: 'end-role', role: 'Volunteer', until: '2026-11-01' }))).toBe(
    '48 people no longer have the role “Volunteer”.',
  );
  expect(doneWords(job({ type: 'remind', every: 'P3M' }))).toBe(
    '48 people now have a reminder every 3 months.',
  );
  expect(verb(job({ type: 'remind' }))).toBe('No reminder for 48 people');
  expect(leftOutWords({ reason: 'full', count: 2 }, 'begin-role')).toBe('have as many roles as are possible');
});

test('one is spoken of as one', () => {
  const one = job(
    { type: 'leave-list', list: { id: 'l', name: 'News' } },
    { counts: { done: 1, changed: 1, same: 0, gone: 0, takenBack: 0, kept: 0 } },
  );
  expect(doneWords(one)).toBe('1 person is no longer on the list “News”.');
  expect(undoWords(one)[0]).toBe('1 person is put on “News” again.');
});

test('what is in a file is said in a sentence, and what is sensitive by name', () => {
  const file = job({
    type: 'export',
    columns: ['email', 'tags'],
    fields: [{ id: 'f', name: 'Health', sensitive: true }],
  });
  expect(verb(file)).toBe('Make a file of 48 people');
  expect(what(file, '2026-11-26', 'Europe/London')).toBe(
    'The Excel workbook holds names, e-mail addresses, tags and “Health”, and who must not be contacted. Nobody is changed. “Health” is sensitive: it is kept that you took it out.',
  );
  expect(doneWords(file)).toBe('48 people are in the file.');
});

test('the columns of a list are those of a file, each once', () => {
  expect(shownColumns(['tags', 'town', 'postcode', 'status', 'phone'])).toEqual(['phone', 'address', 'tags']);
});

test('a field that one does not see is not named', () => {
  expect(title(job({ type: 'answer' }))).toBe('A field that you do not see for 48 people');
});

test('who is left out is left out for a reason', () => {
  expect(leftOutWords({ reason: 'deceased', count: 1 }, 'add-task')).toBe('has died');
  expect(leftOutWords({ reason: 'already', count: 3 }, 'add-tag')).toBe('with this tag already');
});

test('an archive says whose it is, and what comes back with it', () => {
  const put = job({
    type: 'restore',
    group: 'Harbour Befrienders',
    madeAt: '2026-11-03T23:30:00Z',
    madeBy: 'Rosa',
  });
  expect(title(put)).toBe('The archive of Harbour Befrienders put back');
  expect(what(put, '2026-11-26', 'Europe/London')).toMatch(
    /^Rosa made this archive of Harbour Befrienders, Tuesday 3 November\. .*nothing is put back\.$/,
  );
  expect(verb(put)).toBe('Put everything back');
  expect(doneWords(put)).toBe('48 people are back, with everything.');
  expect(undoWords(put)).toEqual(['What was put back cannot be taken away again all at once.']);
  expect(title(job({ type: 'archive', group: 'Harbour Befrienders' }))).toBe(
    'An archive of Harbour Befrienders',
  );
});
