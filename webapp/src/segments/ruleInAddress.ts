import type { DaySpan, OwnTest, Rule, RulePart } from '../api/generated';
import { blankOf } from './choices';
import { type Condition, DEEPEST, MOST_CONDITIONS } from './draft';

const JOINS = ['all', 'any', 'none'] as const;
const TEXTS = ['contains', 'starts', 'is'] as const;
const SPANS: Record<DaySpan['type'], DaySpan> = {
  last: { type: 'last', amount: 6, unit: 'month' },
  this: { type: 'this', unit: 'year' },
  between: { type: 'between' },
};

/** A rule as a part of a page's address, so that a link to it shows the same. */
export function inAddress(rule: Rule): string {
  return JSON.stringify({ join: rule.join, rules: rule.rules });
}

/** The rule of an address. Whatever does not fit is left out: an address can be typed or cut off. */
export function fromAddress(text: string | null): Rule | undefined {
  if (!text) return undefined;
  try {
    const given: unknown = JSON.parse(text);
    if (!isObject(given)) return undefined;
    return { version: 1, join: joinOf(given.join), rules: parts(given.rules, 1) };
  } catch {
    return undefined;
  }
}

function parts(given: unknown, depth: number): RulePart[] {
  if (!Array.isArray(given)) return [];
  return given.slice(0, MOST_CONDITIONS).flatMap((each): RulePart[] => {
    if (!isObject(each)) return [];
    if (each.type !== 'group') return condition(each);
    return depth < DEEPEST
      ? [{ type: 'group', join: joinOf(each.join), rules: parts(each.rules, depth + 1) }]
      : [];
  });
}

/** The given values of a condition's own fields, where they are of the right kind. */
function condition(given: Record<string, unknown>): Condition[] {
  const about = given.type === 'text' ? `text-${given.fact}` : String(given.type);
  if (given.type === 'own') return own(given);
  const blank = blankOf(about);
  if (blank.type !== given.type) return [];
  const when = span(given.when);
  const fitting = Object.entries(given).filter(([name, value]) => {
    const like = { from: 0, to: 0, text: '', side: '', ...blank }[name as 'from'];
    return like !== undefined && typeof value === typeof like && name !== 'when' && name !== 'kinds';
  });
  const kinds = Array.isArray(given.kinds) ? given.kinds.filter((kind) => typeof kind === 'string') : [];
  return [
    {
      ...blank,
      ...Object.fromEntries(fitting),
      ...(when && { when }),
      ...(blank.type === 'touch' && { kinds }),
    } as Condition,
  ];
}

function own(given: Record<string, unknown>): Condition[] {
  const asks = isObject(given.asks) ? test(given.asks) : undefined;
  return asks && typeof given.field === 'string' ? [{ type: 'own', field: given.field, asks }] : [];
}

function test(given: Record<string, unknown>): OwnTest | undefined {
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : undefined);
  switch (given.type) {
    case 'filled':
    case 'yes-no':
      return { type: given.type, is: given.is === true };
    case 'text':
      return {
        type: 'text',
        test: TEXTS.find((each) => each === given.test) ?? 'is',
        text: text('text') ?? '',
      };
    case 'number': {
      const from = text('from');
      const to = text('to');
      return { type: 'number', ...(from && { from }), ...(to && { to }) };
    }
    case 'date':
      return { type: 'date', when: span(given.when) ?? SPANS.last };
    case 'choice': {
      const choices = Array.isArray(given.choices) ? given.choices : [];
      return { type: 'choice', choices: choices.filter((each) => typeof each === 'string') };
    }
    default:
      return undefined;
  }
}

function span(given: unknown): DaySpan | undefined {
  if (!isObject(given)) return undefined;
  const blank = SPANS[given.type as DaySpan['type']];
  if (!blank) return undefined;
  const like: Record<string, unknown> = { from: '', to: '', ...blank };
  const fitting = Object.entries(given).filter(([name, value]) => typeof value === typeof like[name]);
  return { ...blank, ...Object.fromEntries(fitting) };
}

function joinOf(given: unknown): Rule['join'] {
  return JOINS.find((join) => join === given) ?? 'all';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
