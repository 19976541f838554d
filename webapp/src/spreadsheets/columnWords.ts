import type { ImportField } from '../api/generated';
import { one } from '../words/contactWords';

/** What every group knows of a contact. */
export type KnownField = Exclude<ImportField, 'own'>;

const FIELD_WORDS: Record<KnownField, () => string> = {
  firstName: () => 'First name',
  lastName: () => 'Last name',
  nickname: () => 'Nickname',
  fullName: () => 'Full name',
  organisation: () => one('organisation', 'start'),
  email: () => 'E-mail',
  phone: () => 'Phone',
  address: () => 'Address',
  town: () => 'Town',
  postcode: () => 'Postcode',
  tags: () => 'Tags',
  roles: () => 'Role, like volunteer or trustee',
  lists: () => 'Lists they are on',
  note: () => 'Note',
  interaction: () => 'What happened',
  interactionDay: () => 'Day it happened',
  interactionKind: () => 'Call, visit or letter',
  related: () => 'Carer or relative',
  relation: () => 'What they are to them',
  relationSince: () => 'Related since',
  relationUntil: () => 'Related until',
  relationNote: () => 'Note about the two',
  born: () => 'Date of birth',
  optInDate: () => 'Day they said yes',
  newsletter: () => 'Newsletter: yes or no',
  noEmail: () => 'Unsubscribed, or no e-mail',
  bounced: () => 'E-mail bounced, or on hold',
  noPost: () => 'No post',
  noPhone: () => 'No calls',
  noTexts: () => 'No text messages',
  noContact: () => 'No contact at all',
  deceased: () => 'Has died',
  kind: () => 'Kind of contact',
  id: () => 'Kith’s own id',
  ignore: () => 'Leave out',
};

/** What says whether somebody may be written to, in the order of the choices. */
export const WISHES = [
  'newsletter',
  'noEmail',
  'bounced',
  'noPost',
  'noPhone',
  'noTexts',
  'noContact',
  'deceased',
] as const satisfies KnownField[];

/** What else a column can hold, in the order of the choices. */
export const FIELDS = (Object.keys(FIELD_WORDS) as KnownField[]).filter(
  (field) => !WISHES.some((wish) => wish === field),
);

/** What a column holds, in the words of the choices. */
export function fieldWords(field: KnownField): string {
  return FIELD_WORDS[field]();
}
