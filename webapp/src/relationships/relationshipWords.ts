import type { ContactKind, Relationship, RelationshipDirection, RelationshipKind } from '../api/generated';
import { plainDay } from '../words/dates';

/** carer of, cared for by: how a relationship reads on this page; nothing while the words are on their way. */
export function relationshipWords(relationship: Relationship, kinds: RelationshipKind[]): string {
  const kind = kinds.find(({ id }) => id === relationship.kindId);
  return kind?.[relationship.direction] ?? '';
}

/** since 1 May 2020, until 3 June 2024 · on Tuesdays */
export function termsWords({ start, end, note }: Pick<Relationship, 'start' | 'end' | 'note'>): string {
  const days = [start && `since ${plainDay(start)}`, end && `until ${plainDay(end)}`].filter(Boolean);
  return [days.join(', '), note].filter(Boolean).join(' · ');
}

/** True when its last day has come: who ends something today sees it among what is past. */
export function isPast({ end }: Pick<Relationship, 'end'>, today: string): boolean {
  return end !== undefined && end <= today;
}

/** Something that a contact can be to another. */
export type Choice = { key: string; kindId: string; direction: RelationshipDirection; words: string };

/**
 * What a contact of a kind can be to somebody, by its words. One word both ways is offered once; only a household has
 * members, and only who is none is a member of one.
 */
export function choicesFor(contact: ContactKind, kinds: RelationshipKind[]): Choice[] {
  return kinds
    .filter(({ retired }) => !retired)
    .flatMap((kind) => directionsFor(contact, kind).map((direction) => choice(kind, direction)))
    .sort((one, other) => one.words.localeCompare(other.words, 'en-GB'));
}

/** What any contact can be to another, by its words, whichever kind of contact it is. */
export function allChoices(kinds: RelationshipKind[]): Choice[] {
  return kinds
    .filter(({ retired }) => !retired)
    .flatMap((kind) => bothDirections(kind).map((direction) => choice(kind, direction)))
    .sort((one, other) => one.words.localeCompare(other.words, 'en-GB'));
}

function bothDirections(kind: RelationshipKind): RelationshipDirection[] {
  return kind.forward === kind.backward ? ['forward'] : ['forward', 'backward'];
}

function directionsFor(contact: ContactKind, kind: RelationshipKind): RelationshipDirection[] {
  if (kind.household) return [contact === 'household' ? 'backward' : 'forward'];
  return bothDirections(kind);
}

function choice(kind: RelationshipKind, direction: RelationshipDirection): Choice {
  return { key: `${kind.id}-${direction}`, kindId: kind.id, direction, words: kind[direction] };
}
