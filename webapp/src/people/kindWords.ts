import type { ContactKind } from '../api/generated';
import { aOne, many, one } from '../words/contactWords';

/** What the app says about contacts of a kind, and where their pages are. */
export type KindWords = {
  title: string;
  about: string;
  all: string;
  one: string;
  many: string;
  at: string;
  add: string;
  addAt: string;
  aName: string;
};

export const CONTACT_KINDS = ['person', 'organisation', 'household'] as const satisfies ContactKind[];

/** Where the pages of a kind are; the addresses stay, whatever a group calls things. */
export const KIND_AT: Record<ContactKind, string> = {
  person: '/people',
  organisation: '/organisations',
  household: '/households',
};

/** The words for a kind, with the group's own among them. */
export function kindWords(kind: ContactKind): KindWords {
  return {
    title: many(kind, 'start'),
    one: one(kind),
    many: many(kind),
    at: KIND_AT[kind],
    add: `Add ${aOne(kind)}`,
    addAt: `${KIND_AT[kind]}/new`,
    ...SAID[kind](),
  };
}

const SAID: Record<ContactKind, () => Pick<KindWords, 'about' | 'all' | 'aName'>> = {
  person: () => ({
    about: 'Everyone you know, in one place.',
    all: 'Everyone',
    aName: 'A name is enough. The rest can come later.',
  }),
  organisation: () => ({
    about: 'The bodies you work with, and who they are to you.',
    all: 'All',
    aName: 'Its name is enough. The rest can come later.',
  }),
  household: () => ({
    about: `${many('person', 'start')} who live together, where one record is kept for all of them.`,
    all: 'All',
    aName: 'What you call them is enough, such as “The Bairds”.',
  }),
};
