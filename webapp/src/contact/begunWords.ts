import type { Contact } from '../api/generated';
import type { Open } from './ContactPage';

/** Where what is begun about a contact is kept. */
export function draftsOf(contact: Pick<Contact, 'id'>): string {
  return `contact/${contact.id}/`;
}

/** What is typed can be begun and left; a file cannot. */
export type Begun = Exclude<Open, 'document' | undefined>;

/** What was begun, behind “You had begun”, by the form it was typed in. */
export const BEGUN_WORDS: Record<Begun, string> = {
  call: 'to log a call',
  visit: 'to log a visit',
  meeting: 'to log a meeting',
  letter: 'to log a letter',
  note: 'a note',
  email: 'to log an e-mail',
  task: 'a task',
  facts: 'to change name and tags',
  briefing: 'to change what to know before speaking',
};
