import { randomBytes } from 'node:crypto';
import type { Contact, Facts, Role, Session } from '../src/api/generated';
import { linkIn, mailTo } from './outbox';
import type { Visitor } from './visitor';

/** A name and an address that no other journey has. */
export function somebody(first: string): { name: string; email: string; groupName: string } {
  const unique = randomBytes(4).toString('hex');
  return {
    name: `${first} Macdonald`,
    email: `${first.toLowerCase()}.${unique}@example.org`,
    groupName: `Harbour Befrienders ${unique}`,
  };
}

/** Gives a visitor a new group of their own, without walking through the sign-up; ends on Your day. */
export async function signUp(visitor: Visitor, first = 'Rosa') {
  const person = somebody(first);
  await visitor.asks('POST', '/api/sign-up', person);
  await visitor.asks('POST', '/api/sign-in/code', { code: await mailedCode(person.email) });
  await visitor.page.goto('/day');
  await visitor.isAt(/^Good \w+, /);
  return person;
}

/** The six digits that were mailed to an address. */
export async function mailedCode(email: string): Promise<string> {
  const mail = await mailTo(email);
  const code = mail.text.match(/\b\d{3} ?\d{3}\b/)?.[0];
  if (!code) throw new Error(`No code in: ${mail.text}`);
  return code;
}

/** Adds a contact to a visitor's group, without walking there; answers its id. */
export async function addContact(visitor: Visitor, facts: Facts): Promise<string> {
  const { id } = await visitor.asks<Contact>('POST', '/api/contacts', facts);
  return id;
}

/** How many people there are in a visitor's group. */
export async function groupSize(visitor: Visitor): Promise<number> {
  const { people } = await visitor.asks<{ people: number }>('GET', '/api/day');
  return people;
}

/** Lets somebody else into a visitor's group, without walking through the invitation; ends on Your day. */
export async function joins(
  visitor: Visitor,
  owner: Visitor,
  role: Role,
  first = 'Tom',
): Promise<Session['user']> {
  const person = somebody(first);
  await owner.asks('POST', '/api/invitations', { email: person.email, role });
  const link = linkIn(await mailTo(person.email), '/invitation');
  const token = new URL(link).hash.slice(1);
  await visitor.asks('POST', '/api/invitation/accept', { token, name: person.name });
  await visitor.page.goto('/day');
  await visitor.isAt(/^Good \w+, /);
  return (await visitor.asks<Session>('GET', '/api/session')).user;
}
