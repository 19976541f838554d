import type { OwnField, TextCondition } from '../api/generated';
import { one } from '../words/contactWords';
import { firstAsked } from './conditions/ownTests';
import type { Condition } from './draft';

type About = { value: string; label: string; blank: Condition };
type AboutGroup = { legend: string; choices: About[] };

/** What a condition can be about, in the words of the first box of its row, and how such a row begins. */
const about = (): AboutGroup[] => [
  {
    legend: 'Who they are to us',
    choices: [
      { value: 'role', label: 'Role', blank: { type: 'role', role: '', test: 'now' } },
      { value: 'tag', label: 'Tag', blank: { type: 'tag', tag: '', is: true } },
      { value: 'list', label: 'List', blank: { type: 'list', list: '', test: 'on' } },
      {
        value: 'kind',
        label: `${one('person', 'start')} or ${one('organisation')}`,
        blank: { type: 'kind', kind: 'person', is: true },
      },
      { value: 'status', label: 'Status', blank: { type: 'status', status: 'deceased', is: false } },
      { value: 'related', label: 'Connection', blank: { type: 'related', kind: '', test: 'now' } },
    ],
  },
  {
    legend: 'How we are in touch',
    choices: [
      {
        value: 'touch',
        label: 'Calls, visits and other contact',
        blank: {
          type: 'touch',
          kinds: [],
          often: 'fewer-than',
          times: 1,
          when: { type: 'last', amount: 6, unit: 'month' },
        },
      },
      { value: 'mailable', label: 'May be sent a newsletter now', blank: { type: 'mailable', is: true } },
      {
        value: 'permission',
        label: 'What they said yes or no to',
        blank: { type: 'permission', purpose: 'newsletter', channel: 'email', said: 'yes' },
      },
      {
        value: 'added',
        label: 'When we added them',
        blank: { type: 'added', when: { type: 'last', amount: 30, unit: 'day' } },
      },
    ],
  },
  {
    legend: 'Where they live',
    choices: [
      { value: 'area', label: 'Postcode', blank: { type: 'area', area: '', is: true } },
      text('town', 'Town'),
    ],
  },
  {
    legend: 'What is on record',
    choices: [
      { value: 'age', label: 'Age', blank: { type: 'age' } },
      { value: 'born', label: 'Birth date', blank: { type: 'born', when: { type: 'between' } } },
      text('name', 'Name'),
      text('first-name', 'First name'),
      text('last-name', 'Last name'),
      text('nickname', 'Nickname'),
      text('email', 'E-mail address'),
      { value: 'text-phone', label: 'Phone number', blank: { type: 'text', fact: 'phone', test: 'known' } },
    ],
  },
];

/** With the group's own fields behind them, as far as they are still asked. */
export function aboutWith(fields: readonly OwnField[]): AboutGroup[] {
  const choices = fields.filter(({ retired }) => !retired).map(own);
  return choices.length === 0 ? about() : [...about(), { legend: 'Your own fields', choices }];
}

/** Which of the choices a condition is. */
export function aboutOf(condition: Condition): string {
  if (condition.type === 'own') return `own-${condition.field}`;
  return condition.type === 'text' ? `text-${condition.fact}` : condition.type;
}

export function blankOf(what: string, groups: readonly AboutGroup[] = about()): Condition {
  return find(what, groups)?.blank ?? { type: 'tag', tag: '', is: true };
}

/** What the first box says of a condition: a name for its row. */
export function labelOf(condition: Condition, fields: readonly OwnField[]): string {
  if (condition.type === 'own') {
    return fields.find(({ id }) => id === condition.field)?.name ?? 'A field of your own';
  }
  const what = aboutOf(condition);
  if (what === 'text-postcode') return 'Postcode';
  return find(what, about())?.label ?? 'Condition';
}

/** Whether the first box offers what a condition is about; a retired field is only shown where it is asked. */
export function isOffered(condition: Condition, groups: readonly AboutGroup[]): boolean {
  return find(aboutOf(condition), groups) !== undefined;
}

function find(what: string, groups: readonly AboutGroup[]): About | undefined {
  return groups.flatMap(({ choices }) => choices).find(({ value }) => value === what);
}

function own(field: OwnField): About {
  return {
    value: `own-${field.id}`,
    label: field.name,
    blank: { type: 'own', field: field.id, asks: firstAsked(field) },
  };
}

function text(fact: TextCondition['fact'], label: string): About {
  return {
    value: `text-${fact}`,
    label,
    blank: { type: 'text', fact, test: 'contains', text: '' },
  };
}
