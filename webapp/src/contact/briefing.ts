import type { Channel, Contact, ContactStatus, RelationshipKind, SuppressionReason } from '../api/generated';
import { isPast, relationshipWords } from '../relationships/relationshipWords';
import { dayOf, dueWords, plainDay, recently } from '../words/dates';
import { series } from '../words/series';
import { INTERACTIONS, whoseTouch } from './timelineEntries';

/** One thing to know; `lead` is said with weight. */
export type BriefingLine = { lead?: string; text: string };

/** More than so many promises would no longer be read. */
const MOST_PROMISES = 3;
const LAST_TIMES = 3;
const MOST_PEOPLE = 4;

/** What to know before speaking to somebody, only from what is on record. */
export function briefing(
  contact: Contact,
  today: string,
  zone: string,
  kinds: RelationshipKind[] = [],
): BriefingLine[] {
  return [
    ...standing(contact),
    ...whoTheyAre(contact, today),
    ...theirPeople(contact, today, kinds),
    ...told(contact),
    ...promised(contact, today),
    ...lastTimes(contact, today, zone),
    ...dont(contact),
  ];
}

function standing(contact: Contact): BriefingLine[] {
  return (contact.facts.statuses ?? []).map((status) => STANDING[status]);
}

const STANDING: Record<ContactStatus, BriefingLine> = {
  deceased: { lead: 'Has died.', text: 'Newsletters and reminders have stopped.' },
  'moved-away': { lead: 'Has moved away.', text: 'The addresses here are no longer right.' },
  'do-not-contact': { lead: 'Do not contact.', text: 'They want to hear nothing from us, by any way.' },
};

/** What they are to us now: volunteer since 3 May 2020 and donor. */
function whoTheyAre({ facts }: Contact, today: string): BriefingLine[] {
  const roles = (facts.roles ?? []).filter(
    ({ since, until }) => (!since || since <= today) && (!until || until >= today),
  );
  if (roles.length === 0) return [];
  const words = roles.map(({ name, since }) => (since ? `${name} since ${plainDay(since)}` : name));
  return [{ lead: 'To us:', text: `${series(words)}.` }];
}

/** Who belongs with them, as far as it goes on: carer of Aileen Baird, member of household The Bairds. */
function theirPeople(contact: Contact, today: string, kinds: RelationshipKind[]): BriefingLine[] {
  // Who lives in a household stands on its page with how to reach them.
  if (contact.facts.kind === 'household') return [];
  const words = contact.relationships
    .filter((each) => !isPast(each, today))
    .map((each) => [relationshipWords(each, kinds), each.other.name] as const)
    // While the words are on their way a name alone would say nothing.
    .filter(([what]) => what !== '')
    .map(([what, name]) => `${what} ${name}`);
  if (words.length === 0) return [];
  const shown = words.slice(0, MOST_PEOPLE);
  const more = words.length - shown.length;
  return [{ lead: 'Connections:', text: `${series(more > 0 ? [...shown, `${more} more`] : shown)}.` }];
}

function told(contact: Contact): BriefingLine[] {
  const lines = (contact.facts.beforeYouSpeak ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((text) => ({ text }));
}

function promised(contact: Contact, today: string): BriefingLine[] {
  const open = contact.tasks.filter((task) => !task.done);
  const lines = open.slice(0, MOST_PROMISES).map((task) => ({
    lead: 'To do:',
    text: `${withStop(task.text)} ${dueWords(task.due, today).words}, ${task.owner.name}.`,
  }));
  const more = open.length - lines.length;
  return more > 0 ? [...lines, { text: `And ${more} more to do.` }] : lines;
}

function lastTimes(contact: Contact, today: string, zone: string): BriefingLine[] {
  const touches = contact.timeline.flatMap((entry) => {
    if (entry.type !== 'interaction' || entry.interaction.kind === 'note') return [];
    const { kind, by } = entry.interaction;
    const whose = by.through === 'import' ? whoseTouch(by) : by.name;
    return `${INTERACTIONS[kind].name.toLowerCase()} ${recently(dayOf(entry.at, zone), today)} (${whose})`;
  });
  const last = touches.slice(0, LAST_TIMES);
  if (last.length === 0) return [];
  return [{ text: `${last.length === 1 ? 'Last time' : 'Last times'}: ${last.join(', ')}.` }];
}

const REFUSED: Record<Channel, string> = {
  email: 'e-mail',
  post: 'post letters',
  phone: 'ring',
  sms: 'text',
};

const REASONS: Record<SuppressionReason, string> = {
  complaint: 'they called our mail spam',
  'hard-bounce': 'mail to it comes back',
  'asked-to-stop': 'they asked us to stop',
  erased: 'whoever had it was erased for ever',
};

function dont(contact: Contact): BriefingLine[] {
  const refused = contact.permissions
    .filter((permission) => permission.answer === 'no')
    .map(({ purpose, channel }) => ({
      lead: 'Do not',
      text: `${REFUSED[channel]}${purpose === 'service' ? '' : ` for ${purpose}`}: they asked us not to.`,
    }));
  const suppressed = contact.suppressions.map(({ address, reason }) => ({
    lead: 'Do not',
    text: `send newsletters to ${address}: ${REASONS[reason]}.`,
  }));
  return [...refused, ...suppressed];
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
