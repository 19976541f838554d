import { expect, test } from 'vitest';
import type { Import, OwnField } from '../api/generated';
import { dateExample, firstAnswers, mayBeReference, toPlan, undecided, warningAbout } from './plan';
import { rememberedWords } from './remembered';

const COUNTS = {
  rows: 0,
  ready: 0,
  create: 0,
  fill: 0,
  same: 0,
  rejected: 0,
  repeated: 0,
  done: 0,
  refusals: 0,
  notMailed: 0,
  differing: 0,
  interactions: 0,
  relationships: 0,
};
const IMPORT: Import = {
  undoable: false,
  id: 'i',
  fileName: 'spring_fair-2025.csv',
  state: 'matching',
  startedAt: '2026-11-22T10:00:00Z',
  startedBy: { id: 'u', name: 'Rosa' },
  columns: [
    { index: 0, header: 'Name', samples: ['Noor Shah'], suggested: 'fullName', usual: false },
    { index: 1, header: 'Rating', samples: ['2'], suggested: 'ignore', usual: false },
  ],
  counts: COUNTS,
};

test('suggestions are chosen first, the list is named after the file, permission is asked', () => {
  expect(firstAnswers(IMPORT)).toEqual({
    fields: ['fullName', 'ignore'],
    monthFirst: [],
    references: [],
    relations: {},
    list: 'new',
    newList: 'Spring fair 2025',
    listId: '',
    whoComesIn: 'everybody',
    mayMail: '',
    source: '',
    wording: '',
    given: '',
    decisions: { treatments: [], leftAsInKith: [], cells: [] },
  });
});

test('a sheet that names lists itself makes no other one unless somebody says so', () => {
  const lists = {
    index: 2,
    header: 'Lists',
    samples: ['Lunch club; Walkers'],
    suggested: 'lists' as const,
    usual: false,
  };
  const sheet = { ...IMPORT, columns: [...IMPORT.columns, lists] };
  expect(firstAnswers(sheet)).toMatchObject({ fields: ['fullName', 'ignore', 'lists'], list: 'none' });
  const remembered = {
    at: '2026-10-22T10:00:00Z',
    by: { id: 'u', name: 'Rosa' },
    fileName: 'autumn.csv',
    columns: [],
    joined: { newList: 'Autumn' },
  };
  expect(firstAnswers({ ...sheet, remembered })).toMatchObject({ list: 'new', newList: 'Autumn' });
  expect(firstAnswers({ ...IMPORT, writtenBy: 'kith' }).list).toBe('none');
  const calls = IMPORT.columns.map((column) => ({ ...column, suggested: 'interaction' as const }));
  expect(firstAnswers({ ...IMPORT, columns: calls }).list).toBe('none');
});

test('what was answered before comes back, and makes the same plan', () => {
  const plan = {
    fields: ['fullName' as const, 'born' as const],
    monthFirst: [1],
    ownFields: [],
    relations: [],
    treatments: [],
    leftAsInKith: [],
    cells: [],
    listId: 'l',
    permission: {
      basis: 'consent' as const,
      source: 'Paper form',
      wording: 'Our news by e-mail',
      given: '2025-03-01',
    },
  };
  expect(toPlan(firstAnswers({ ...IMPORT, plan }), IMPORT.columns, [], [])).toEqual({ plan });
  const forTheKnown = { ...plan, onlyKnown: true };
  expect(toPlan(firstAnswers({ ...IMPORT, plan: forTheKnown }), IMPORT.columns, [], [])).toEqual({
    plan: forTheKnown,
  });
});

test('not sure is recorded as nothing', () => {
  const form = {
    ...firstAnswers(IMPORT),
    mayMail: 'no' as const,
    source: 'typed before changing one’s mind',
  };
  expect(toPlan(form, IMPORT.columns, [], [])).toEqual({
    plan: {
      fields: ['fullName', 'ignore'],
      monthFirst: [],
      ownFields: [],
      relations: [],
      treatments: [],
      leftAsInKith: [],
      cells: [],
      newList: 'Spring fair 2025',
    },
  });
});

