import type { ContactKind, FieldKind, OwnField, Role } from '../api/generated';
import { ROLE_WORDS } from '../session/session';
import { plainDay } from '../words/dates';

/** What an answer looks like, in the order in which most are wanted. */
export const KINDS: { kind: FieldKind; words: string }[] = [
  { kind: 'text', words: 'A few words' },
  { kind: 'long-text', words: 'Several lines' },
  { kind: 'choice', words: 'One of a list' },
  { kind: 'choices', words: 'Several of a list' },
  { kind: 'yes-no', words: 'Yes or no' },
  { kind: 'date', words: 'A day' },
  { kind: 'number', words: 'A number' },
  { kind: 'money', words: 'An amount of money' },
  { kind: 'link', words: 'A web page' },
  { kind: 'contact', words: 'Another person or organisation' },
];

export const KIND_OF_WORDS: Record<ContactKind, string> = {
  person: 'People',
  organisation: 'Organisations',
  household: 'Households',
};

export function kindWords(kind: FieldKind): string {
  return KINDS.find((each) => each.kind === kind)?.words ?? kind;
}

/** Who sees the answers, when this is the least role that does. */
export function seenByWords(least: Role): string {
  if (least === 'viewer') return 'Everybody';
  return least === 'owner' ? 'Owners only' : `${ROLE_WORDS[least].name} and above`;
}

/** An answer as a person reads it; links and contacts are shown as such elsewhere. */
export function answerWords(kind: FieldKind, answer: string): string {
  switch (kind) {
    case 'yes-no':
      return answer === 'yes' ? 'Yes' : 'No';
    case 'date':
      return plainDay(answer);
    case 'money':
      return `£${Number(answer).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
    case 'number':
      return Number(answer).toLocaleString('en-GB', { maximumFractionDigits: 15 });
    case 'choices':
      return answer.split('\n').join(', ');
    default:
      return answer;
  }
}

/** Fields under their headings, in the order they come in; those without a heading stand first. */
export function bySection<Field extends Pick<OwnField, 'section'>>(
  fields: Field[],
): { section: string; fields: Field[] }[] {
  const sections: { section: string; fields: Field[] }[] = [];
  for (const field of fields) {
    const known = sections.find(({ section }) => section === field.section);
    if (known) known.fields.push(field);
    else sections.push({ section: field.section, fields: [field] });
  }
  return sections;
}
