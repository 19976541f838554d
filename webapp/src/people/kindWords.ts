import type { ContactKind } from '../api/generated';

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

export const KIND_WORDS: Record<ContactKind, KindWords> = {
  person: {
    title: 'People',
    about: 'Everyone you know, in one place.',
    all: 'Everyone',
    one: 'person',
    many: 'people',
    at: '/people',
    add: 'Add a person',
    addAt: '/people/new',
    aName: 'A name is enough. The rest can come later.',
  },
  organisation: {
    title: 'Organisations',
    about: 'The bodies you work with, and who they are to you.',
    all: 'All',
    one: 'organisation',
    many: 'organisations',
    at: '/organisations',
    add: 'Add an organisation',
    addAt: '/organisations/new',
    aName: 'Its name is enough. The rest can come later.',
  },
  household: {
    title: 'Households',
    about: 'People who live together, where one record is kept for all of them.',
    all: 'All',
    one: 'household',
    many: 'households',
    at: '/households',
    add: 'Add a household',
    addAt: '/households/new',
    aName: 'What you call them is enough, such as “The Bairds”.',
  },
};