test('every missing answer is named at once', () => {
  const form = { ...firstAnswers(IMPORT), newList: ' ' };
  const result = toPlan(form, IMPORT.columns, [], []);
  expect('errors' in result && result.errors.summary.map((error) => error.field)).toEqual([
    'newList',
    'mayMail',
  ]);
  const where = toPlan({ ...form, list: 'existing', mayMail: 'yes' }, IMPORT.columns, [], []);
  expect('errors' in where && Object.keys(where.errors.byField)).toEqual([
    'listId',
    'permission-source',
    'permission-wording',
  ]);
});

test('which of day and month comes first starts as the values suggest', () => {
  const examples = [{ written: '3/7/58', dayFirst: '1958-07-03', monthFirst: '1958-03-07' }];
  const dates = { monthFirst: true, asked: false, examples };
  const columns = [
    { index: 0, header: 'Name', samples: [], suggested: 'fullName' as const, usual: false },
    { index: 1, header: 'D.O.B', samples: ['3/7/58'], suggested: 'born' as const, usual: false, dates },
    { index: 2, header: 'Left', samples: ['3/7/58'], suggested: 'ignore' as const, usual: false, dates },
  ];
  const form = { ...firstAnswers({ ...IMPORT, columns }), mayMail: 'no' as const };
  expect(form.monthFirst).toEqual([1, 2]);
  expect(toPlan(form, columns, [], [])).toMatchObject({ plan: { monthFirst: [1, 2] } });
  expect(dateExample(dates, false)).toBe('3/7/58 is 3 July 1958');
  expect(dateExample(dates, true)).toBe('3/7/58 is 7 March 1958');
});

const CAKE: OwnField = {
  id: 'c',
  version: 1,
  name: 'Favourite cake',
  kind: 'date',
  section: '',
  choices: [],
  of: ['person'],
  seenBy: 'viewer',
  sensitive: false,
  retired: false,
};

test('a column that is nothing we know waits for an answer, and is never dropped by itself', () => {
  const columns = [
    { index: 0, header: 'Name', samples: [], suggested: 'fullName' as const, usual: false },
    {
      index: 1,
      header: 'Cake',
      samples: ['Scone'],
      suggested: 'ignore' as const,
      usual: false,
      newField: { kind: 'text' as const, choices: [] },
    },
    {
      index: 2,
      header: 'Favourite cake',
      samples: [],
      suggested: 'own' as const,
      usual: false,
      ownField: 'c',
    },
  ];
  const form = { ...firstAnswers({ ...IMPORT, columns }), mayMail: 'no' as const };
  expect(form.fields).toEqual(['fullName', '', 'own/c']);
  expect(undecided(form.fields)).toBe(1);
  const result = toPlan(form, columns, [], []);
  expect('errors' in result && result.errors.byField).toEqual({
    'fields-1': 'Say what “Cake” is, or leave it out',
  });
  const plan = toPlan({ ...form, fields: ['fullName', 'ignore', 'own/c'] }, columns, [CAKE], []);
  expect(plan).toMatchObject({
    plan: { fields: ['fullName', 'ignore', 'own'], ownFields: [{ column: 2, fieldId: 'c' }] },
  });
  expect('plan' in plan && firstAnswers({ ...IMPORT, columns, plan: plan.plan }).fields).toEqual([
    'fullName',
    'ignore',
    'own/c',
  ]);
});

test('what a known export always has is left out without asking, and can still become a field', () => {
  const columns = [
    { index: 0, header: 'Email Address', samples: [], suggested: 'email' as const, usual: false },
    {
      index: 1,
      header: 'Birthday',
      samples: ['01/24'],
      suggested: 'ignore' as const,
      usual: true,
      newField: { kind: 'text' as const, choices: [] },
    },
  ];
  const one: Import = { ...IMPORT, columns, writtenBy: 'mailchimp-cleaned' };
  expect(firstAnswers(one)).toMatchObject({ fields: ['email', 'ignore'], mayMail: 'no' });
  expect(firstAnswers({ ...one, writtenBy: 'mailchimp-subscribed' }).mayMail).toBe('');
});

