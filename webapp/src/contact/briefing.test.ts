import { expect, test } from 'vitest';
import type { Contact, InteractionKind, TimelineEntry } from '../api/generated';
import { briefing } from './briefing';

const TODAY = '2026-11-26';
const ZONE = 'Europe/London';
const ROSA = { id: 'rosa', name: 'Rosa Marsh' };
const NOBODY: Contact = {
  id: 'aileen',
  version: 1,
  displayName: 'Aileen Baird',
  facts: { kind: 'person', firstName: 'Aileen' },
  provenance: [],
  lists: [],
  leftLists: [],
  permissions: [],
  suppressions: [],
  tasks: [],
  relationships: [],
  timeline: [],
  own: [],
  looks: [],
  complete: true,
  merged: [],
};

function touch(kind: InteractionKind, at: string): TimelineEntry {
  const by = { ...ROSA, through: 'app' } as const;
  return {
    type: 'interaction',
    at,
    interaction: { id: at, changeId: at, kind, text: '…', at, by, others: [] },
  };
}

test('of somebody of whom nothing is known there is nothing to say', () => {
  expect(briefing(NOBODY, TODAY, ZONE)).toEqual([]);
});

test('what was told about them comes first, a line each', () => {
  const facts = { ...NOBODY.facts, beforeYouSpeak: 'Prefers the phone.\n\n Speak slowly. ' };
  expect(briefing({ ...NOBODY, facts }, TODAY, ZONE)).toEqual([
    { text: 'Prefers the phone.' },
    { text: 'Speak slowly.' },
  ]);
});

test('what is still to do says when and who; what is done says nothing', () => {
  const task = { id: 't', version: 1, contactId: 'aileen', contactName: 'Aileen Baird', owner: ROSA };
  const tasks = [
    { ...task, text: 'Ring about the lift', due: TODAY, done: false },
    { ...task, text: 'Post the cards', due: TODAY, done: true },
  ];
  expect(briefing({ ...NOBODY, tasks }, TODAY, ZONE)).toEqual([
    { lead: 'To do:', text: 'Ring about the lift. Due today, Rosa Marsh.' },
  ]);
});

test('only the first promises are spelled out', () => {
  const task = {
    version: 1,
    contactId: 'aileen',
    contactName: '',
    owner: ROSA,
    text: 'Ring',
    due: TODAY,
    done: false,
  };
  const tasks = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...task, id }));
  const lines = briefing({ ...NOBODY, tasks }, TODAY, ZONE);
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toEqual({ text: 'And 2 more to do.' });
});

test('the last three touches are told, without notes', () => {
  const timeline = [
    touch('note', '2026-11-26T09:00:00Z'),
    touch('call', '2026-11-24T09:00:00Z'),
    touch('visit', '2026-11-12T09:00:00Z'),
    touch('letter', '2026-11-05T09:00:00Z'),
    touch('call', '2026-11-01T09:00:00Z'),
  ];
  expect(briefing({ ...NOBODY, timeline }, TODAY, ZONE).map((line) => line.text)).toEqual([
    'Last times: call on Tuesday (Rosa Marsh), visit on 12 November (Rosa Marsh), letter on 5 November (Rosa Marsh).',
  ]);
});

test('what they asked us not to do comes last, and what does not arrive', () => {
  const refusal = { purpose: 'fundraising', channel: 'post', answer: 'no', basis: 'refused' } as const;
  const at = '2026-11-01T09:00:00Z';
  const contact: Contact = {
    ...NOBODY,
    permissions: [{ ...refusal, id: 'p', source: 'by phone', at, by: { ...ROSA, through: 'app' } }],
    suppressions: [{ address: 'a@example.org', reason: 'hard-bounce', at }],
  };
  expect(briefing(contact, TODAY, ZONE)).toEqual([
    { lead: 'Do not', text: 'post letters for fundraising: they asked us not to.' },
    { lead: 'Do not', text: 'send newsletters to a@example.org: mail to it comes back.' },
  ]);
});

test('who they are to us now is said with since when', () => {
  const roles = [
    { name: 'Volunteer', since: '2020-05-03' },
    { name: 'Donor' },
    { name: 'Client', until: '2019-01-31' },
    { name: 'Trustee', since: '2027-01-01' },
  ];
  expect(briefing({ ...NOBODY, facts: { ...NOBODY.facts, roles } }, TODAY, ZONE)).toEqual([
    { lead: 'To us:', text: 'Volunteer since 3 May 2020 and Donor.' },
  ]);
});

test('the people around them are named, not those of the past, and not all of many', () => {
  const kinds = [
    { id: 'carer', forward: 'carer of', backward: 'cared for by', retired: false, household: false },
  ];
  const relationship = (name: string, end?: string) => ({
    id: name,
    kindId: 'carer',
    direction: 'backward' as const,
    other: { id: name, name },
    ...(end && { end }),
  });
  const relationships = [relationship('Mary'), relationship('Tom', '2026-01-01')];
  expect(briefing({ ...NOBODY, relationships }, TODAY, ZONE, kinds)).toEqual([
    { lead: 'Connections:', text: 'cared for by Mary.' },
  ]);
  const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => relationship(name));
  expect(briefing({ ...NOBODY, relationships: many }, TODAY, ZONE, kinds)[0]?.text).toMatch(
    /D and 2 more\.$/,
  );
  expect(briefing({ ...NOBODY, relationships }, TODAY, ZONE)).toEqual([]);
});
