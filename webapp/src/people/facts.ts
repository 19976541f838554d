import type { ContactRole, ContactStatus, Facts } from '../api/generated';

/** Facts as boxes of a form hold them: nothing is missing, an empty box is an empty text. */
export type FactBoxes = {
  firstName: string;
  lastName: string;
  nickname: string;
  name: string;
  emails: { address: string; label: string }[];
  phones: { number: string; label: string }[];
  addresses: { lines: string; town: string; postcode: string; label: string }[];
  born: string;
  roles: { name: string; since: string; until: string }[];
  statuses: ContactStatus[];
  keepInTouch: string;
  /** With commas between them. */
  tags: string;
  beforeYouSpeak: string;
};

export function toBoxes(facts: Facts): FactBoxes {
  return {
    firstName: facts.firstName ?? '',
    lastName: facts.lastName ?? '',
    nickname: facts.nickname ?? '',
    name: facts.name ?? '',
    emails: (facts.emails ?? []).map(({ address, label }) => ({ address, label: label ?? '' })),
    phones: (facts.phones ?? []).map(({ number, label }) => ({ number, label: label ?? '' })),
    addresses: (facts.addresses ?? []).map(({ lines, town, postcode, label }) => ({
      lines: lines ?? '',
      town: town ?? '',
      postcode: postcode ?? '',
      label: label ?? '',
    })),
    born: facts.born ?? '',
    roles: (facts.roles ?? []).map(({ name, since, until }) => ({
      name,
      since: since ?? '',
      until: until ?? '',
    })),
    statuses: facts.statuses ?? [],
    keepInTouch: facts.keepInTouch ?? '',
    tags: (facts.tags ?? []).join(', '),
    beforeYouSpeak: facts.beforeYouSpeak ?? '',
  };
}

/** What is in the boxes; empty ones are left out. */
export function toFacts(kind: Facts['kind'], boxes: FactBoxes): Facts {
  const addresses = boxes.addresses
    .filter(({ lines, town, postcode }) => `${lines}${town}${postcode}`.trim() !== '')
    .map((address) => filled(address));
  const roles = boxes.roles
    .filter((role) => `${role.name}${role.since}${role.until}`.trim() !== '')
    .map(({ name, since, until }): ContactRole => ({ name: name.trim(), ...filled({ since, until }) }));
  const emails = boxes.emails.filter((email) => email.address.trim() !== '');
  const phones = boxes.phones.filter((phone) => phone.number.trim() !== '');
  const tags = boxes.tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return {
    kind,
    ...(kind === 'person'
      ? filled({
          firstName: boxes.firstName,
          lastName: boxes.lastName,
          nickname: boxes.nickname,
          born: boxes.born,
        })
      : filled({ name: boxes.name })),
    ...(emails.length > 0 && {
      emails: emails.map(({ address, label }) => ({ address: address.trim(), ...filled({ label }) })),
    }),
    ...(phones.length > 0 && {
      phones: phones.map(({ number, label }) => ({ number: number.trim(), ...filled({ label }) })),
    }),
    ...(addresses.length > 0 && { addresses }),
    ...(roles.length > 0 && { roles }),
    ...(boxes.statuses.length > 0 && { statuses: boxes.statuses }),
    ...filled({ keepInTouch: boxes.keepInTouch }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    ...filled({ beforeYouSpeak: boxes.beforeYouSpeak }),
  };
}

function filled<Key extends string>(texts: Record<Key, string>): Partial<Record<Key, string>> {
  const entries = Object.entries<string>(texts)
    .map(([key, text]) => [key, text.trim()])
    .filter(([, text]) => text !== '');
  return Object.fromEntries(entries) as Partial<Record<Key, string>>;
}

export const FACT_WORDS: Record<keyof Facts, string> = {
  kind: 'kind',
  firstName: 'first name',
  lastName: 'last name',
  nickname: 'what they are called',
  name: 'name',
  emails: 'e-mail',
  phones: 'phone',
  addresses: 'address',
  born: 'date of birth',
  roles: 'who they are to us',
  statuses: 'status',
  keepInTouch: 'keep in touch',
  tags: 'tags',
  beforeYouSpeak: 'what to know before speaking',
};