test('numbers tell who is who where somebody says so and the column answers a text or a number', () => {
  const number = { ...CAKE, name: 'Membership no.', kind: 'text' as const };
  const columns = [
    { index: 0, header: 'Name', samples: [], suggested: 'fullName' as const, usual: false },
    {
      index: 1,
      header: 'Membership no.',
      samples: ['P-1'],
      suggested: 'own' as const,
      usual: false,
      ownField: 'c',
      reference: 'likely' as const,
    },
  ];
  const form = { ...firstAnswers({ ...IMPORT, columns }), mayMail: 'no' as const };
  const reference = (fields: OwnField[], answers = form) => {
    const result = toPlan(answers, columns, fields, []);
    return 'plan' in result && result.plan.ownFields?.[0]?.reference;
  };
  expect(reference([number])).toBe(true);
  expect(reference([number], { ...form, references: [] })).toBe(false);
  expect(reference([CAKE])).toBe(false);
  const planned = toPlan(form, columns, [number], []);
  expect('plan' in planned && firstAnswers({ ...IMPORT, columns, plan: planned.plan }).references).toEqual([
    1,
  ]);
  const possible = columns.map((column) => ({ ...column, reference: 'possible' as const }));
  expect(firstAnswers({ ...IMPORT, columns: possible }).references).toEqual([]);
  expect(possible.map((column) => mayBeReference(column, 'own/c', [number]))).toEqual([true, true]);
  expect(columns.map((column) => mayBeReference(column, 'own/c', [number]))).toEqual([false, true]);
});

test('columns that cannot work are spoken of before anything is checked', () => {
  expect(warningAbout(['ignore', 'phone'], [])).toContain('nobody to bring in');
  expect(warningAbout(['fullName'], [])).toContain('No column holds an e-mail address');
  expect(warningAbout(['email', 'firstName', 'firstName'], [])).toContain('“First name”');
  expect(warningAbout(['email', 'interaction'], [])).toContain('none says on which day');
  expect(warningAbout(['email', 'interactionDay'], [])).toContain('No column says what happened');
  expect(warningAbout(['email', 'phone', 'phone', 'tags', 'tags'], [])).toBeUndefined();
  expect(warningAbout(['email', 'interaction', 'interaction', 'interactionDay'], [])).toBeUndefined();
});

test('a sheet whose columns were matched before is matched as it was, but for what is known no longer', () => {
  const columns = ['Name', 'Size', 'Old', 'Joined'].map((header, index) => ({
    index,
    header,
    samples: ['x'],
    suggested: 'ignore' as const,
    usual: false,
  }));
  const remembered: NonNullable<Import['remembered']> = {
    at: '2026-05-03T10:00:00Z',
    by: { id: 'u', name: 'Ann' },
    fileName: 'befrienders.xlsx',
    columns: [
      { column: 0, field: 'fullName', reference: false, monthFirst: false },
      { column: 1, field: 'own', fieldId: 'c', reference: true, monthFirst: false },
      { column: 3, field: 'optInDate', reference: false, monthFirst: true },
    ],
  };
  const one = { ...IMPORT, columns, remembered };
  expect(firstAnswers(one)).toMatchObject({
    fields: ['fullName', 'own/c', '', 'optInDate'],
    monthFirst: [3],
    references: [1],
    mayMail: '',
    source: '',
  });
  const plan = { fields: ['ignore', 'ignore', 'ignore', 'ignore'] as const };
  expect(firstAnswers({ ...one, plan: { fields: [...plan.fields] } }).fields).toEqual(plan.fields);
  const list = (joined: NonNullable<Import['remembered']>['joined']) =>
    firstAnswers({ ...IMPORT, columns, remembered: { ...remembered, ...(joined && { joined }) } });
  expect(list({ listId: 'l' })).toMatchObject({ list: 'existing', listId: 'l' });
  expect(list({ newList: 'News' })).toMatchObject({ list: 'new', newList: 'News' });
  expect(list({})).toMatchObject({ list: 'none' });
  expect(list(undefined)).toMatchObject({ list: 'new', newList: 'Spring fair 2025' });
  expect(rememberedWords(remembered, '2026-05-03', '2026-11-26')).toBe(
    'on 3 May, when Ann matched befrienders.xlsx',
  );
  expect(rememberedWords(remembered, '2026-05-03', '2026-05-03')).toMatch(/^earlier today,/);
});
