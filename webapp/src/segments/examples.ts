import type { Rule } from '../api/generated';
import { many } from '../words/contactWords';

/** What groups ask for most, ready to be looked at and changed. */
export function examples(): { name: string; about: string; rule: Rule }[] {
  return [
    {
      name: 'Not spoken to for 6 months',
      about: `${many('person', 'start')} nobody has called, visited, met or written to.`,
      rule: {
        version: 1,
        join: 'all',
        rules: [
          { type: 'kind', kind: 'person', is: true },
          { type: 'status', status: 'deceased', is: false },
          {
            type: 'touch',
            kinds: [],
            often: 'fewer-than',
            times: 1,
            when: { type: 'last', amount: 6, unit: 'month' },
          },
        ],
      },
    },
    {
      name: 'Volunteers who may get the newsletter',
      about: 'Those who are volunteers now, said yes, and have an address that works.',
      rule: {
        version: 1,
        join: 'all',
        rules: [
          { type: 'role', role: 'Volunteer', test: 'now' },
          { type: 'mailable', is: true },
        ],
      },
    },
    {
      name: 'New this year, without a phone number or e-mail address',
      about: `${many('person', 'start')} you have met since January and cannot reach.`,
      rule: {
        version: 1,
        join: 'all',
        rules: [
          { type: 'kind', kind: 'person', is: true },
          { type: 'added', when: { type: 'this', unit: 'year' } },
          {
            type: 'group',
            join: 'none',
            rules: [
              { type: 'text', fact: 'phone', test: 'known' },
              { type: 'text', fact: 'email', test: 'known' },
            ],
          },
        ],
      },
    },
  ];
}
