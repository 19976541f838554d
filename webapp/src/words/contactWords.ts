import type { ContactKind, OwnWord } from '../api/generated';
import { queries } from '../api/queries';
import { sessionQuery } from '../session/session';
import { count } from './counts';
import { articleFor, atStart, within } from './ownWord';

/**
 * What the kinds of contacts are called on the screen: as the group says, or else as Kith does. Every page takes the words
 * from here, so that "people" and the rest are written nowhere else. They come with the session and are asked for anew
 * whenever something is shown; before anybody is signed in they are Kith's.
 */
export const STANDARD: Record<ContactKind, OwnWord> = {
  person: { one: 'person', many: 'people' },
  organisation: { one: 'organisation', many: 'organisations' },
  household: { one: 'household', many: 'households' },
};

/** Whether a word begins a sentence, heading or label, or stands within one. */
type Place = 'start' | 'within';

/** The word for one of a kind: person. */
export function one(kind: ContactKind, place: Place = 'within'): string {
  return inPlace(ofKind(kind).one, place);
}

/** The word for several of a kind: people. */
export function many(kind: ContactKind, place: Place = 'within'): string {
  return inPlace(ofKind(kind).many, place);
}

/** One of a kind with its article: a person, an organisation. */
export function aOne(kind: ContactKind): string {
  const word = one(kind);
  return `${articleFor(word)} ${word}`;
}

/** So many of a kind: 1,880 people. */
export function howMany(kind: ContactKind, figure: number): string {
  return count(figure, one(kind), many(kind));
}

/** 612 people */
export function people(figure: number): string {
  return howMany('person', figure);
}

/** A sentence of the server's, in which kinds of contacts stand as {person}: Everyone who is {person}. */
export function told(sentence: string): string {
  return sentence.replaceAll(/\{(person|organisation|household)\}/g, (_, kind: ContactKind) => aOne(kind));
}

function ofKind(kind: ContactKind): OwnWord {
  return queries.getQueryData(sessionQuery.queryKey)?.words[kind] ?? STANDARD[kind];
}

function inPlace(word: string, place: Place): string {
  return place === 'start' ? atStart(word) : within(word);
}
