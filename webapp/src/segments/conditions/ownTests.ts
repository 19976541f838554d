import type { OwnField, OwnTest } from '../../api/generated';

/** What the first box behind an own field says. */
export type Question =
  | 'contains'
  | 'starts'
  | 'is'
  | 'number'
  | 'date'
  | 'yes'
  | 'no'
  | 'choice'
  | 'filled'
  | 'empty';

const WORDS: Record<Question, string> = {
  contains: 'contains',
  starts: 'starts with',
  is: 'is',
  number: 'is from',
  date: 'is',
  yes: 'is yes',
  no: 'is no',
  choice: 'is',
  filled: 'has an answer',
  empty: 'has no answer',
};

/** A decimal number as the contract has it. */
const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/;

/** What can be asked of a field, in words; what is asked already can be asked still. */
export function questionsOf(
  field: Pick<OwnField, 'kind'> | undefined,
  asks: OwnTest,
): Partial<Record<Question, string>> {
  const own = field ? questionsOfKind(field.kind) : [];
  const questions: Question[] = [...own, 'filled', 'empty'];
  const now = questionOf(asks);
  if (!questions.includes(now)) questions.unshift(now);
  return Object.fromEntries(questions.map((question) => [question, WORDS[question]]));
}

function questionsOfKind(kind: OwnField['kind']): Question[] {
  switch (kind) {
    case 'text':
    case 'long-text':
    case 'link':
      return ['contains', 'starts', 'is'];
    case 'number':
    case 'money':
      return ['number'];
    case 'date':
      return ['date'];
    case 'yes-no':
      return ['yes', 'no'];
    case 'choice':
    case 'choices':
      return ['choice'];
    case 'contact':
      return [];
  }
}

export function questionOf(asks: OwnTest): Question {
  switch (asks.type) {
    case 'filled':
      return asks.is ? 'filled' : 'empty';
    case 'yes-no':
      return asks.is ? 'yes' : 'no';
    case 'text':
      return asks.test;
    default:
      return asks.type;
  }
}

/** Another question, with what was typed for the one before as far as it fits. */
export function asked(question: Question, before?: OwnTest, field?: Pick<OwnField, 'choices'>): OwnTest {
  switch (question) {
    case 'contains':
    case 'starts':
    case 'is':
      return { type: 'text', test: question, text: before?.type === 'text' ? before.text : '' };
    case 'number':
      return { type: 'number' };
    case 'date':
      return { type: 'date', when: { type: 'last', amount: 6, unit: 'month' } };
    case 'yes':
    case 'no':
      return { type: 'yes-no', is: question === 'yes' };
    case 'choice':
      return { type: 'choice', choices: (field?.choices ?? []).slice(0, 1) };
    case 'filled':
    case 'empty':
      return { type: 'filled', is: question === 'filled' };
  }
}

/** How a row about a field begins: with what is asked of such a field most. */
export function firstAsked(field: Pick<OwnField, 'kind' | 'choices'>): OwnTest {
  return asked(questionsOfKind(field.kind)[0] ?? 'filled', undefined, field);
}

/** Whether the bounds of a number can be read, and hold one. */
export function areBounds({ from, to }: Extract<OwnTest, { type: 'number' }>): boolean {
  const given = [from, to].filter((bound) => bound !== undefined);
  return (
    given.length > 0 &&
    given.every((bound) => DECIMAL.test(bound)) &&
    Number(from ?? to) <= Number(to ?? from)
  );
}
