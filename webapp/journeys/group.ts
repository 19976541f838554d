import { randomBytes } from 'node:crypto';
import type { Contact, Facts } from '../src/api/generated';
import { mailTo } from './outbox';
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

/** Signs up a new group and types the mailed code; ends on Your day. */
export async function signUp(visitor: Visitor, first = 'Rosa') {
  const person = somebody(first);
  await visitor.page.goto('/sign-up');
  await visitor.type(visitor.box('Your group’s name'), person.groupName);
  await visitor.type(visitor.box('Your own name'), person.name);
  await visitor.type(visitor.box('Your e-mail address'), person.email);
  await visitor.press(visitor.button('Sign up'));
  await visitor.isAt('Check your mail');
  const mail = await mailTo(person.email);
  const code = mail.text.match(/\b\d{3} ?\d{3}\b/)?.[0];
  if (!code) throw new Error(`No code in: ${mail.text}`);
  await visitor.type(visitor.box('The six digits'), code);
  await visitor.press(visitor.button('Go on'));
  await visitor.isAt(/Rosa|Good/);
  return person;
}

/** Adds a contact to the group of a visitor who is signed in, without walking there; answers its id. */
export async function addContact(visitor: Visitor, facts: Facts): Promise<string> {
  const answer = await visitor.page.request.post('/api/contacts', {
    data: facts,
    headers: { Origin: new URL(visitor.page.url()).origin },
  });
  if (!answer.ok()) throw new Error(`Not added: ${await answer.text()}`);
  return ((await answer.json()) as Contact).id;
}
