import type { TextCondition } from '../api/generated';
import type { Condition } from './draft';

/** What a condition can be about, in the words of the first box of its row, and how such a row begins. */
export const ABOUT: { legend: string; choices: { value: string; label: string; blank: Condition }[] }[] = [
  {
    legend: 'Who they are to us',
    choices: [
      { value: 'role', label: 'Role', blank: { type: 'role', role: '', test: 'now' } },
      { value: 'tag', label: 'Tag', blank: { type: 'tag', tag: '', is: true } },
      { value: 'list', label: 'List', blank: { type: 'list', list: '', test: 'on' } },
      { value: 'kind', label: 'Person or organisation', blank: { type: 'kind', kind: 'person', is: true } },
      { value: 'status', label: 'Status', blank: { type: 'status', status: 'deceased', is: false } },
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

/** Which of the choices a condition is. */
export function aboutOf(condition: Condition): string {
  return condition.type === 'text' ? `text-${condition.fact}` : condition.type;
}

export function blankOf(about: string): Condition {
  const choice = ABOUT.flatMap(({ choices }) => choices).find(({ value }) => value === about);
  return choice?.blank ?? { type: 'tag', tag: '', is: true };
}

/** What the first box says of a condition: a name for its row. */
export function labelOf(condition: Condition): string {
  const about = aboutOf(condition);
  if (about === 'text-postcode') return 'Postcode';
  return ABOUT.flatMap(({ choices }) => choices).find(({ value }) => value === about)?.label ?? 'Condition';
}

function text(fact: TextCondition['fact'], label: string) {
  return {
    value: `text-${fact}`,
    label,
    blank: { type: 'text', fact, test: 'contains', text: '' } as Condition,
  };
}
