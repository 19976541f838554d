import type { DaySpan, OwnTest, Rule, RuleJoin, RulePart } from '../api/generated';
import { areBounds } from './conditions/ownTests';

/** A condition as the contract has it; while it is being written, texts may be empty. */
export type Condition = Exclude<RulePart, { type: 'group' }>;

/** A rule while it is being built: each part has a key of its own, so that a row stays the same row. */
export type DraftGroup = { key: number; join: RuleJoin; parts: DraftPart[] };
export type DraftRow = { key: number; condition: Condition };
export type DraftPart = DraftGroup | DraftRow;

export const MOST_CONDITIONS = 50;
export const DEEPEST = 4;

let lastKey = 0;

export function row(condition: Condition): DraftRow {
  lastKey += 1;
  return { key: lastKey, condition };
}

export function group(join: RuleJoin, parts: DraftPart[]): DraftGroup {
  lastKey += 1;
  return { key: lastKey, join, parts };
}

export function isGroup(part: DraftPart): part is DraftGroup {
  return 'join' in part;
}

export function draftOf(rule: Pick<Rule, 'join' | 'rules'>): DraftGroup {
  return group(
    rule.join,
    rule.rules.map((part) => (part.type === 'group' ? draftOf(part) : row(part))),
  );
}

/** The rule as far as it is written: conditions without an end are left out; nothing when none is left. */
export function ruleOf(draft: DraftGroup): Rule | undefined {
  const rules = partsOf(draft);
  return rules.length === 0 ? undefined : { version: 1, join: draft.join, rules };
}

/** The rule with every condition, also those that are not finished: what a link to an unsaved rule holds. */
export function wholeRuleOf(draft: DraftGroup): Rule {
  const whole = (group: DraftGroup): RulePart[] =>
    group.parts.map((part) =>
      isGroup(part) ? { type: 'group', join: part.join, rules: whole(part) } : part.condition,
    );
  return { version: 1, join: draft.join, rules: whole(draft) };
}

export function rowsOf(draft: DraftGroup): DraftRow[] {
  return draft.parts.flatMap((part) => (isGroup(part) ? rowsOf(part) : [part]));
}

/** With one part in the place of that of its key, or without it. */
export function replaced(draft: DraftGroup, key: number, by: DraftPart | undefined): DraftGroup {
  return {
    ...draft,
    parts: draft.parts.flatMap((part) => {
      if (part.key === key) return by ? [by] : [];
      return isGroup(part) ? [replaced(part, key, by)] : [part];
    }),
  };
}

/** With a part more at the end of the group of that key. */
export function added(draft: DraftGroup, to: number, part: DraftPart): DraftGroup {
  if (draft.key === to) return { ...draft, parts: [...draft.parts, part] };
  return { ...draft, parts: draft.parts.map((each) => (isGroup(each) ? added(each, to, part) : each)) };
}

/** With the rows of one group joined in another way. */
export function joined(draft: DraftGroup, key: number, join: RuleJoin): DraftGroup {
  if (draft.key === key) return { ...draft, join };
  return { ...draft, parts: draft.parts.map((each) => (isGroup(each) ? joined(each, key, join) : each)) };
}

/** Whether the condition says enough to be counted. */
export function isFinished(condition: Condition): boolean {
  switch (condition.type) {
    case 'text':
      return condition.test === 'known' || condition.test === 'unknown' || Boolean(condition.text?.trim());
    case 'area':
      return /^[a-z]{1,2}(\d[a-z\d]?( ?\d([a-z]{2})?)?)?$/i.test(condition.area.trim());
    case 'role':
      return condition.role.trim() !== '' && (condition.when === undefined || isFinishedSpan(condition.when));
    case 'list':
      return condition.list !== '';
    case 'tag':
      return condition.tag.trim() !== '';
    case 'age':
      return (condition.from ?? condition.to) !== undefined && (condition.from ?? 0) <= (condition.to ?? 150);
    case 'born':
    case 'added':
      return isFinishedSpan(condition.when);
    case 'related':
      return condition.kind !== '';
    case 'own':
      return condition.field !== '' && isFinishedTest(condition.asks);
    case 'touch':
      return condition.times >= 1 && isFinishedSpan(condition.when);
    case 'kind':
    case 'permission':
    case 'mailable':
    case 'status':
      return true;
  }
}

function isFinishedTest(asks: OwnTest): boolean {
  switch (asks.type) {
    case 'text':
      return asks.text.trim() !== '';
    case 'number':
      return areBounds(asks);
    case 'date':
      return isFinishedSpan(asks.when);
    case 'choice':
      return asks.choices.length > 0;
    case 'yes-no':
    case 'filled':
      return true;
  }
}

function isFinishedSpan(span: DaySpan): boolean {
  if (span.type === 'last') return span.amount >= 1 && span.amount <= 1000;
  if (span.type === 'this') return true;
  return Boolean(span.from || span.to) && (!span.from || !span.to || span.from <= span.to);
}

function partsOf(group: DraftGroup): RulePart[] {
  return group.parts.flatMap((part): RulePart[] => {
    if (!isGroup(part)) return isFinished(part.condition) ? [part.condition] : [];
    const rules = partsOf(part);
    return rules.length === 0 ? [] : [{ type: 'group', join: part.join, rules }];
  });
}
