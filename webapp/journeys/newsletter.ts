import { randomBytes } from 'node:crypto';
import type { Draft, Facts, List, Mailing, Settings } from '../src/api/generated';
import { addContact } from './group';
import type { Visitor } from './visitor';

export const LIST = 'Friends of the harbour';

/** The people on a group's list: three who agreed, one who was never asked, one without an address. */
export type Readers = {
  listId: string;
  aileen: Reader;
  morag: Reader;
  /** Whose first name nobody knows. */
  bell: Reader;
  /** Who has not agreed. */
  noor: Reader;
  /** Who has no e-mail address. */
  isla: Reader;
};

type Reader = { id: string; name: string; email: string };

/** Gives a visitor's group all that a newsletter needs, without walking there. */
export async function haveReaders(visitor: Visitor): Promise<Readers> {
  const settings = await visitor.asks<Settings>('GET', '/api/settings');
  await visitor.asks('PUT', '/api/settings', { ...settings, postalAddress: '1 Harbour Street\nOban' });
  const { id: listId } = await visitor.asks<List>('POST', '/api/lists', { name: LIST });

  async function reader(firstName: string, lastName: string, what: { agreed: boolean; mail: boolean }) {
    const email = `${lastName.toLowerCase()}.${randomBytes(4).toString('hex')}@example.org`;
    const facts: Facts = {
      kind: 'person',
      lastName,
      ...(firstName && { firstName }),
      ...(what.mail && { emails: [{ address: email }] }),
    };
    const id = await addContact(visitor, facts);
    await visitor.asks('PUT', `/api/contacts/${id}/lists/${listId}`);
    if (what.agreed) {
      await visitor.asks('POST', `/api/contacts/${id}/permissions`, {
        purpose: 'newsletter',
        channel: 'email',
        answer: 'yes',
        basis: 'consent',
        source: 'Paper form, spring fair',
      });
    }
    return { id, name: `${firstName} ${lastName}`.trim(), email };
  }

  const [aileen, morag, bell, noor, isla] = await Promise.all([
    reader('Aileen', 'Baird', { agreed: true, mail: true }),
    reader('Morag', 'Fraser', { agreed: true, mail: true }),
    reader('', 'Bell', { agreed: true, mail: true }),
    reader('Noor', 'Shah', { agreed: false, mail: true }),
    reader('Isla', 'Ross', { agreed: true, mail: false }),
  ]);
  return { listId, aileen, morag, bell, noor, isla };
}

/** Has a newsletter written and its readers chosen, without walking there. */
export function haveDraft(visitor: Visitor, readers: Readers, subject: string): Promise<Mailing> {
  const draft: Draft = {
    subject,
    content: {
      version: 1,
      blocks: [
        {
          type: 'paragraph',
          spans: [
            { type: 'text', text: 'Dear ' },
            { type: 'merge', field: 'firstName', fallback: 'friend' },
            { type: 'text', text: ',' },
          ],
        },
        { type: 'paragraph', spans: [{ type: 'text', text: 'The kettle is on again this Saturday.' }] },
      ],
    },
    lists: [readers.listId],
  };
  return visitor.asks<Mailing>('POST', '/api/mailings', draft);
}

/** Has a newsletter on its way to its readers, without walking there. It waits as every newsletter does. */
export async function haveSent(visitor: Visitor, readers: Readers, subject: string): Promise<Mailing> {
  const draft = await haveDraft(visitor, readers, subject);
  return visitor.asks<Mailing>('POST', `/api/mailings/${draft.id}/send`, undefined, draft.version);
}
