import type { FieldKind, OwnField, Role } from '../api/generated';
import { ROLE_WORDS } from '../session/session';
import { one } from '../words/contactWords';
import { plainDay } from '../words/dates';

const KINDS: { kind: FieldKind; words: string }[] = [
  { kind: 'text', words: 'A few words' },
  { kind: 'long-text', words: 'Several lines' },
  { kind: 'choice', words: 'One of a list' },
  { kind: 'choices', words: 'Several of a list' },
  { kind: 'yes-no', words: 'Yes or no' },
  { kind: 'date', words: 'A day' },
  { kind: 'number', words: 'A number' },
  { kind: 'money', words: 'An amount of money' },
  { kind: 'link', words: 'A web page' },
];

/** What an answer looks like, in the order in which most are wanted. */
export function fieldKinds(): { kind: FieldKind; words: string }[] {
  return [...KINDS, { kind: 'contact', words: `Another ${one('person')} or ${one('organisation')}` }];
}

export function kindWords(kind: FieldKind): string {
  return fieldKinds().find((each) => each.kind === kind)?.words ?? kind;
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
